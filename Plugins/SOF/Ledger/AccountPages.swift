import Counter
import Organisation
import Vocabulary

/// `almen sof regnskab [ID]`: what the municipality could have of the vacant dwellings, and what it got.
struct AccountCommand: HouseCommand {
  private static let part = Argument(
    "ID", .id(PartySubject.kind, AreaSubject.kind), isNeeded: false)
  private static let from = Option(
    name: "from", value: .day,
    summary: "kun hvad der kom fra den dag til og med --on; ellers alt, hvad der er talt")

  let name = "sof.regnskab"
  let summary =
    "viser, hvor mange ledige boliger kommunen kan råde over, og hvor mange den har fået"
  let arguments = [part]
  let options = [from]

  func page(_ asked: Asked, _ titles: Titles) throws -> Page {
    let (book, from) = (LedgerBook(rooms: titles.house), try asked.value(Self.from, titles)?.day())
    if let from, from > titles.day {
      throw WrongUse(
        "\(DanishDays.short(from)) er efter \(DanishDays.short(titles.day)) (--from, --on).",
        "Skriv en dag før den, der spørges om.")
    }
    let account = try book.ledger(on: titles.day, rightsFrom: from)
    let chosen = try asked.value(Self.part, titles)?.thing()
    let afdelinger = try chosen.map { try account.afdelinger(under: $0, titles) }
    let uncounted = try Self.lacking(chosen, account, from, titles)
    let view = AccountView(
      titles: titles, account: account, before: try from.map { try book.ledger(on: $0.previous) },
      uncounted: uncounted)
    let none = (afdelinger.map { $0.isEmpty } ?? account.ledger.sums.isEmpty)
    return Page(
      Self.title(chosen, from, titles),
      [
        .text(Knowledge.text(try asked.known())),
        .data([.day("on", titles.day), Field("of", json: .text(chosen?.description))]),
        .text(Cell(AccountView.rounding)),
      ]
        + (from == nil ? [] : [.text(Cell(AccountView.period))])
        + Self.begins(from, account)
        + (none ? [.text("Intet er talt: almen act sof.indlaes STI.")] : [])
        + view.blocks(of: afdelinger, in: chosen) + view.rights(of: afdelinger)
        + (account.counts.isEmpty
          ? [] : UncountedView(titles: titles, all: uncounted).blocks(none: Self.none(from)))
        + (chosen == nil && from == nil ? DwellingType.allCases.compactMap(view.picture) : []))
  }

  private static func title(_ chosen: Pointer?, _ from: Day?, _ titles: Titles) -> Cell {
    let days: Cell =
      from.map { "fra den \(.long($0)) til og med den \(.long(titles.day))" }
      ?? "til og med den \(.long(titles.day))"
    return chosen.map { "Boliganvisning i \(titles.cell($0)) \(days)" }
      ?? "Boliganvisning \(days)"
  }

  /// From which day on it counts.
  private static func begins(_ from: Day?, _ account: LedgerOfDay) -> [Block] {
    guard let first = [from, account.begins].compactMap(\.self).max(), account.begins != nil else {
      return []
    }
    return [
      .text("Der er talt med fra den \(.long(first))."), .data([.day("from", first)]),
    ]
  }

  /// Who has not reported which month, of what is asked about.
  private static func lacking(
    _ chosen: Pointer?, _ account: LedgerOfDay, _ from: Day?, _ titles: Titles
  ) throws -> [Uncounted] {
    guard !account.counts.isEmpty else { return [] }
    let area = chosen?.areaID
    let inside = try area.map { try titles.house.parties.parties(in: $0, on: titles.day) } ?? []
    return try CountCalendar(rooms: titles.house).missing(by: titles.day, from: from).filter {
      one in
      guard let chosen else { return true }
      return inside.contains(one.afdeling) || one.afdeling.pointer == chosen
        || one.organisation?.pointer == chosen
    }
  }

  private static func none(_ from: Day?) -> Cell {
    from == nil
      ? "Hver måned, der er omme, er talt, siden der først blev talt."
      : "Hver måned i perioden, der er omme, er talt."
  }
}

extension LedgerOfDay {
  /// The afdelinger in the ledger that a thing is, has, or holds.
  func afdelinger(under pointer: Pointer, _ titles: Titles) throws -> Set<PartyID> {
    if let area = pointer.areaID {
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
    let uncounted = try CountCalendar(rooms: titles.house).missing(by: titles.day, of: chosen)
    let view = AccountView(titles: titles, account: account, uncounted: uncounted)
    let lacking = uncounted.isEmpty ? [] : UncountedView(titles: titles, all: uncounted).table
    return [
      .heading("Boliganvisning"),
      .group("sof", view.blocks(of: counted, in: pointer) + lacking),
    ]
  }

  /// The afdelinger of the day that a thing is, has or holds: the whole ledger is not put together for a page.
  private func afdelinger(of pointer: Pointer, _ titles: Titles) throws -> Set<PartyID> {
    let (parties, day) = (titles.house.parties, titles.day)
    if let area = pointer.areaID {
      return try ListedAreas(rooms: titles.house).afdelinger(in: area, on: day)
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
