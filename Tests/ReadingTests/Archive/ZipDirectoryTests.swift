import Testing

@testable import Reading

private typealias Part = SmallZip.Part

@Test func theListOfAnArchiveIsRead() throws {
    let parts = [Part("a.xml", size: 5), Part("b/picture.PNG", size: 1_000_000), Part("c", size: 7)]
    let directory = try #require(ZipDirectory(SmallZip.list(parts, remark: "made by hand")))
    #expect(directory.parts.count == 3 && directory.textSize == 12 && !directory.isEncrypted)
    #expect(ZipDirectory(SmallZip.list([Part("a", flags: 1)]))?.isEncrypted == true)
    #expect(ZipDirectory(SmallZip.list([]))?.parts.isEmpty == true)
}

@Test func aListThatIsNotWholeIsNone() {
    let whole = SmallZip.list([Part("a.xml"), Part("b.xml")])
    for length in whole.indices { #expect(ZipDirectory(Array(whole[..<length])) == nil) }
    #expect(ZipDirectory(SmallZip.list([Part("a.xml")], count: 2)) == nil)
    var strayed = whole
    for place in whole.count - 6..<whole.count - 2 { strayed[place] = 0xFF }
    #expect(ZipDirectory(strayed) == nil)
}

@Test func partsAreUnpackedToWhatTheySayAndNoMore() throws {
    let archive = SmallZip.archive([Part("a", "one"), Part("b", "three", size: 4), Part("c", "")])
    let parts = try #require(ZipDirectory(archive)).parts
    #expect(parts.map { $0.content(in: archive) } == [Array("one".utf8), nil, []])
    let cut = Array(archive.prefix(20))
    #expect(parts.allSatisfy { $0.content(in: cut) == nil }, "a part that the archive no longer holds")
}
