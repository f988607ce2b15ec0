import Foundation
import Testing

/// Key figures and a styringsrapport planted in a dialogue whose meeting is not held: no byte of them is in anything that
/// is public, and each is there for whoever may see all, and for all when the meeting is held.
@Suite(.enabled("the round is TMF's", RoundTown.isThere)) struct FigureLeakTests {
  private let town: RoundTown
  private let dialogue = "dialog-boligforeningen-elm-2027"

  /// What is planted: a word of the report, and figures as people and as programs read them.
  private static let marks = ["kanarifugl", "918.273", "918273", "64,37 %", "6437"]

  init() throws {
    town = try RoundTown()
    let table = """
      nummer;noegletal;aar;vaerdi
      boligforeningen-elm;tomgang;2026;918273
      boligforeningen-elm;movedFamily;2026;64,37
      """
    try (table + "\n").write(
      to: town.folder.appending(path: "tal.csv"), atomically: true, encoding: .utf8)
    let done = try [
      town.act(on: "2027-01-04", "tmf.aabn-runde", "2027", "--deadline", "2027-08-01"),
      town.act(on: "2027-06-01", "tmf.modtag", dialogue, "--evaluation", "En kanarifugl i minen"),
      town.act(on: "2027-06-01", "tmf.indlaes-noegletal", "tal.csv"),
      town.act(on: "2027-06-15", "tmf.indkald", dialogue, "--meeting", "2027-07-01"),
    ]
    #expect(done == [0, 0, 0, 0])
  }

  /// Every question that might tell of them, in text, JSON and CSV; a search says what it was asked, so it is asked less.
  private var questions: [String] {
    let things = [
      dialogue, "boligforeningen-elm", "tmf.noegletal", "tmf.styringsrapport", "tmf.dialog",
      "noegletal-boligforeningen-elm-2026", "rapport-\(dialogue)", "teknik-og-miljoe",
    ]
    let papers = ["call", "agenda", "minutes", "account"].map {
      "tmf dialog \(dialogue) --paper \($0)"
    }
    return things.map { "show \($0)" } + papers + [
      "tmf dialog \(dialogue)", "tmf runde 2027", "tmf loefter --all", "tmf aarshjul",
      "tmf dagsorden boligforum", "overview", "due --all", "check", "search kanarifug",
      "search 91827", "diff 2027-01-05 --against 2027-06-20", "criteria", "structure",
      "export ud", "history", "history noegletal-boligforeningen-elm-2026",
    ]
  }

  private func told(_ words: String) throws -> [String] {
    // A history is of all days, and refuses one.
    let day = words.hasPrefix("history") || words.hasPrefix("diff") ? "" : " --on 2027-06-20"
    let answer = try town.run(words + day).text
    return Self.marks.filter { answer.contains($0) }
  }

  @Test func `nothing of them is in any public answer, and all is there for whoever may see it`()
    throws
  {
    var seen: Set<String> = []
    for question in questions {
      for form in ["", " --json", " --csv"] {
        #expect(try told(question + form + " --public") == [], "\(question)\(form)")
        if !question.hasPrefix("export") { seen.formUnion(try told(question + form)) }
      }
    }
    #expect(seen == Set(Self.marks))
  }

  @Test func `nothing of them is on a public site, until the meeting is held`() throws {
    let options = "--on 2027-07-02"
    func marked(_ more: String) throws -> Set<String> {
      let pages = try town.site(options + more)
      #expect(pages.count > 300)
      return Set(Self.marks.filter { mark in pages.values.contains { $0.contains(mark) } })
    }
    #expect(try marked(" --public") == [])
    let all: Set = ["kanarifugl", "918.273", "64,37 %"]
    #expect(try marked("").isSuperset(of: all))
    #expect(try town.act(on: "2027-07-02", "tmf.afhold", dialogue) == 0)
    #expect(try marked(" --public").isSuperset(of: all))
  }
}
