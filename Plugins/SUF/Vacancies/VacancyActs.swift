import Counter
import Vocabulary

/// What is done with vacancies, in the order of help.
let vacancyActs: [any Act] = [VacantAct(), LetAct()]

/// `almen act suf.ledig HJEM --kind plejebolig`.
struct VacantAct: Act {
  private static let home = Argument("HJEM", .id(CareHome.kind))
  private static let kind = Option(
    name: "kind", value: .choice(DwellingKind.self), summary: "hvilken slags bolig", isNeeded: true)
  private static let number = Option(
    name: "number", value: .text, summary: "boligens nummer, fx 12 eller 3 tv")
  private static let rent = Option(name: "rent", value: .money, summary: "lejen om måneden")

  let name = "suf.ledig"
  let summary = "registrerer, at en bolig er til rådighed fra den dag"
  let example = "suf.ledig elmehjemmet --kind plejebolig --rent 8000"
  let arguments = [home]
  let options = [kind, number, rent]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let home = try pen.existing(CareHome.self, given.needed(Self.home).id(as: CareHome.self))
    let dwelling: DwellingKind = try given.needed(Self.kind).choice()
    let all = home.stock.filter { $0.places + ($0.out ?? 0) > 0 }.map(\.kind)
    guard all.contains(dwelling) else {
      throw WrongUse(
        "\(home.title) har ingen »\(dwelling.word)« den dag (--kind).",
        "Skriv en slags, hjemmet har: \(all.map(\.word).joined(separator: ", ")).")
    }
    let vacancy = Vacancy(
      id: try pen.freeID(Vacancy.self, "ledig-\(home.id)", from: 1),
      title: try title(given, home), home: home.id,
      kind: dwelling, disposal: pen.day,
      rent: try given.value(Self.rent)?.money(), source: given.source)
    try pen.set(vacancy, during: Period(from: pen.day))
  }

  /// Made of the home and the number: nobody who lives there, or did, is named in it.
  private func title(_ given: Given, _ home: CareHome) throws -> String {
    guard let number = given.text(Self.number) else { return "Ledig bolig i \(home.title)" }
    let words = number.split { !$0.isLetter }
    guard number.count <= 12, number.contains(where: \.isNumber),
      words.allSatisfy({ $0.count <= 3 })
    else {
      throw WrongUse(
        "»\(number.prefix(40))« er ikke en boligs nummer (--number).",
        "Skriv nummeret, fx 12 eller 3 tv; ingen personer nævnes.")
    }
    return "Bolig \(number) i \(home.title)"
  }
}

/// `almen act suf.udlej LEDIGHED [--sought] [--others]`.
struct LetAct: Act {
  private static let vacancy = Argument("LEDIGHED", .id(Vacancy.kind))
  private static let sought = Option(
    name: "sought", value: nil, summary: "den er søgt udlejet til de berettigede ved denne ledighed"
  )
  private static let others = Option(
    name: "others", value: nil, summary: "den er udlejet til andre end de berettigede")

  let name = "suf.udlej"
  let summary = "registrerer, at en ledig bolig er udlejet fra den dag"
  let example = "suf.udlej ledig-elmehjemmet-1 --sought"
  let arguments = [vacancy]
  let options = [sought, others]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let id = try given.needed(Self.vacancy).id(as: Vacancy.self)
    var vacancy = try pen.existing(Vacancy.self, id)
    if let day = vacancy.letFrom {
      throw WrongUse(
        "\(vacancy.title) er udlejet fra \(DanishDays.long(day)).", "En ny ledighed er suf.ledig.")
    }
    vacancy.letFrom = pen.day
    vacancy.isSought = given.has(Self.sought) ? true : vacancy.isSought
    vacancy.isToOthers = given.has(Self.others) ? true : nil
    vacancy.source = vacancy.source.continued(by: given.source)
    try pen.revise(vacancy)
  }
}
