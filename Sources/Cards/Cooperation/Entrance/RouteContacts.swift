import Counter
import Organisation
import Vocabulary

/// How those that an enquiry goes to are reached.
struct RouteContacts {
  let titles: Titles

  /// The contact of each that answers; where one has none, of the forvaltning it belongs to.
  func cell(_ route: Route) throws -> Cell {
    let all = try reached(route)
    guard !all.isEmpty else { return .unknown("ikke oplyst") }
    return .list(
      try all.map { party, contact in
        let mark: Cell = try isInferred(party) ? .mark(.inferred) : Cell()
        return "\(titles.party(party)): \(Self.text(contact))\(mark)"
      })
  }

  /// The same for programs: the first.
  func field(_ route: Route) throws -> Field {
    try reached(route).first.map { Field("contact", [.data(Self.fields($0.party, $0.contact))]) }
      ?? Field("contact", json: .null)
  }

  /// How a party is reached on the day: as it is told, else by the names of its posts; nil when nothing is known.
  func contact(_ party: PartyID) throws -> Contact? {
    if let told = try titles.house.parties.party(party, on: titles.day)?.contact { return told }
    let posts = try titles.house.records.records(
      Post.self, on: titles.day, pointingAt: party.pointer
    ).filter { $0.party == party }.map(\.name).inDanishOrder { $0 }
    return posts.isEmpty ? nil : Contact(post: posts.joined(separator: ", "))
  }

  /// Whether what tells how a party is reached is not said by its source, or not all of it.
  private func isInferred(_ party: PartyID) throws -> Bool {
    let (records, day) = (titles.house.records, titles.day)
    guard let told = try titles.house.parties.party(party, on: day) else { return false }
    if told.contact != nil { return told.source.inferred != nil }
    return try records.records(Post.self, on: day, pointingAt: party.pointer)
      .contains { $0.party == party && $0.source.inferred != nil }
  }

  private func reached(_ route: Route) throws -> [(party: PartyID, contact: Contact)] {
    var found: [(party: PartyID, contact: Contact)] = []
    for (answering, forvaltning) in zip(route.answering, route.forvaltninger) {
      let first = try [answering.unit, forvaltning].compactMap { $0 }.lazy
        .compactMap { party in try contact(party).map { (party, $0) } }.first
      if let first, !found.contains(where: { $0.party == first.0 }) { found.append(first) }
    }
    return found
  }

  /// A contact in one line.
  static func text(_ contact: Contact) -> Cell {
    let ways = [contact.phone.map { "tlf. \($0)" }, contact.mail, contact.address]
      .compactMap { $0 }
    let all = ([contact.post].compactMap { $0 } + ways).joined(separator: ", ")
    return Cell(ways.isEmpty ? "\(all) (telefon og mail ikke oplyst)" : all)
  }

  /// A contact for programs.
  static func fields(_ party: PartyID, _ contact: Contact?) -> [Field] {
    [
      Field("party", json: .string(party.text)), Field("post", json: .text(contact?.post)),
      Field("phone", json: .text(contact?.phone)), Field("mail", json: .text(contact?.mail)),
      Field("address", json: .text(contact?.address)),
    ]
  }
}

/// The organisations and areas that an enquiry names.
struct RouteNames {
  let titles: Titles

  /// A table of them, with how each organisation is reached.
  func blocks(_ routing: Routing) throws -> [Block] {
    let contacts = RouteContacts(titles: titles)
    let parties = try routing.enquiry.parties.map { party -> Row in
      let contact = try contacts.contact(party)
      let shown = contact.map(RouteContacts.text) ?? .unknown("ikke oplyst")
      return Row(
        titles.thing(party.pointer), [titles.party(party), shown],
        also: [Field("id", .pointer(titles.thing(party.pointer)))]
          + [Field("contact", [.data(RouteContacts.fields(party, contact))])])
    }
    let areas = routing.enquiry.areas.map { area in
      Row(
        titles.thing(area.pointer), [titles.cell(area.pointer), ""],
        also: [
          Field("id", .pointer(titles.thing(area.pointer))), Field("contact", json: .null),
        ])
    }
    let rows = parties + areas
    return
      (rows.isEmpty
      ? [] : [.heading("Nævnt i henvendelsen"), .table(nil, ["Hvem", "Kontakt"], rows)])
      + [.data([Field("named", rows: rows.map { Row($0.subject, [], also: $0.also) })])]
  }
}
