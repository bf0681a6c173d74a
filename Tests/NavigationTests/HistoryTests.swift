import Testing

@testable import Navigation

private func place(_ title: String) -> Place {
    Place(destination: nil, title: title, list: .timeline, selected: nil, focus: .list, scroll: 0, link: nil)
}

@Test func goingSomewhereNewDropsWhatLayAhead() {
    var history = History()
    history.leave(place("a"))
    history.leave(place("b"))
    #expect(history.back(from: place("c"))?.title == "b")
    #expect(history.future.map(\.title) == ["c"])
    history.leave(place("b"))
    #expect(history.future.isEmpty)
    #expect(history.past.map(\.title) == ["a", "b"])
}

@Test func forwardUndoesBack() {
    var history = History()
    history.leave(place("a"))
    #expect(history.back(from: place("b"))?.title == "a")
    #expect(history.forward(from: place("a"))?.title == "b")
    #expect(history.forward(from: place("b")) == nil)
}

@Test func theOldestPlacesAreForgotten() {
    var history = History()
    for number in 0..<History.limit + 5 { history.leave(place(String(number))) }
    #expect(history.past.count == History.limit)
    #expect(history.past.first?.title == "5")
}
