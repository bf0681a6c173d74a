import CorpusModel

/// A value of a few that the index keeps as a small number.
///
/// Its number is its place in `codes`, which only ever grows at its end unless the version of the tables changes.
protocol Coded: Equatable {
    static var codes: [Self] { get }
}

extension Coded {
    /// Its number in the index; every value has one, which a test sees to.
    var code: Int { Self.codes.firstIndex(of: self) ?? 0 }

    /// The value of a number; nil for none.
    init?(code: Int) {
        guard Self.codes.indices.contains(code) else { return nil }
        self = Self.codes[code]
    }
}

extension PartyKind: Coded {
    static let codes: [PartyKind] = [.other, .person, .organisation, .government, .publication, .place, .product]
}

extension Firmness: Coded {
    /// The firmest first.
    static let codes: [Firmness] = [.happened, .ongoing, .planned, .alleged, .denied]
}

extension Era: Coded {
    static let codes: [Era] = [.earlier, .now, .planned]
}

extension OrderSide: Coded {
    static let codes: [OrderSide] = [.before, .after]
}

extension Precision: Coded {
    static let codes: [Precision] = [.day, .week, .month, .quarter, .season, .half, .year, .decade, .century, .span]
}

extension RelationType: Coded {
    static let codes: [RelationType] = [
        .partOf, .makes, .investsIn, .acquires, .partnersWith, .supplies, .sues, .designates, .regulates, .accuses,
        .supports,
        .competesWith, .leads, .worksFor, .meets, .attacks, .locatedIn,
    ]
}

extension Polarity: Coded {
    static let codes: [Polarity] = [.asserted, .negated]
}

extension RelationBasis: Coded {
    static let codes: [RelationBasis] = [.stated, .wellKnown]
}

extension DocumentFormat: Coded {
    static let codes: [DocumentFormat] = [
        .plainText, .markdown, .html, .mail, .mailbox, .webArchive, .pdf, .docx, .odt, .epub, .rtf,
    ]
}

extension MetadataOrigin: Coded {
    static let codes: [MetadataOrigin] = [
        .frontMatter, .heading, .firstLine, .byline, .dateline, .fileName, .commandLine, .jsonLd, .openGraph, .metaTag,
        .titleElement, .timeElement, .address, .mailHeader, .fileProperties,
    ]
}

extension InlineStyle: Coded {
    static let codes: [InlineStyle] = [.emphasis, .strong, .code, .struck]
}

extension AliasRule: Coded {
    static let codes: [AliasRule] = [
        .normalForm, .legalSuffix, .parenthesis, .initials, .surname, .shortForm, .nickname, .wellKnown,
    ]
}
