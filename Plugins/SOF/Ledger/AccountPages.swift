import Counter
import Organisation
import Vocabulary

/// The ledger as people read it.
struct AccountView {
  let titles: Titles
  let account: LedgerOfDay

  /// How it is counted, as the page says it.
  static let rounding =
    "En måned tæller med fra sin sidste dag, og dens ledige boliger efter den ret, der gjaldt den dag. Andelen lægges sammen uden afrunding fra måned til måned; først en organisations samlede andel rundes ned til hele boliger, og resten løber videre til næste måned. En fritagelse tæller dag for dag til og med den dag, der spørges om, og aldrig mere end kommunens andel i afdelingen i de samme dage. Hvad kommunen har afslået eller opgivet, er stillet til rådighed."

  /// What some organisations and afdelinger come to, each type of dwelling apart.
  func blocks(of chosen: Set<PartyID>? = nil) -> [Block] {
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
            + [table("organisations", organisationTitle(chosen), lines(owners, afdelinger, type))]
            + [table("afdelinger", "Afdeling", lines(afdelinger, type))]),
      ]
    }
  }

  /// What the column of organisations is called: of some afdelinger alone it has not the whole organisation's.
  private func organisationTitle(_ chosen: Set<PartyID>?) -> String {
    guard let chosen else { return "Organisation" }
    let owners = Set(chosen.map { account.organisations[$0] })
    let isWhole = owners.allSatisfy { account.afdelinger(of: $0).isSubset(of: chosen) }
    return isWhole ? "Organisation" : "Organisation (kun disse afdelinger)"
  }

  /// What all organisations come to; the whole dwellings of each, so that no rest of one makes a dwelling of another.
  private func totals(
    _ type: DwellingType, _ owners: Set<PartyID?>, _ afdelinger: Set<PartyID>, isWhole: Bool
  ) -> [Block] {
    let sum = account.ledger.sum(of: afdelinger, type)
    let due = owners.reduce(Int128(0)) {
      $0
        + account.ledger.sum(of: account.afdelinger(of: $1).intersection(afdelinger), type).due
        .dwellings
    }
    let raise = type == .family && isWhole ? account.ledger.raise : 0
    let all = due + raise
    var facts: [(String, Cell)] = [
      ("Meldt ledige", number(sum.reported, "reported")),
      ("Kommunen kan råde over", number(all, "due")),
    ]
    if raise > 0 {
      facts.append(("Heraf forhøjelse efter § 59 stk. 5", number(raise, "raise")))
    }
    facts += [
      ("Stillet til rådighed", number(sum.offered, "offered")),
      (
        all >= sum.offered ? "Mangler" : "Stillet til rådighed ud over det",
        Cell.number((all >= sum.offered ? all - sum.offered : sum.offered - all).shown)
          .as("missing", json: .number((all - sum.offered).shown))
      ),
      ("Anvist", number(sum.assigned, "assigned")),
      ("Afslået", number(sum.refused, "refused")),
      ("Opgivet", number(sum.givenUp, "givenUp")),
      ("Venter på svar", number(sum.waiting, "waiting")),
      ("Udlejet ellers", number(sum.otherwise, "otherwise")),
    ]
    return [.facts(facts)]
  }

  private func number(_ value: Int128, _ key: String) -> Cell {
    Cell.number(value.shown).as(key, json: .number(value.shown))
  }

  /// A table; what is let off and taken over stands there only where something is, so that there is room.
  private func table(
    _ key: String, _ first: String, _ lines: [(name: Cell, id: PartyID?, sum: LedgerSum)]
  ) -> Block {
    let isShared = lines.contains { $0.sum.exempted != .zero || $0.sum.taken != .zero }
    return .table(
      key,
      [
        first, "Ledige", "Andel", "Hele", "Tilbudt", "Mangler", "Anvist", "Afslået", "Opgivet",
        "Venter", "Ellers",
      ] + (isShared ? ["Fritaget", "Overtaget"] : []),
      lines.map { row($0.name, $0.id, $0.sum, isShared) }, right: Set(1...(isShared ? 12 : 10)))
  }

  private func lines(
    _ owners: Set<PartyID?>, _ afdelinger: Set<PartyID>, _ type: DwellingType
  ) -> [(name: Cell, id: PartyID?, sum: LedgerSum)] {
    let known = titles.sorted(owners.compactMap(\.self)).map { Optional($0) }
    return (known + (owners.contains(nil) ? [nil] : [])).map { owner in
      let own = account.afdelinger(of: owner).intersection(afdelinger)
      return (
        titles.party(owner).as("organisation", json: .text(owner?.text)), owner,
        account.ledger.sum(of: own, type)
      )
    }
  }

  private func lines(
    _ afdelinger: Set<PartyID>, _ type: DwellingType
  ) -> [(name: Cell, id: PartyID?, sum: LedgerSum)] {
    titles.sorted(afdelinger).map { id in
      (
        titles.party(id).as("afdeling", json: .string(id.text)), id,
        account.ledger.sums[LedgerKey(afdeling: id, type: type)] ?? LedgerSum()
      )
    }
  }

  private func row(_ name: Cell, _ id: PartyID?, _ sum: LedgerSum, _ isShared: Bool) -> Row {
    let missing = sum.due.dwellings - sum.offered
    let shared = [parts(sum.exempted, "exempted"), parts(sum.taken, "taken")]
    return Row(
      id.map { titles.thing($0.pointer) },
      [
        name, number(sum.reported, "reported"), parts(sum.due, "share"),
        number(sum.due.dwellings, "due"), number(sum.offered, "offered"),
        number(missing, "missing"), number(sum.assigned, "assigned"),
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
      func bar(_ what: Cell, _ value: Int128) -> Drawing.Bar {
        Drawing.Bar(what, low: Int64(clamping: max(value, 0)), high: nil)
      }
      return [
        bar("\(name), meldt ledige", sum.reported), bar("\(name), andel", sum.due.dwellings),
        bar("\(name), tilbudt", sum.offered),
      ]
    }
    let rows = owners.map { owner -> Row in
      let sum = account.sum(of: owner, type)
      return Row([
        titles.party(owner), .number(sum.reported.shown), .number(sum.due.dwellings.shown),
        .number(sum.offered.shown),
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

/// `almen sof regnskab [ID]`: what the municipality could have of the vacant dwellings, and what it got.
struct AccountCommand: HouseCommand {
  private static let part = Argument(
    "ID", .id(PartySubject.kind, AreaSubject.kind), isNeeded: false)

  let name = "sof.regnskab"
  let summary =
    "viser, hvor mange ledige boliger kommunen kan råde over, og hvor mange den har fået"
  let arguments = [part]
  let options: [Option] = []

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let account = try LedgerBook(rooms: titles.house).ledger(on: titles.day)
    let chosen = try asked.value(Self.part, titles)?.thing()
    let afdelinger = try chosen.map { try account.afdelinger(under: $0, titles) }
    let view = AccountView(titles: titles, account: account)
    let none = (afdelinger.map { $0.isEmpty } ?? account.ledger.sums.isEmpty)
    let title: Cell =
      chosen.map { "Boliganvisning i \(titles.cell($0)) til og med den \(.long(titles.day))" }
      ?? "Boliganvisning til og med den \(.long(titles.day))"
    return Page(
      title,
      [
        .text(Knowledge.text(try asked.known())),
        .data([.day("on", titles.day), Field("of", json: .text(chosen?.description))]),
        .text(Cell(AccountView.rounding)),
      ]
        + (none ? [.text("Intet er talt: almen act sof.indlaes STI.")] : [])
        + view.blocks(of: afdelinger) + view.rights(of: afdelinger)
        + (try uncounted(chosen, account, titles))
        + (chosen == nil ? DwellingType.allCases.compactMap(view.picture) : []))
  }

  /// Who has not reported which month.
  private func uncounted(
    _ chosen: Pointer?, _ account: LedgerOfDay, _ titles: Titles
  ) throws -> [Block] {
    guard !account.counts.isEmpty else { return [] }
    let area = chosen.flatMap { $0.kind == AreaSubject.kind ? AreaID($0.id) : nil }
    let inside = try area.map { try titles.house.parties.parties(in: $0, on: titles.day) } ?? []
    let all = try CountCalendar(rooms: titles.house).missing(by: titles.day).filter { one in
      guard let chosen else { return true }
      return inside.contains(one.afdeling) || one.afdeling.pointer == chosen
        || one.organisation?.pointer == chosen
    }
    return UncountedView(titles: titles, all: all)
      .blocks(none: "Hver måned, der er omme, er talt, siden der først blev talt.")
  }
}

extension LedgerOfDay {
  /// The afdelinger in the ledger that a thing is, has, or holds.
  func afdelinger(under pointer: Pointer, _ titles: Titles) throws -> Set<PartyID> {
    if let area = AreaID(pointer.id), pointer.kind == AreaSubject.kind {
      let inside = try titles.house.parties.parties(in: area, on: titles.day)
      return Set(ledger.sums.keys.map(\.afdeling)).intersection(inside)
    }
    guard let party = PartyID(pointer.id), pointer.kind == PartySubject.kind else { return [] }
    return Set(
      ledger.sums.keys.map(\.afdeling).filter { $0 == party || organisations[$0] == party })
  }
}

/// On the page of an organisation, an afdeling or an area, its vacant dwellings and what the municipality got of them.
struct AccountSection: Section {
  let name = "sof.regnskab"
  let kinds: Set<String> = [PartySubject.kind, AreaSubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    let chosen = try afdelinger(of: pointer, titles)
    guard !chosen.isEmpty else { return [] }
    let account = try LedgerBook(rooms: titles.house).ledger(on: titles.day, of: chosen)
    let counted = Set(account.ledger.sums.keys.map(\.afdeling)).intersection(chosen)
    guard !counted.isEmpty else { return [] }
    return [
      .heading("Boliganvisning"),
      .group("sof", AccountView(titles: titles, account: account).blocks(of: counted)),
    ]
  }

  /// The afdelinger of the day that a thing is, has or holds: the whole ledger is not put together for a page.
  private func afdelinger(of pointer: Pointer, _ titles: Titles) throws -> Set<PartyID> {
    let (parties, day) = (titles.house.parties, titles.day)
    if let area = AreaID(pointer.id), pointer.kind == AreaSubject.kind {
      return try parties.parties(in: area, on: day).filter {
        try parties.party($0, on: day)?.kind == .afdeling
      }
    }
    guard let id = PartyID(pointer.id) else { return [] }
    switch try LedgerBook(rooms: titles.house).party(id, on: day)?.kind {
    case .afdeling?: return [id]
    case .boligorganisation?:
      return Set(
        try parties.parties(of: .afdeling, on: day).map(\.party).filter { $0.partOf == id }.map(
          \.id))
    default: return []
    }
  }
}
