import AlmenTestKit
import Forums
import Testing
import Vocabulary

private let source = Source("Prøve", madeUp: true)

private func forum(
  _ id: ForumID, level: Level? = .two, reportsTo: [ForumID] = [], replaces: [ForumID] = [],
  topics: [TopicID] = [], isGeneral: Bool? = nil
) -> Forum {
  Forum(
    id: id, name: id.text, level: level, kind: .joint, reportsTo: reportsTo, replaces: replaces,
    topics: topics, isGeneral: isGeneral, source: source)
}

private func compare(_ records: PlainRecords) throws -> Reorganisation {
  try ForumBook(records).reorganisation(from: isoDay("2010-01-01"), to: isoDay("2011-01-01"))
}

@Suite struct ReorganisationTests {
  @Test func `two that one takes over from are abolished and merged, and nobody is an orphan`()
    throws
  {
    let found = try compare(
      PlainRecords().with(forum("a"), "2005-01-01", "2010-07-31")
        .with(forum("b"), "2005-01-01", "2010-07-31")
        .with(forum("c", replaces: ["a", "b"]), "2010-08-01"))
    #expect(found.abolished == ["a", "b"])
    #expect(found.created == ["c"])
    #expect(found.mergers.map(\.into) == ["c"])
    #expect(found.mergers.map(\.from) == [["a", "b"]])
    #expect(found.orphans == [])
  }

  @Test func `one that several take over from is split`() throws {
    let found = try compare(
      PlainRecords().with(forum("a"), "2005-01-01", "2010-07-31")
        .with(forum("b", replaces: ["a"]), "2010-08-01")
        .with(forum("c", replaces: ["a"]), "2010-08-01"))
    #expect(found.mergers.map(\.into) == ["b", "c"])
    #expect(found.orphans == [])
  }

  @Test func `the same id on another level, or with a new line, is rehomed; a lost line is not`()
    throws
  {
    let found = try compare(
      PlainRecords().with(forum("top", level: .one))
        .with(forum("level"), "2005-01-01", "2010-07-31")
        .with(forum("level", level: .three), "2010-08-01")
        .with(forum("line"), "2005-01-01", "2010-07-31")
        .with(forum("line", reportsTo: ["top"]), "2010-08-01")
        .with(forum("lost", reportsTo: ["top"]), "2005-01-01", "2010-07-31")
        .with(forum("lost"), "2010-08-01"))
    #expect(found.rehomed == ["level", "line"])
  }

  @Test func `a forum that ends is an orphan until somebody says what came instead`() throws {
    let records = PlainRecords().with(forum("a"), "2005-01-01", "2010-07-31")
    #expect(try compare(records).orphans == ["a"])
    let told = records.with(
      Abolition(id: "x", forum: "a", why: "Løst", source: source), "2010-08-01")
    #expect(try compare(told).orphans == [])
    #expect(try compare(told).abolished == ["a"])
  }

  @Test
  func
    `one that came and went between the days is accounted for, and one that came back is reborn`()
    throws
  {
    let brief = PlainRecords().with(forum("kort"), "2010-03-01", "2010-04-01")
    #expect(try compare(brief).abolished == ["kort"])
    #expect(try compare(brief).orphans == ["kort"])
    let back = PlainRecords().with(forum("a"), "2005-01-01", "2010-03-31").with(
      forum("a"), "2010-06-01")
    #expect(try compare(back).reborn == ["a"])
    #expect(try compare(back).created == ["a"])
    let earlier = PlainRecords().with(forum("a"), "2005-01-01", "2008-03-31")
      .with(forum("a"), "2010-06-01")
    #expect(try compare(earlier).reborn == ["a"])
    #expect(try compare(earlier).abolished == [])
  }

  @Test func `a topic goes up the lines, and to what deals with everything`() throws {
    let records = PlainRecords().with(
      forum("gruppe", level: .three, reportsTo: ["midt"], topics: ["t"])
    )
    .with(forum("midt", reportsTo: ["top"])).with(forum("top", level: .one))
    .with(forum("alt", isGeneral: true)).with(forum("andet", level: .three, topics: ["u"]))
    let found = try ForumBook(records).forums(for: "t", on: isoDay("2010-01-01"))
    #expect(found.map(\.id) == ["top", "alt", "midt", "gruppe"])
  }

  @Test func `every mayor is whoever has such a post that day`() throws {
    let structure = ForumBook(PlainRecords())
    let day = try isoDay("2010-01-01")
    #expect(try structure.posts(in: .every(.mayor, of: "kk"), on: day) == ["b1", "b2"])
    #expect(try structure.posts(in: .post("p"), on: day) == ["p"])
    #expect(try structure.posts(in: .party("kk"), on: day) == [])
  }
}
