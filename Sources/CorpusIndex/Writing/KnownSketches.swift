/// The sketches of documents and their stories as far as they were looked at, by the documents' numbers.
struct KnownSketches {
    /// A document's sketch as it is compared, and its story.
    struct Entry {
        /// All 0 for a document that is too short to have one.
        private let places: SIMD32<UInt8>
        var story: Int64?

        init(_ bytes: [UInt8], story: Int64?) {
            places = bytes.withUnsafeBytes(Sketch.lanes) ?? .zero
            self.story = story
        }

        func isCopy(of other: Entry) -> Bool { Sketch.areCopies(places, other.places) }
    }

    /// Numbers that follow each other stand together: where many documents begin alike, all are looked at for each that comes.
    private var blocks: [[Entry?]] = []
    /// The stories that became one with another, and which that was then.
    private var joined: [Int64: Int64] = [:]

    private static let bits = 10

    subscript(document: Int64) -> Entry? {
        get {
            let (block, place) = Self.place(of: document)
            return blocks.indices.contains(block) && !blocks[block].isEmpty ? blocks[block][place] : nil
        }
        set {
            let (block, place) = Self.place(of: document)
            while blocks.count <= block { blocks.append([]) }
            if blocks[block].isEmpty { blocks[block] = Array(repeating: nil, count: 1 << Self.bits) }
            blocks[block][place] = newValue
        }
    }

    private static func place(of document: Int64) -> (block: Int, place: Int) {
        (Int(document) >> bits, Int(document) & (1 << bits - 1))
    }

    /// Notes that a story's documents now are another's.
    mutating func join(_ story: Int64, to other: Int64) {
        joined[story] = other
    }

    /// The story that one is part of now.
    func story(_ story: Int64) -> Int64 {
        var story = story
        while !joined.isEmpty, let next = joined[story] { story = next }
        return story
    }
}
