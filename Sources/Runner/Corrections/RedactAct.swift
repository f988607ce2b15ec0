import Casework
import Counter
import Store
import Vocabulary

/// Takes a person's name out of all that has ever been written of a thing: the one thing that is erased.
///
/// The act is signed as any other, and says that it was done; what is erased is erased also of what was known before.
struct RedactAct: Act {
  private static let thing = Argument("SLAGS/ID", .id())
  private static let person = Option(
    name: "name", value: .text, word: "NAVN", summary: "det navn, der slettes, som det står",
    isNeeded: true)
  private static let instead = Option(
    name: "with", value: .text, word: "TEKST",
    summary: "det, der sættes i stedet (ellers \(NameErasure.usual))")

  let name = "redact"
  let summary =
    "sletter en persons navn i alt, hvad der er skrevet om en ting; resten og posterne bliver stående"
  let subject = ActSubject.corrections
  let example =
    #"redact holder/formand-nab-1 --name "Kurt Kasserer" --on 1.12.2026"#
  let arguments = [thing]
  let options = [person, instead]

  /// Never asked: the store erases, and no pen can.
  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    throw PenLaidDown()
  }

  /// What is asked for.
  struct Asked: Sendable {
    let words: Words
    let entry: Entry
    let day: Day
    let today: Day
    let isTrial: Bool
  }

  /// Does it in an entry of its own, or only tries it, and answers.
  func page(_ asked: Asked, _ kommune: Kommune) async throws -> Page {
    let erasure = NameErasure(
      name: try asked.words.needed(Self.person),
      instead: asked.words.options[Self.instead.name] ?? NameErasure.usual)
    let text = asked.words.texts(Self.thing).first ?? ""
    let (subject, type, thing) = try await kommune.read { desk in
      try desk.requireCapacity(of: asked.entry, today: asked.today)
      let subject = try Finder(house: desk).find(text)
      guard let type = desk.kind(subject.kind), type.kind != Redaction.kind else {
        throw Complaint("»\(subject)« kan ikke slettes i.", "Se, hvad der er, med almen show.")
      }
      return (subject, type, Titles(house: desk, day: .latest).thing(subject))
    }
    guard !erasure.instead.contains(erasure.name) else {
      throw WrongUse("Det nye er det gamle.", "Skriv noget, som navnet ikke er en del af.")
    }
    let statements = try await kommune.journal.statements(of: subject)
    let bodies = statements.compactMap(\.body)
    let found = bodies.filter { erasure.isIn($0) }.count
    guard found > 0 else {
      throw Complaint(
        "»\(erasure.name)« står ikke i det, der er skrevet om \(subject).",
        "Skriv navnet, som det står; se det med almen history \(subject).")
    }
    let number = try await erase(type, subject, bodies, erasure, asked, kommune)
    let left = try await remaining(erasure, but: subject, kommune)
    var page = Self.page(erasure, thing, found, bodies.count, left, number)
    page.blocks.append(
      .data([
        .day("on", asked.day), Field("touched", .list([.pointer(thing)])),
        Field("findings", json: .array([])),
      ]))
    return page
  }

  private func erase<R: Record>(
    _ type: R.Type, _ subject: Pointer, _ bodies: [String], _ erasure: NameErasure, _ asked: Asked,
    _ kommune: Kommune
  ) async throws -> EntryNumber? {
    guard let id = Identifier<R.Subject>(subject.id) else { throw RecordsReturned() }
    for body in bodies {
      do {
        _ = try erasure.record(Body.decode(type, body))
      } catch {
        throw Complaint(
          "Uden navnet kan \(subject) ikke læses.", "Sæt noget andet i stedet med --with.")
      }
    }
    do {
      let isTrial = asked.isTrial
      try await kommune.redact(type, id, asked.entry) { record in
        ((try? erasure.record(record)) ?? nil) ?? record
      } closing: { _ in
        if isTrial { throw OnlyTried() }
      }
    } catch is OnlyTried {
      return nil
    }
    return try await kommune.journal.head()?.head.number
  }

  private struct OnlyTried: Error {}

  /// Where else the name stands: in other things, and as author or in reasons of entries.
  private struct Remaining: Sendable {
    let things: [Thing]
    let signed: [EntryNumber]
    let told: [EntryNumber]
  }

  private func remaining(
    _ erasure: NameErasure, but subject: Pointer, _ kommune: Kommune
  ) async throws -> Remaining {
    let others = try await kommune.journal.statements(of: nil).filter {
      $0.subject != subject && $0.body.map(erasure.isIn) ?? false
    }.map(\.subject).eachOnce
    let entries = try await kommune.journal.entries(upTo: nil)
    let things = try await kommune.read { desk in
      others.map(Titles(house: desk, day: .latest).thing)
    }
    return Remaining(
      things: things,
      signed: entries.filter { $0.author.contains(erasure.name) }.map(\.number),
      told: entries.filter { $0.reason.contains(erasure.name) }.map(\.number))
  }

  private static func page(
    _ erasure: NameErasure, _ thing: Thing, _ found: Int, _ all: Int, _ left: Remaining,
    _ number: EntryNumber?
  ) -> Page {
    let title: Cell =
      number.map { "Skrevet som post \($0)" } ?? "Prøvet: intet er skrevet"
    let what: Cell =
      number == nil
      ? "\(erasure.name.quotedName) ville blive slettet i \(.pointer(thing)): \(found) af \(all) udsagn har navnet, og \(erasure.instead.quotedName) ville stå i stedet."
      : "\(erasure.name.quotedName) er slettet i \(.pointer(thing)): \(found) af \(all) udsagn havde navnet, og \(erasure.instead.quotedName) står i stedet."
    return Page(
      title,
      [
        .text(what),
        .text(
          "Det kan ikke gøres om. Det, man vidste før i dag, svarer herefter intet om denne ting; det, man ved nu, er det samme som før, på de samme dage. Posterne, deres tid og kæden bliver stående, og almen verify siger, hvor meget der er slettet."
        ),
      ] + rest(left) + [
        .text(
          "Sikkerhedskopier og eksporter, der er taget før, har stadig navnet: slet dem for sig."),
        .data([
          Field("entry", json: .number(number)), Field("subject", .pointer(thing)),
          Field("redacted", json: .int(found)), Field("statements", json: .int(all)),
          Field("alsoIn", .list(left.things.map { .pointer($0) })),
          Field("signedEntries", json: .array(left.signed.map { .int($0) })),
          Field("reasonEntries", json: .array(left.told.map { .int($0) })),
        ]),
      ],
      kept: number.map { "Sletningen er skrevet som post \($0). Gør det ikke igen." }
        ?? "Intet er skrevet.")
  }

  private static func rest(_ left: Remaining) -> [Block] {
    let things: [Block] =
      left.things.isEmpty
      ? []
      : [
        .text("Navnet står også her; slet det dér for sig:"),
        .list(nil, left.things.map { .pointer($0) }),
      ]
    let numbers = (left.signed + left.told).eachOnce.sorted().map { Cell("\($0)") }
    let entries: [Block] =
      numbers.isEmpty
      ? []
      : [
        .text(
          "Navnet står som forfatter eller i begrundelsen af post \(Cell.list(numbers, .and)). Det bliver stående: kæden går over det, og hvem der gjorde noget på kommunens vegne, er det, den skal kunne vise."
        )
      ]
    return things + entries
  }
}

extension String {
  /// In quotation marks, on one line.
  fileprivate var quotedName: Cell { Cell("»\(visible())«") }
}
