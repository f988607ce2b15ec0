import Forums
public import Vocabulary

/// One thing: what its card says, its properties on a day, what parts add, its versions, what it names and what
/// names it.
public struct ThingView {
  let titles: Titles
  let pointer: Pointer
  let isWithinSite: Bool

  /// One thing on the day of some titles.
  ///
  /// - Parameters:
  ///   - pointer: the thing.
  ///   - titles: the day, and where things are named.
  ///   - isWithinSite: whether the page stands among others, which say the day and the knowledge above each and link
  ///     what it names where it is named.
  public init(_ pointer: Pointer, _ titles: Titles, isWithinSite: Bool = false) {
    (self.pointer, self.titles, self.isWithinSite) = (pointer, titles, isWithinSite)
  }

  private var house: any House { titles.house }
  private var day: Day { titles.day }

  /// The page, with whose knowledge it shows, nil for what is known now; throws `RecordsReturned` for what has
  /// never been there.
  public func page(known: Known?) throws -> Page {
    guard let type = house.kind(pointer.kind) else { throw RecordsReturned() }
    return try page(type, known)
  }

  private func page<R: Record>(_ type: R.Type, _ known: Known?) throws -> Page {
    guard let id = Identifier<R.Subject>(pointer.id) else { throw RecordsReturned() }
    let timeline = try house.records.timeline(type, id)
    guard
      let piece = timeline.pieces.last(where: { $0.period.start <= day }) ?? timeline.pieces.first
    else { throw RecordsReturned() }
    let (record, isThere) = (piece.value, piece.period.contains(day))
    // Of what is not known yet that day nothing later is told: its first version, on its first day.
    let isAhead = day < piece.period.start
    let what: Cell = "\(R.called.one.capitalizedFirst) »\(.code(pointer.id))«"
    let intro: Cell =
      isWithinSite && isThere
      ? "\(what)." : "\(what) \(try when(timeline)) \(Knowledge.text(known))"
    // What is shown of another day is told as on that day: else its page would say two things of it.
    let shownOn = max(piece.period.start, min(day, piece.period.until ?? day))
    let about = isAhead ? ThingView(pointer, titles.on(shownOn), isWithinSite: isWithinSite) : self
    let card = house.brought.values(.cards).first { $0.kind == pointer.kind }
    let properties = try Properties.of(record)
    let text = ValueText(titles: about.names(record, properties))
    let shown = properties.filter { card?.apart.contains($0.key) != true }
    let data = [
      Field("kind", json: .string(pointer.kind)), .day("on", day), .day("shownOn", shownOn),
      Field("isThere", json: .bool(isThere)), Field("record", json: properties.json),
    ]
    return Page(
      .thing(about.titles.thing(record)),
      [.text(intro), .data(data)] + (try about.leads())
        + (try card?.blocks(ofAny: record, shownOn == day ? titles : titles.on(shownOn)) ?? [])
        + [.facts(shown.map { ($0.title, text.cell($0.value)) })] + (try about.sections())
        + about.versions(timeline) + (try about.neighbours(record))
        + (try about.findings(isLatest: !isAhead && record == timeline.pieces.last?.value)))
  }

  /// What is said to its reader first.
  private func leads() throws -> [Block] {
    try house.brought.values(.sections).compactMap { $0 as? any LeadSection }
      .filter { $0.kinds.contains(pointer.kind) }.flatMap { try $0.lead(about: pointer, titles) }
  }

  /// Whom a document names is called as on its day, as minutes have them; a state names things of the day asked about.
  private func names<R: Record>(_ record: R, _ properties: [Property]) -> Titles {
    guard R.lasting == .document,
      case .day(let done)? = properties.first(where: { $0.key == "day" })?.value
    else { return titles }
    return titles.on(done.earliest)
  }

  /// The day, and when the thing is there if it is not that day.
  private func when(_ timeline: Timeline<some Record>) throws -> Cell {
    guard timeline.value(on: day) == nil else { return "den \(.long(day))." }
    if let last = timeline.pieces.last?.period.until, last < day {
      // A body that nobody is known to have abolished has not ended: it is only not registered any more.
      if try isUnknownEnd(after: last) {
        return
          "er ikke registreret efter \(.long(last)); om det er nedlagt, er ikke kendt. Vist er den seneste kendte udgave."
      }
      return
        "ophørte \(.long(last)) og findes ikke den \(.long(day)); vist er den seneste kendte udgave."
    }
    guard let first = timeline.pieces.first?.period.start, day < first else {
      return "findes ikke den \(.long(day)); vist er den seneste kendte udgave."
    }
    return
      "er ikke kendt den \(.long(day)); første kendte udgave er fra \(.long(first)). Alt herunder er, som det stod den dag, og ikke den \(.long(day))."
  }

  /// Whether it is a forum of which nobody is known to have taken over, or to have abolished it.
  private func isUnknownEnd(after last: Day) throws -> Bool {
    guard pointer.kind == ForumSubject.kind, let id = ForumID(pointer.id) else { return false }
    return try house.fora.reorganisation(from: last, to: last.next).orphans.contains(id)
  }

  /// What parts add to the page; what follows from the law's lists stands with those.
  private func sections() throws -> [Block] {
    try house.brought.values(.sections)
      .filter { $0.kinds.contains(pointer.kind) && !($0 is any ListSection) }
      .flatMap { try $0.blocks(about: pointer, titles) }
  }

  /// What is wrong; of a version that another came after, what was wrong by the day.
  private func findings(isLatest: Bool) throws -> [Block] {
    let until = isLatest ? nil : Period(.earliest, until: day)
    let findings = try house.findings(about: [pointer], during: until ?? .always)
      .filter { $0.subject == pointer }
    let view = FindingsView(titles)
    return (findings.isEmpty ? [] : [.heading("Fund"), .list(nil, findings.map(view.line))])
      + [view.data(findings)]
  }

  // MARK: Versions and neighbours

  private func versions<R: Record>(_ timeline: Timeline<R>) -> [Block] {
    let rows = timeline.pieces.map { piece in
      let thing = titles.thing(piece.value)
      return Row(
        [.period(piece.period), Cell.thing(thing).as("title", json: .string(thing.title))],
        also: [.day("from", piece.period.start), .day("until", piece.period.until)])
    }
    return [.heading("Udgaver"), .table("versions", ["Gælder", "Navn"], rows)]
  }

  private func neighbours(_ record: some Record) throws -> [Block] {
    let names = Set(record.pointsAt).sorted().map { pointer -> Row in
      let thing = titles.thing(pointer)
      return Row(
        thing,
        [Mentions.kind(pointer, titles), .thing(thing), Cell.id(thing).as("id")],
        also: [Field("title", json: .string(thing.title))])
    }
    let pointing = try house.pointing(at: pointer)
    return (isWithinSite ? [] : block("Nævner", "mentions", ["Slags", "Navn", "Id"], names))
      + block(
        "Nævnt af, alle dage", "mentionedBy", Mentions.headers,
        try Mentions(of: pointer, titles).rows(pointing))
      + [.data([Field("pointedAtBy", .list(pointing.map { .pointer(titles.thing($0)) }))])]
  }

  private func block(
    _ heading: Cell, _ key: String, _ headers: [String], _ rows: [Row]
  ) -> [Block] {
    (rows.isEmpty ? [] : [.heading(heading)]) + [.table(key, headers, rows)]
  }
}

extension String {
  /// The text with a capital first letter.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
