import Vocabulary

extension AgreementBook {
  /// The organisations that have no agreement of a kind of which more than half of them have one by name.
  ///
  /// Not of kinds that rest on a law: those are for the places they are for, such as flexible letting of one afdeling.
  /// One that ever had one, or is named in a draft, is not told of: what ended is told as lapsed. `all` are the
  /// agreements that name an owner, or all when there is none.
  func lackingDuties(
    _ all: [(agreement: Agreement, standing: Standing)], _ owner: Pointer?, on day: Day
  ) throws -> [Duty] {
    guard
      owner == nil
        || all.contains(where: { $0.standing.status.binds && $0.agreement.owner == owner })
    else { return [] }
    let there = try parties.organisations(during: Period(day: day)).map(\.party)
    guard there.count > 1 else { return [] }
    return try Lacking(book: self, organisations: there, on: day)
      .duties(owner == nil ? all : standings(on: day))
  }
}

/// Counts which organisations have an agreement of each kind by name.
private struct Lacking {
  /// What is known of a kind.
  private struct Kind {
    /// Those that have one in force.
    var have: Set<PartyID> = []
    /// Those that one was ever made with, or is being written for.
    var spoken: Set<PartyID> = []
    /// The first of those in force, by id.
    var first: Agreement?
    /// Whether one in force binds the whole city.
    var isWide = false
  }

  private let book: AgreementBook
  private let organisations: [PartyID]
  private let day: Day
  private let binders: Binders
  /// The organisations that are bound by each name.
  private var bound: [PartyID: [PartyID]] = [:]

  init(book: AgreementBook, organisations: [PartyID], on day: Day) throws {
    (self.book, self.organisations, self.day) = (book, organisations, day)
    binders = Binders(book.parties)
    for one in organisations {
      for (name, start) in try binders.names(of: one) where start <= day {
        bound[name, default: []].append(one)
      }
    }
  }

  func duties(_ all: [(agreement: Agreement, standing: Standing)]) throws -> [Duty] {
    try kinds(all).sorted { $0.key < $1.key }.flatMap { id, kind -> [Duty] in
      let lacking = organisations.filter { !kind.spoken.contains($0) }
      guard !kind.isWide, kind.have.count * 2 > organisations.count, let first = kind.first,
        book.kind(of: first, on: day)?.law == nil
      else { return [] }
      return lacking.map { one in
        Duty(
          AgreementRules.noneOfKind, owner: first.owner, due: nil, subject: one.pointer,
          facts: [
            "kind": .text(book.kind(of: first, on: day)?.title ?? id.text),
            "others": .some(of: kind.have.sorted().map { .thing($0.pointer) }),
          ], isFinding: true)
      }
    }
  }

  private func kinds(
    _ all: [(agreement: Agreement, standing: Standing)]
  ) throws -> [AgreementKindID: Kind] {
    let joined = Dictionary(
      grouping: try book.records.records(Accession.self, on: day), by: \.agreement)
    var kinds: [AgreementKindID: Kind] = [:]
    for (agreement, standing) in all where !agreement.isWithdrawn {
      let id = book.kind(of: agreement, on: day)?.id ?? agreement.kind
      let names = agreement.parties + (joined[agreement.id] ?? []).map(\.party)
      let own = names.flatMap { bound[$0] ?? [] }
      kinds[id, default: Kind()].spoken.formUnion(own)
      guard standing.status.binds else { continue }
      if own.isEmpty, agreement.areas.isEmpty,
        try !agreement.parties.contains(where: binders.isSingle)
      {
        kinds[id, default: Kind()].isWide = true
      }
      guard !own.isEmpty else { continue }
      kinds[id, default: Kind()].have.formUnion(own)
      if agreement.id < kinds[id]?.first?.id ?? agreement.id || kinds[id]?.first == nil {
        kinds[id]?.first = agreement
      }
    }
    return kinds
  }
}

extension Agreement {
  /// Who sees to it: the first of its parties.
  var owner: Pointer? { parties.first?.pointer }
}
