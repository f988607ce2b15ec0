import Counter
import Vocabulary

/// What is done with homes, in the order of help.
let homeActs: [any Act] = [
  OpenHomeAct(), CountHomeAct(), RebuildHomeAct(), ConvertHomeAct(), CloseHomeAct(),
]

private let homeArgument = Argument("HJEM", .id(CareHome.kind))
private let agreement = Option(
  name: "agreement", value: .id(AgreementSubject.kind), summary: "aftalen, det hviler på")
private let matter = Option(
  name: "matter", value: .id(MatterSubject.kind), summary: "sagen om det")
private let assigned = Option(
  name: "assigned-by", value: .choice(Assigner.self), summary: "hvem der anviser boligerne")
private let owner = Option(
  name: "owner", value: .id(PartySubject.kind), summary: "hvem der ejer det")
private let occupancy = Option(
  name: "occupancy", value: .share, summary: "den højeste belægning, der regnes med")
private let serviceCost = Option(
  name: "service-area-cost", value: .money, summary: "anskaffelsessummen for servicearealet")

/// How many there are of each kind, an option a kind.
private enum Counts {
  static let options: [Option] = DwellingKind.allCases.map { kind in
    Option(name: name(kind), value: .number, summary: "hvor mange i brug: \(kind.word)")
  }

  private static func name(_ kind: DwellingKind) -> String {
    switch kind {
    case .careDwelling: "care-dwellings"
    case .careHomePlace: "care-home-places"
    case .shelteredDwelling: "sheltered-dwellings"
    case .elderlyDwelling: "elderly-dwellings"
    case .temporaryPlace: "temporary-places"
    }
  }

  /// What is said of each kind; nothing of a kind that is not named.
  static func read(_ given: Given) throws -> [Stock] {
    let occupancy = try given.value(occupancy)?.share()
    return try zip(DwellingKind.allCases, options).compactMap { kind, option in
      try given.value(option).map { Stock(kind, try $0.number(), occupancy: occupancy) }
    }
  }

  /// What is said of each kind; throws when nothing is.
  static func needed(_ given: Given) throws -> [Stock] {
    let stock = try read(given)
    guard stock.isEmpty else { return stock }
    throw WrongUse(
      "Der er ikke sagt, hvor mange boliger eller pladser hjemmet har.",
      "Skriv mindst en af \(options.map(\.place).joined(separator: ", ")).")
  }
}

extension Given {
  /// The home that is named, as it is on the day of the act.
  fileprivate func home(_ pen: any Pen) throws -> CareHome {
    try pen.existing(CareHome.self, needed(homeArgument).id(as: CareHome.self))
  }

  fileprivate func ground(_ home: inout CareHome) throws {
    home.agreement = try value(agreement)?.id(of: AgreementSubject.self) ?? home.agreement
    home.matter = try value(matter)?.id(of: MatterSubject.self) ?? home.matter
    home.assignedBy = try value(assigned)?.choice() ?? home.assignedBy
    home.owner = try value(owner)?.id(of: PartySubject.self) ?? home.owner
    home.serviceAreaCost = try value(serviceCost)?.money() ?? home.serviceAreaCost
    // What this act says nothing of still rests on what it rested on.
    home.source = home.source.continued(by: source)
  }
}

/// `almen act suf.aabn HJEM --title NAVN --area ID --care-dwellings 60`.
struct OpenHomeAct: Act {
  private static let id = Argument("HJEM", .newID(CareHome.kind))
  private static let title = Option(
    name: "title", value: .text, summary: "hvad det hedder", isNeeded: true)
  private static let area = Option(
    name: "area", value: .id(AreaSubject.kind), summary: "bydelen eller området", isNeeded: true)
  private static let stated = Option(
    name: "stated", value: nil, summary: "det var der allerede, og opgøres kun")

  let name = "suf.aabn"
  let summary = "registrerer et hjem fra den dag, det åbner"
  let subject = ActSubject("Hjem og ventelister til ældre")
  let example =
    #"suf.aabn lindehjemmet --title "Lindehjemmet" --area nordby --care-dwellings 60 --on 1.8.2028"#
  let arguments = [id]
  let options =
    [title, area] + Counts.options
    + [occupancy, owner, assigned, agreement, matter, serviceCost, stated]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var home = CareHome(
      id: try given.needed(Self.id).newID(CareHomeSubject.self),
      title: try given.needed(Self.title).text,
      area: try given.needed(Self.area).id(of: AreaSubject.self),
      change: given.has(Self.stated) ? .stated : .opened, stock: try Counts.needed(given),
      source: given.source)
    try given.ground(&home)
    try pen.enter(home)
  }
}

/// `almen act suf.opgoer HJEM --care-dwellings 58`.
struct CountHomeAct: Act {
  private static let out = Option(
    name: "out", value: .number,
    summary: "hvor mange der er ude, mens der bygges; antallet er da dem, der er i brug")

  private static let planned = Option(
    name: "planned", value: .choice(PlannedCounts.self),
    summary: "hvad der bliver af de antal, der er planlagt for senere: de står, eller de følger med"
  )

  let name = "suf.opgoer"
  let summary =
    "ændrer, hvor mange et hjem har, hvem der anviser, eller hvem der ejer det, også i det, der er planlagt for senere"
  let example = "suf.opgoer lindehjemmet --care-dwellings 58"
  let arguments = [homeArgument]
  let options =
    Counts.options
    + [Self.out, Self.planned, occupancy, owner, assigned, agreement, matter, serviceCost]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let old = try given.home(pen)
    let stock = try stock(given, old)
    let planned: PlannedCounts? = try given.value(Self.planned)?.choice()
    var home = old
    home.stock = home.stock.filter { old in !stock.contains { $0.kind == old.kind } } + stock
    home.change = home.stock.contains { ($0.out ?? 0) > 0 } ? .rebuilding : .adjusted
    try given.ground(&home)
    if given.has(Self.out) { home = home.statingOut() }
    // What is planned for later is of the same home.
    for piece in try pen.planned(old.id) {
      var later = try piece.value.following(from: old, to: home, planned, on: piece.period.start)
      guard later != piece.value else { continue }
      later.source = later.source.continued(by: given.source)
      try pen.set(later, during: piece.period)
    }
    try pen.alter(CareHome.self, old.id) { $0 = home }
  }

  /// What is said of each kind; asks where some of it are out, and nothing is said of those.
  private func stock(_ given: Given, _ home: CareHome) throws -> [Stock] {
    let (counts, out) = (try Counts.read(given), try given.value(Self.out)?.number())
    if out != nil, counts.count != 1 {
      throw WrongUse(
        "Det er ikke sagt, hvilken slags der er ude (--out).", "Skriv antallet af netop én slags.")
    }
    return try counts.map { stock in
      let old = home.stock.first { $0.kind == stock.kind }
      if let gone = old?.out, gone > 0, out == nil {
        throw WrongUse(
          "\(gone) af »\(stock.kind.word)« i \(home.title) er ude, mens der bygges, og \(stock.places) siger ikke, om de er med.",
          "Skriv også --out: hvor mange der så er ude, fx --out \(gone); \(stock.places) er da dem, der er i brug."
        )
      }
      return Stock(
        stock.kind, stock.places, out: out.flatMap(Stock.some),
        occupancy: stock.occupancy ?? old?.occupancy)
    }
  }
}

/// `almen act suf.ombyg HJEM --back DAG`.
struct RebuildHomeAct: Act {
  private static let back = Option(
    name: "back", value: .day, summary: "den dag, de er tilbage; udelades, når den ikke er kendt")
  private static let kind = Option(
    name: "kind", value: .choice(DwellingKind.self), summary: "kun én slags; ellers alle")
  private static let count = Option(
    name: "count", value: .number, summary: "hvor mange der er ude; ellers alle")
  private static let after = Option(
    name: "after", value: .number, summary: "hvor mange der er bagefter; ellers som før")

  let name = "suf.ombyg"
  let summary = "tager boliger ud, mens der bygges om, og tilbage igen på en dag"
  let example = "suf.ombyg lindehjemmet --count 30 --back 1.3.2030"
  let arguments = [homeArgument]
  let options = [kind, count, back, after, matter]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var home = try given.home(pen)
    let kinds =
      try given.value(Self.kind).map { [try $0.choice(DwellingKind.self)] }
      ?? home.stock.map(\.kind)
    let (count, after) = (
      try given.value(Self.count)?.number(), try given.value(Self.after)?.number()
    )
    if (count ?? after) != nil, kinds.count > 1 {
      throw WrongUse(
        "Hjemmet har flere slags, og antallet siger ikke hvilken (--count, --after).",
        "Skriv --kind.")
    }
    var back = home
    for kind in kinds {
      guard let place = home.stock.firstIndex(where: { $0.kind == kind }) else {
        throw WrongUse("\(home.title) har ingen »\(kind.word)« (--kind).", "Skriv en, det har.")
      }
      let stock = home.stock[place]
      let out = count ?? stock.places
      guard out <= stock.places else {
        throw WrongUse(
          "\(home.title) har kun \(stock.places) af »\(kind.word)«, så \(out) kan ikke tages ud (--count).",
          "Skriv højst \(stock.places).")
      }
      home.stock[place].places = stock.places - out
      home.stock[place].out = (stock.out ?? 0) + out
      back.stock[place].places = after ?? stock.places
    }
    home.change = .rebuilding
    try given.ground(&home)
    let end = try given.value(Self.back)?.day()
    try set(home, until: end, pen)
    guard let end else { return }
    (back.change, back.agreement, back.matter) = (.reopened, home.agreement, home.matter)
    back.source = home.source
    let next = try pen.timeline(CareHome.self, home.id).nextChange(after: end)
    guard let days = Period(end, to: next) else { return }
    try pen.set(back, during: days)
  }

  /// Until the day they are back; none may lie between.
  private func set(_ home: CareHome, until end: Day?, _ pen: any Pen) throws {
    let next = try pen.timeline(CareHome.self, home.id).nextChange(after: pen.day)
    guard let end else { return try pen.revise(home) }
    guard end > pen.day, next.map({ end <= $0 }) ?? true, let days = Period(pen.day, to: end) else {
      throw WrongUse(
        "\(DanishDays.long(end)) er ikke efter \(DanishDays.long(pen.day)), eller hjemmet ændres inden da (--back).",
        "Skriv en senere dag, eller ret det, der er registreret for dagene imellem.")
    }
    try pen.set(home, during: days)
  }
}

/// `almen act suf.ommaerk HJEM --from SLAGS --to SLAGS --count TAL --agreement ID --matter ID`.
struct ConvertHomeAct: ForetellingAct {
  private static let from = Option(
    name: "from", value: .choice(DwellingKind.self), summary: "hvad de var", isNeeded: true)
  private static let to = Option(
    name: "to", value: .choice(DwellingKind.self), summary: "hvad de bliver", isNeeded: true)
  private static let count = Option(
    name: "count", value: .number, summary: "hvor mange", isNeeded: true)

  let name = "suf.ommaerk"
  let summary =
    "mærker boliger som en anden slags efter aftale, også i det, der er planlagt for senere (almenboligloven § 5)"
  let example =
    "suf.ommaerk lindehjemmet --from ældrebolig --to plejebolig --count 12 --agreement hovedaftalen --matter ommaerkning"
  let arguments = [homeArgument]
  let options = [from, to, count, agreement, matter]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    var home = try given.home(pen)
    let from: DwellingKind = try given.needed(Self.from).choice()
    let to: DwellingKind = try given.needed(Self.to).choice()
    let count = try given.needed(Self.count).number()
    guard from != to, count > 0 else {
      throw WrongUse("Det ommærker intet (--from, --to, --count).", "Skriv to slags og et antal.")
    }
    try convert(&home, from, to, count, on: nil)
    home.change = .converted
    try given.ground(&home)
    // What is planned for later is of the same dwellings: they are converted there too.
    for piece in try pen.planned(home.id) {
      var later = piece.value
      try convert(&later, from, to, count, on: piece.period.start)
      later.source = later.source.continued(by: given.source)
      if Self.isAssumed(piece.value, from) { later = later.inferringOut() }
      try pen.set(later, during: piece.period)
    }
    try pen.set(home)
  }

  /// Whether some of the kind are out and others in use, so that nobody has said which of them are converted.
  private static func isAssumed(_ home: CareHome, _ from: DwellingKind) -> Bool {
    home.stock.contains { $0.kind == from && $0.places > 0 && ($0.out ?? 0) > 0 }
  }

  /// Which are taken as out in what is planned, and how to say otherwise.
  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let id = try given.needed(homeArgument).id(as: CareHome.self)
    let from: DwellingKind = try given.needed(Self.from).choice()
    let to: DwellingKind = try given.needed(Self.to).choice()
    let count = try given.needed(Self.count).number()
    let later = try house.records.timeline(CareHome.self, id).pieces.filter {
      $0.period.start > given.on && Self.isAssumed($0.value, from)
    }
    let told = later.compactMap { piece -> String? in
      var home = piece.value
      guard (try? convert(&home, from, to, count, on: piece.period.start)) != nil else {
        return nil
      }
      let all = home.stock.map { "\($0.kind.word): \($0.places) i brug, \($0.out ?? 0) ude" }
      return
        "Antaget: fra \(DanishDays.long(piece.period.start)) er nogle ude, og det er ikke sagt, om de er blandt de ommærkede. De, der er i brug, er regnet som ommærket først, så hjemmet har da \(all.joined(separator: "; ")). Er det andre, så skriv antallene med suf.opgoer \(id) --out TAL --on \(piece.period.start)."
    }
    return { [told] _ in told.map { .text(Cell($0)) } }
  }

  /// Makes so many another kind: those in use first, and of what is out, which is then out as that, the rest.
  private func convert(
    _ home: inout CareHome, _ from: DwellingKind, _ to: DwellingKind, _ count: Int, on day: Day?
  ) throws {
    let has = home.stock.filter { $0.kind == from }.reduce(0) { $0 + $1.places + ($1.out ?? 0) }
    guard let old = home.stock.firstIndex(where: { $0.kind == from }), has >= count else {
      let when = day.map { " fra \(DanishDays.long($0)), hvor hjemmet ændres," } ?? ""
      throw WrongUse(
        "\(home.title) har\(when) kun \(has) af »\(from.word)«, også med dem, der er ude, så \(count) kan ikke ommærkes (--from, --count).",
        has > 0 ? "Skriv højst \(has)." : "Skriv en slags, hjemmet har.")
    }
    let out = max(0, count - home.stock[old].places)
    home.stock[old].places -= count - out
    home.stock[old].out = Stock.some((home.stock[old].out ?? 0) - out)
    if let new = home.stock.firstIndex(where: { $0.kind == to }) {
      home.stock[new].places += count - out
      home.stock[new].out = Stock.some((home.stock[new].out ?? 0) + out)
    } else {
      home.stock.append(
        Stock(to, count - out, out: Stock.some(out), occupancy: home.stock[old].occupancy))
    }
    home.stock.removeAll { $0.places == 0 && ($0.out ?? 0) == 0 }
  }
}

/// `almen act suf.luk HJEM`.
struct CloseHomeAct: Act {
  let name = "suf.luk"
  let summary = "lukker et hjem: dagen er den første, det ikke er der"
  let example = "suf.luk lindehjemmet --on 1.1.2031"
  let arguments = [homeArgument]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try pen.end(CareHome.self, given.home(pen).id)
  }
}
