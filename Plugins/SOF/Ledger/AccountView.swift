import Counter
import Organisation
import Vocabulary

/// The ledger as people read it: up to a day, or what came in a period.
struct AccountView {
  let titles: Titles
  let account: LedgerOfDay
  /// The ledger of the day before a period, whose part alone is shown; nil where all is.
  var before: LedgerOfDay?
  /// The months that nobody has counted of what is shown, also of afdelinger that have never been counted: over them a sum is at least what it is, and nothing is not 0.
  var uncounted: [Uncounted] = []

  /// How it is counted, as the page says it.
  static let rounding =
    "En måned tæller med fra sin sidste dag, og dens ledige boliger efter den ret, der gjaldt den dag. Andelen lægges sammen uden afrunding fra måned til måned; først en organisations samlede andel rundes ned til hele boliger, og resten løber videre til næste måned. En fritagelse løber op dag for dag og trækkes fra, når en måned tæller med, aldrig mere end kommunens andel i afdelingen den måned; det øvrige bæres videre til de næste måneder, så længe fritagelsen gælder. Hvad kommunen har afslået eller opgivet, er stillet til rådighed; udlejes det så efter andre regler, er det også med der."

  /// How a period is counted.
  static let period =
    "Kun perioden er talt med: hvad det var ved dens slutning, minus hvad det var før den. Det, der mangler eller venter, er det, der står ved dens slutning."

  /// What some organisations and afdelinger come to, each type of dwelling apart.
  ///
  /// - Parameters:
  ///   - chosen: the afdelinger; all when nil.
  ///   - pointer: what they are of; all when nil.
  func blocks(of chosen: Set<PartyID>? = nil, in pointer: Pointer? = nil) -> [Block] {
    DwellingType.allCases.flatMap { type -> [Block] in
      let keys = account.ledger.sums.keys.filter {
        $0.type == type && (chosen?.contains($0.afdeling) ?? true)
      }
      guard !keys.isEmpty else { return [] }
      let afdelinger = Set(keys.map(\.afdeling))
      let owners = Set(afdelinger.map { account.organisations[$0] })
      return [
        .heading(Cell(type.word.prefix(1).uppercased() + type.word.dropFirst())),
        .group(
          type.rawValue,
          totals(type, owners, afdelinger, isWhole: chosen == nil)
            + organisations(owners, afdelinger, type, pointer)
            + [table("afdelinger", "Afdeling", lines(afdelinger, type))]
            + (lacks(type).isEmpty ? [] : [.text(Cell(Self.dash))])
            + (type == .family ? carried(afdelinger) : [])),
      ]
    }
  }

  /// The organisations' lines.
  ///
  /// Of an afdeling alone its own line says it; of an area they are of the afdelinger there, which
  /// is not all that the organisations have.
  private func organisations(
    _ owners: Set<PartyID?>, _ afdelinger: Set<PartyID>, _ type: DwellingType, _ pointer: Pointer?
  ) -> [Block] {
    let isWhole = pointer.map { owners == [PartyID($0.id)] && $0.kind == PartySubject.kind } ?? true
    if afdelinger.count == 1, !isWhole { return [] }
    return [
      table(
        "organisations", isWhole ? "Organisation" : "Organisation (kun afdelingerne her)",
        lines(owners, afdelinger, type))
    ]
  }

  /// What all organisations come to; the whole dwellings of each, so that no rest of one makes a dwelling of another.
  private func totals(
    _ type: DwellingType, _ owners: Set<PartyID?>, _ afdelinger: Set<PartyID>, isWhole: Bool
  ) -> [Block] {
    let sum = line(of: afdelinger, type)
    let lines = owners.map { line(of: account.afdelinger(of: $0).intersection(afdelinger), type) }
    let isRaised = type == .family && isWhole
    let raised = isRaised ? account.ledger.raise - (before?.ledger.raise ?? 0) : 0
    let due = lines.reduce(raised) { $0 + $1.due }
    let inAll = lines.reduce(isRaised ? account.ledger.raise : 0) { $0 + $1.new.due.dwellings }
    let missing = inAll - sum.new.offered
    let lacks = lacks(type)
    func told(_ value: Int128, _ key: String) -> Cell { atLeast(value, key, !lacks.isEmpty) }
    var facts: [(String, Cell)] = lacks.isEmpty ? [] : [("Ikke talt", text(lacks))]
    facts += [
      ("Meldt ledige", told(sum.reported, "reported")),
      ("Kommunen kan råde over", told(due, "due")),
    ]
    if raised > 0 {
      facts.append(("Heraf forhøjelse efter § 59 stk. 5", told(raised, "raise")))
    }
    facts += [
      ("Stillet til rådighed", told(sum.offered, "offered")),
      (
        (missing >= 0 ? "Mangler" : "Stillet til rådighed ud over det") + atTheEnd,
        ofCounted(missing >= 0 ? missing : -missing, !lacks.isEmpty)
          .as("missing", json: .number(missing.shown))
      ),
      ("Anvist", told(sum.assigned, "assigned")),
      ("Afslået", told(sum.refused, "refused")),
      ("Opgivet", told(sum.givenUp, "givenUp")),
      (
        "Venter på svar" + atTheEnd,
        ofCounted(sum.waiting, !lacks.isEmpty)
          .as("waiting", json: .number(sum.waiting.shown))
      ),
      ("Udlejet ellers", told(sum.otherwise, "otherwise")),
    ]
    return [.facts(facts + left(sum, !lacks.isEmpty))]
  }

  /// What is neither offered nor let: it is nobody's yet, and where it should be let it is miscounted.
  private func left(_ sum: AccountLine, _ lacks: Bool) -> [(String, Cell)] {
    guard sum.left != 0 else { return [] }
    return [
      (
        "Hverken tilbudt eller udlejet" + atTheEnd,
        ofCounted(sum.left, lacks).as("left", json: .number(sum.left.shown))
      )
    ]
  }

  /// What is said of a stand at a period's end.
  private var atTheEnd: String {
    before == nil ? "" : " i alt den \(DanishDays.long(account.day))"
  }

  /// What some afdelinger come to.
  private func line(of afdelinger: Set<PartyID>, _ type: DwellingType) -> AccountLine {
    AccountLine(
      old: before?.ledger.sum(of: afdelinger, type) ?? LedgerSum(),
      new: account.ledger.sum(of: afdelinger, type),
      lacks: lacks(type).contains { afdelinger.contains($0.afdeling) })
  }

  private func number(_ value: Int128, _ key: String) -> Cell {
    Cell.number(value.shown).as(key, json: .number(value.shown))
  }

  /// A row's number: of months that are not counted nothing is not 0.
  private func number(_ value: Int128, _ key: String, lacks: Bool) -> Cell {
    value == 0 && lacks
      ? Cell.unknown("–").as(key, json: .number(0)) : number(value, key)
  }

  /// A table; what is let off and taken over stands there only where something is, so that there is room.
  private func table(
    _ key: String, _ first: String, _ lines: [(name: Cell, id: PartyID?, sum: AccountLine)]
  ) -> Block {
    let isShared = lines.contains { $0.sum.exempted != .zero || $0.sum.taken != .zero }
    let missing = before == nil ? "Mangler" : "Mangler i alt"
    return .table(
      key,
      [
        first, "Ledige", "Andel", "Hele", "Tilbudt", missing, "Anvist", "Afslået", "Opgivet",
        "Venter", "Ellers",
      ] + (isShared ? ["Fritaget", "Overtaget"] : []),
      lines.map { row($0.name, $0.id, $0.sum, isShared) }, right: Set(1...(isShared ? 12 : 10)))
  }

  private func lines(
    _ owners: Set<PartyID?>, _ afdelinger: Set<PartyID>, _ type: DwellingType
  ) -> [(name: Cell, id: PartyID?, sum: AccountLine)] {
    let known = titles.sorted(owners.compactMap(\.self)).map { Optional($0) }
    return (known + (owners.contains(nil) ? [nil] : [])).map { owner in
      var sum = line(of: account.afdelinger(of: owner).intersection(afdelinger), type)
      sum.lacks = !lacks(of: owner, type).isEmpty
      return (titles.party(owner).as("organisation", json: .text(owner?.text)), owner, sum)
    }
  }

  private func lines(
    _ afdelinger: Set<PartyID>, _ type: DwellingType
  ) -> [(name: Cell, id: PartyID?, sum: AccountLine)] {
    titles.sorted(afdelinger).map { id in
      (
        titles.party(id).as("afdeling", json: .string(id.text)), id,
        line(of: [id], type)
      )
    }
  }

  private func row(_ name: Cell, _ id: PartyID?, _ sum: AccountLine, _ isShared: Bool) -> Row {
    let shared = [parts(sum.exempted, "exempted"), parts(sum.taken, "taken")]
    func number(_ value: Int128, _ key: String) -> Cell {
      self.number(value, key, lacks: sum.lacks)
    }
    return Row(
      id.map { titles.thing($0.pointer) },
      [
        name, number(sum.reported, "reported"),
        sum.share == .zero && sum.lacks
          ? Cell.unknown("–").as("share", json: .decimal(0, 4)) : parts(sum.share, "share"),
        number(sum.due, "due"), number(sum.offered, "offered"),
        number(sum.missing, "missing"), number(sum.assigned, "assigned"),
        number(sum.refused, "refused"), number(sum.givenUp, "givenUp"),
        number(sum.waiting, "waiting"), number(sum.otherwise, "otherwise"),
      ] + (isShared ? shared : []),
      also: titles.form.data {
        isShared
          ? []
          : [
            Field("exempted", json: .decimal(sum.exempted.tenThousandths, 4)),
            Field("taken", json: .decimal(sum.taken.tenThousandths, 4)),
          ]
      })
  }

  private func parts(_ parts: Parts, _ key: String) -> Cell {
    .number(parts.tenThousandths, decimals: 4).as(key)
  }

  /// What gave the municipality dwellings, and by which paragraph.
  func rights(of chosen: Set<PartyID>? = nil) -> [Block] {
    let about = account.rights.filter { chosen?.isDisjoint(with: $0.value.afdelinger) != true }
    let rows = about.sorted {
      ($0.value.first, $0.key.from.id) < ($1.value.first, $1.key.from.id)
    }.map { right, days in
      Row(
        titles.thing(right.from),
        [
          titles.cell(right.from).as("from", json: .string(right.from.description)),
          Cell(right.basis.word).as("basis", json: .string(right.basis.rawValue)),
          Cell(right.type.word).as("type", json: .string(right.type.rawValue)),
          (right.share.map { Cell.share($0) } ?? .unknown("ikke kendt"))
            .as("share", json: .number(right.share)),
          Cell.day(days.first).as("first", json: .string(days.first.description)),
          Cell.day(days.last).as("last", json: .string(days.last.description)),
          Cell(right.law).as("law"),
        ])
    }
    return [.heading("Hvad andelen bygger på")]
      + Block.table(
        "rights",
        [
          "Beslutning eller aftale", "Grundlag", "Boliger", "Andel", "Brugt fra",
          "Brugt til og med", "Efter",
        ],
        rows,
        none: "Ingen beslutning eller aftale gav kommunen nogen af de talte boliger.")
      + (about.contains { $0.key.share == 3_333 }
        ? [
          .text(
            "En andel på 33,33 % er regnet, som den står: tre ledige boliger giver 0,9999 bolig, ikke én. Mener aftalen en tredjedel, er det altså lidt mindre."
          )
        ] : [])
      + (about.contains { $0.key.share == nil }
        ? [
          .text(
            "Hvor andelen ikke er kendt, er den ikke regnet med: kommunen kan råde over flere boliger, end der står her."
          )
        ] : [])
  }

  /// What each organisation could be asked for, beside what it has offered.
  func picture(_ type: DwellingType) -> Block? {
    let owners = account.owners.filter { account.sum(of: $0, type) != LedgerSum() }
    guard !owners.isEmpty else { return nil }
    let bars = owners.flatMap { owner -> [Drawing.Bar] in
      let sum = account.sum(of: owner, type)
      let name = titles.party(owner)
      let lacks = !lacks(of: owner, type).isEmpty
      func bar(_ what: Cell, _ value: Int128) -> Drawing.Bar {
        let low = Int64(clamping: max(value, 0))
        return Drawing.Bar(what, low: low, high: lacks ? nil : low)
      }
      return [
        bar("\(name), meldt ledige", sum.reported), bar("\(name), andel", sum.due.dwellings),
        bar("\(name), tilbudt", sum.offered),
      ]
    }
    let rows = owners.map { owner -> Row in
      let sum = account.sum(of: owner, type)
      let lacks = !lacks(of: owner, type).isEmpty
      func told(_ value: Int128) -> Cell {
        value == 0 && lacks
          ? .unknown("ikke kendt") : (lacks ? "mindst " : "") + .number(value.shown)
      }
      return Row([
        titles.party(owner), told(sum.reported), told(sum.due.dwellings), told(sum.offered),
      ])
    }
    return .picture(
      Picture(
        "Ledige \(type.word), kommunens andel og hvad der er tilbudt", .bars(bars, unit: "boliger"),
        alternative: "For hver boligorganisation tre søjler; tallene står i tabellen.",
        table: Table(
          nil, ["Boligorganisation", "Meldt ledige", "Andel", "Tilbudt"], rows, right: [1, 2, 3])))
  }
}

/// A line of the ledger: what it comes to, less what it was before the period.
struct AccountLine {
  /// The day before the period; nothing where all is meant.
  let old: LedgerSum
  /// On the day.
  let new: LedgerSum
  /// Whether some month of it is not counted.
  var lacks = false

  var reported: Int128 { new.reported - old.reported }
  var offered: Int128 { new.offered - old.offered }
  var assigned: Int128 { new.assigned - old.assigned }
  var refused: Int128 { new.refused - old.refused }
  var givenUp: Int128 { new.givenUp - old.givenUp }
  var otherwise: Int128 { new.otherwise - old.otherwise }
  var share: Parts { new.due - old.due }
  var due: Int128 { new.due.dwellings - old.due.dwellings }
  var exempted: Parts { new.exempted - old.exempted }
  var taken: Parts { new.taken - old.taken }
  /// What the municipality could have and has not been offered, at the end.
  var missing: Int128 { new.due.dwellings - new.offered }
  /// Offered and not answered, at the end.
  var waiting: Int128 { new.waiting }
  /// Reported or given back, and neither offered nor let, at the end.
  var left: Int128 { new.reported + new.refused + new.givenUp - new.offered - new.otherwise }
}
