import CaseFiles
import Casework
import Counter
import Vocabulary

/// Help on a kind of record: each key of its file, what it is, and an example.
struct KindHelp {
  /// What is told of.
  enum Subject {
    /// A kind of record.
    case record(any Record.Type)
    /// A file that is of no record.
    case file(KindGuide, key: String, called: KindName, told: String)
  }

  private let subject: Subject
  private let terms: RoomTerms

  /// Help on the kind that a word means: its English key or its Danish name, one or several; nil when it means none.
  init?(_ word: String, _ catalogue: Catalogue) {
    let asked = word.lowercased()
    terms = catalogue.terms
    let files = [Self.reading, Self.entry]
    func isCalled(_ called: KindName) -> Bool {
      [called.one.lowercased(), called.many.lowercased()].contains(asked)
    }
    // A sort of a kind, such as an afdeling, is written in the file of its kind; so is what people call one.
    let kind = KindView.sort(word)?.kind ?? Self.said[asked] ?? asked
    if let type = terms.kinds.first(where: { $0.kind == kind || isCalled($0.called) }) {
      subject = .record(type)
    } else if let file = files.first(where: { file in
      guard case .file(_, let key, let called, _) = file else { return false }
      return key == kind || isCalled(called)
    }) {
      subject = file
    } else {
      return nil
    }
  }

  /// What people say of some kinds beside their names.
  private static let said = ["mål": "criterion", "pligt": "fulfilment", "filer": "entries"]

  private static let reading = Subject.file(
    .reading, key: ReadingSubject.kind, called: ReadingSubject.called,
    told: "En tabel, som et regneark kan gemme; de fem første kolonner skal være der.")
  private static let entry = Subject.file(
    .entry, key: "entries", called: KindName("post i journalen", "journalen"),
    told: "Hvem der skrev hvad, hvornår og hvorfor; udelades den, bliver mappen én post.")

  /// Every word that there is help on, for "mente du".
  static func words(_ catalogue: Catalogue) -> [String] {
    catalogue.terms.kinds.flatMap { [$0.kind, $0.called.one] } + ["reading", "måling", "entries"]
  }

  /// The page.
  func page() throws -> Page {
    switch subject {
    case .record(let type):
      let told =
        type.lasting == .document
        ? "Et dokument: »from« er den dag, det blev til, og det er der siden."
        : "En tilstand: gælder netop fra »from« til og med »until«."
      return page(
        try KindGuide(of: type, terms), type.kind, type.called, told, KindGuide.envelope)
    case .file(let guide, let key, let called, let told):
      return page(guide, key, called, told, [])
    }
  }

  private func page(
    _ guide: KindGuide, _ kind: String, _ called: KindName, _ told: String,
    _ envelope: [KindGuide.Key]
  ) -> Page {
    let facts: [Field] = [
      Field("kind", json: .string(kind)), Field("file", json: .string(guide.file)),
      Field("danish", json: .string(called.one)), Field("plural", json: .string(called.many)),
    ]
    let besides: [Block] =
      envelope.isEmpty
      ? []
      : [
        .heading("Det, der også kan stå i en fil om hver udgave"),
        table(envelope, "versionKeys"),
      ]
    return Page(
      "\(called.one.capitalizedFirst) – \(.code(guide.file))",
      [
        .text(Cell(told).as("summary")), .data(facts), .text("* skal være der."),
        table(guide.keys, "keys"), .heading("Et eksempel, som en fil har det; alt er opdigtet"),
        .text(Cell([.list(guide.example.map { .code($0) }, .lines)])),
        .data([Field("example", json: .string(guide.example.joined(separator: "\n") + "\n"))]),
      ] + besides)
  }

  private func table(_ keys: [KindGuide.Key], _ name: String) -> Block {
    .table(
      name, ["Nøgle", "På dansk", "Hvad det er"],
      keys.map { key in
        Row(
          [
            Cell.code(key.path) + Cell(key.isNeeded ? " *" : ""), Cell(key.told.title),
            Cell((key.told.told ?? "") + " " + form(key.told)),
          ],
          also: fields(key))
      })
  }

  private func fields(_ key: KindGuide.Key) -> [Field] {
    let words: [KeyForm.Word] = if case .words(let all) = key.told.form { all } else { [] }
    let named: String? = if case .id(let kind) = key.told.form { kind } else { nil }
    return [
      Field("key", json: .string(key.path)), Field("title", json: .string(key.told.title)),
      Field("description", json: .text(key.told.told)),
      Field("isNeeded", json: .bool(key.isNeeded)),
      Field("isSeveral", json: .bool(key.told.isSeveral)),
      Field("form", json: .string(key.told.form.name)),
      Field("formDanish", json: .string(form(key.told))), Field("names", json: .text(named)),
      Field(
        "words",
        json: .array(
          words.map { .keyed(["name": .string($0.name), "title": .string($0.danish)]) })),
    ]
  }

  /// What may stand there, in Danish, as a sentence.
  private func form(_ told: KeyTold) -> String {
    let one = told.isSeveral ? "Flere: " : ""
    switch told.form {
    case .text: return one + "tekst.".cased(one)
    case .number: return one + "helt tal.".cased(one)
    case .flag: return one + "true eller false (ja eller nej).".cased(one)
    case .share: return one + "hundrededele af en procent.".cased(one)
    case .id(let kind):
      let called = terms.kinds.first { $0.kind == kind }?.called.indefinite
      return one + ("id" + (called.map { " på \($0)" } ?? "") + ".").cased(one)
    case .pointer: return one + "slags og id, som party/kk.".cased(one)
    case .day: return one + "dag, som 2010-08-01.".cased(one)
    case .roughDay: return one + "dag, som 2010-08-01, 2010-08 eller 2010.".cased(one)
    case .duration: return one + "tid, som 14d, 6w, 3m eller 1y.".cased(one)
    case .time: return one + "klokkeslæt, som 17:00.".cased(one)
    case .money: return one + "hele øre.".cased(one)
    case .keys: return told.isSeveral ? "Flere, hver med egne nøgler." : "Har egne nøgler."
    case .words(let words):
      return one
        + ("et af ordene " + words.map { "\($0.name) (\($0.danish))" }.joined(separator: ", ") + ".")
        .cased(one)
    }
  }
}

extension String {
  /// As a sentence of its own, or after words that begin it.
  fileprivate func cased(_ before: String) -> String { before.isEmpty ? capitalizedFirst : self }
}
