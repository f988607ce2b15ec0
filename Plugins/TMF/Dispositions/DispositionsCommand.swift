import Counter
import Forums
import Vocabulary

/// `almen tmf dispositioner [ORD]`: what a boligorganisation must have approved, by which number, and what more it takes.
struct DispositionsCommand: HouseCommand {
  private static let words = Argument("ORD", .text, isNeeded: false, repeats: true)

  let name = "tmf.dispositioner"
  let summary = "viser, hvad kommunalbestyrelsen skal godkende, efter hvilket nummer, og hvad mere"
  let arguments = [words]
  let options: [Option] = []

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let words = asked.all(Self.words, titles).map { $0.text.lowercased() }
    let all = Disposition.all.filter { disposition in
      words.allSatisfy { word in disposition.names.contains { $0.contains(word) } }
    }
    let rows = all.compactMap { row($0, titles) }
    return Page(
      "Dispositioner, kommunalbestyrelsen skal godkende, den \(.long(titles.day))",
      [.text(Knowledge.text(try asked.known())), .data([.day("on", titles.day)])]
        + Block.table(
          "dispositions", ["Nr.", "Disposition", "Hvad mere", "Efter", "Sagstype"], rows,
          none: "Ingen af de tolv har de ord, eller ingen læst lov har dem den dag.")
        + [
          .text(
            "En sag begyndes med \(.code("almen act enter-matter ID --kind SAGSTYPE"))." as Cell)
        ])
  }

  private func row(_ disposition: Disposition, _ titles: Titles) -> Row? {
    guard let id = MatterKindID("tmf.\(disposition.name)"),
      let kind = titles.house.fora.kind(id, on: titles.day)
    else { return nil }
    let steps =
      Module().procedures.first { $0.id == kind.procedure && $0.days.contains(titles.day) }?.steps
      ?? []
    let more = steps.compactMap { step -> String? in
      guard step.name == "minister" || step.deadline != nil else { return nil }
      return step.title + (step.law.map { " (\($0))" } ?? "")
    }
    return Row([
      Cell("\(disposition.number)").as("number", json: .number(disposition.number)),
      Cell(kind.called.one).as("title", json: .string(kind.called.one)),
      Cell.list(more.map { Cell($0) }, .lines, none: "intet")
        .as("more", json: .array(more.map { .string($0) })),
      Cell(kind.law).as("law"), Cell.code(id.text).as("kind", json: .string(id.text)),
    ])
  }
}

extension Disposition {
  /// What it is called by those who ask, and by the law.
  fileprivate var names: [String] {
    let others: [Int: [String]] = [
      1: ["salg", "sælge", "afhændelse", "afhænde", "frasalg"],
      2: ["køb", "købe", "erhvervelse", "erhverve"],
      3: ["nedlæggelse", "nedlægge", "nedrivning", "sammenlægning", "ombygning", "forandring"],
      4: ["pantsætning", "pantsætte", "pantebrev", "lån"], 5: ["husleje", "leje"],
      6: ["huslejeforhøjelse", "lejeforhøjelse", "huslejestigning", "forbedring"],
      7: ["vederlag", "bestyrelsesvederlag"], 8: ["byggesagshonorar", "honorar"],
      9: ["indskud", "depositum"], 10: ["garantibevis"], 11: ["udbytte"],
      12: ["tab", "tabsdækning"],
    ]
    return [called.one, called.many] + (others[number] ?? [])
  }
}
