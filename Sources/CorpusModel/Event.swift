/// Something that a sentence says happened, is happening or is planned.
public enum Event {}

/// Where an undated event falls, by the tense of its sentence.
public enum Era: String, Hashable, Sendable, CaseIterable {
    case earlier, now, planned
}

/// Which side of another event a text puts an event on.
public enum OrderSide: String, Hashable, Sendable {
    case before, after
}

/// Something that is asked: a question and answer pair, a question as heading, or a question left open.
public enum Question {}

/// The shape a question has in its document.
public enum QuestionForm: String, Hashable, Sendable, CaseIterable {
    /// `Q:` and `A:`, or the like.
    case pair
    /// A heading that asks; its section answers.
    case heading
}
