public import Vocabulary

/// An organisation or an afdeling as another register has it, by its number there.
public struct RegisteredParty: Hashable, Sendable {
  /// Its number, alone in the register; an afdeling's has its organisation's in front.
  public var number: String
  /// What it is called.
  public var name: String
  /// Whether it is an organisation or an afdeling.
  public var kind: PartyKind
  /// What it is called for short; nil when the register does not say, and then it stays as it was.
  public var shortName: String?
  /// Its number as a company; nil in the same way.
  public var cvr: String?
  /// The number of what it is part of; nil of an organisation.
  public var partOf: String?
  /// How many dwellings it has by type; those that the register does not say stay as they were.
  public var dwellings: Dwellings?
  /// How it is reached; what the register does not say stays as it was.
  public var contact: Contact?
  /// The numbers that it took over from.
  public var tookOver: [String]

  /// A party with its number and name.
  public init(
    number: String, name: String, kind: PartyKind, shortName: String? = nil, cvr: String? = nil,
    partOf: String? = nil, dwellings: Dwellings? = nil, contact: Contact? = nil,
    tookOver: [String] = []
  ) {
    (self.number, self.name, self.kind) = (number, name, kind)
    (self.shortName, self.cvr, self.partOf) = (shortName, cvr, partOf)
    (self.dwellings, self.contact, self.tookOver) = (dwellings, contact, tookOver)
  }
}

/// What parties another register knows, by their numbers in it: on a day, and of old.
public struct Register {
  /// What the register is called: `lbf`.
  public let scheme: String
  private let here: [String: Party]
  private let old: [String: Set<PartyID>]
  private let last: [String: (party: Party, period: Period)]

  /// What is recorded of a register on a day; throws what the records throw.
  public init(_ scheme: String, _ records: any Records, on day: Day) throws {
    self.scheme = scheme
    var (here, old): ([String: Party], [String: Set<PartyID>]) = ([:], [:])
    var last: [String: (party: Party, period: Period)] = [:]
    for timeline in try records.timelines(Party.self) {
      for piece in timeline.pieces {
        for own in piece.value.identifiers where own.scheme == scheme {
          old[own.value, default: []].insert(piece.value.id)
          if piece.period.contains(day) { here[own.value] = piece.value }
          last[own.value] = (piece.value, piece.period)
        }
      }
    }
    (self.here, self.old, self.last) = (here, old, last)
  }

  /// The party with a number that day.
  public func party(_ number: String) -> Party? { here[number] }

  /// The party that has a number on other days than this one, with the last days it has it.
  public func other(_ number: String) -> (party: Party, period: Period)? {
    here[number] == nil ? last[number] : nil
  }

  /// A number that differs only in the zeros in front, which spreadsheets leave out.
  public func meant(by number: String) -> String? {
    let plain = Self.plain(number)
    return here.keys.sorted().first { $0 != number && Self.plain($0) == plain }
  }

  /// Whether a party took over from the one that had a number.
  public func hasTakenOver(_ party: Party?, from number: String) -> Bool {
    guard let party, let those = old[number] else { return false }
    return party.succeeds.contains { those.contains($0) }
  }

  private static func plain(_ number: String) -> [Substring] {
    number.split { $0 == "-" || $0 == "/" || $0 == " " }.map { $0.drop { $0 == "0" } }
  }

  /// The party as it becomes by what the register says; nil when it is so already, or is not there.
  public func changed(_ row: RegisteredParty) -> Party? {
    guard let known = here[row.number] else { return nil }
    let party = filled(known, row)
    return party == known ? nil : party
  }

  /// A party with what the register says of it.
  func filled(_ party: Party, _ row: RegisteredParty) -> Party {
    var party = party
    party.name = row.name
    party.shortName = row.shortName ?? party.shortName
    if let number = row.partOf, let whole = here[number] { party.partOf = whole.id }
    if let dwellings = row.dwellings {
      party.dwellings = Dwellings(
        family: dwellings.family ?? party.dwellings?.family,
        elderly: dwellings.elderly ?? party.dwellings?.elderly,
        youth: dwellings.youth ?? party.dwellings?.youth,
        care: dwellings.care ?? party.dwellings?.care)
    }
    if let contact = row.contact { party.contact = contact.over(party.contact) }
    for (scheme, value) in [(scheme, row.number), ("cvr", row.cvr ?? "")] where !value.isEmpty {
      party.identifiers.removeAll { $0.scheme == scheme && scheme == "cvr" }
      if !party.identifiers.contains(where: { $0.scheme == scheme && $0.value == value }) {
        party.identifiers.append(ExternalIdentifier(scheme: scheme, value: value))
      }
    }
    return party
  }
}

extension Registrar {
  /// Enters or changes what a register says from the pen's day on, and gives who has the number then.
  ///
  /// What it is part of must have been entered before.
  @discardableResult
  public func enter(_ row: RegisteredParty, in register: Register) throws -> PartyID {
    if let known = register.party(row.number) {
      if var party = register.changed(row) {
        party.source = party.source.continued(by: source)
        try pen.set(party)
      }
      return known.id
    }
    let id = try pen.freeID(Party.self, Self.stem(row.name))
    let new = Party(id: id, name: row.name, kind: row.kind, source: source)
    try pen.set(register.filled(new, row))
    return id
  }

  /// Enters or changes an area from the pen's day on.
  @discardableResult
  public func enter(
    _ name: String, _ kind: AreaKind, afdelinger: [PartyID], liesIn: [AreaID], known: Area?
  ) throws -> AreaID {
    var area =
      try known
      ?? Area(
        id: pen.freeID(Area.self, Self.stem(name)), name: name, kind: kind, source: source)
    if !afdelinger.isEmpty { area.afdelinger = afdelinger }
    if !liesIn.isEmpty { area.liesIn = liesIn }
    guard area != known else { return area.id }
    area.source = area.source.continued(by: source)
    try pen.set(area)
    return area.id
  }

  /// An id of a name: a-z, 0-9 and hyphens.
  static func stem(_ name: String) -> String {
    var stem = ""
    for sign in name.lowercased() {
      switch sign {
      case "a"..."z" where sign.isASCII, "0"..."9": stem.append(sign)
      case "æ": stem += "ae"
      case "ø", "ö": stem += "oe"
      case "å": stem += "aa"
      case "ä": stem += "ae"
      case "é": stem += "e"
      case "ü": stem += "u"
      default: if !stem.isEmpty, stem.last != "-" { stem.append("-") }
      }
    }
    while stem.last == "-" { stem.removeLast() }
    return stem.isEmpty ? "uden-navn" : String(stem.prefix(60))
  }
}
