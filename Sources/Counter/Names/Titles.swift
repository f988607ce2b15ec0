import Organisation
public import Vocabulary

/// The house with a day and a form: what things are called that day, looked up in the records of a transaction.
///
/// Whatever makes a page is lent one, and names things by it.
public struct Titles {
  /// The house.
  public let house: any House
  /// The day that is asked about; a thing that is not there that day has the latest name known.
  public let day: Day
  /// In which form the answer is asked for.
  public let form: Form

  /// Names things of a house as they are called on a day.
  public init(house: any House, day: Day, form: Form = .text) {
    self.house = house
    self.day = day
    self.form = form
  }

  /// The same with names as they were on another day: of what was done then.
  public func on(_ day: Day) -> Titles { Titles(house: house, day: day, form: form) }

  /// The title of a thing; its id when it is not known.
  public func title(_ pointer: Pointer) -> String {
    guard let type = house.kind(pointer.kind) else { return pointer.id }
    return (try? title(type, pointer.id)) ?? pointer.id
  }

  private func title<R: Record>(_ type: R.Type, _ id: String) throws -> String? {
    guard let id = Identifier<R.Subject>(id) else { return nil }
    let today = try house.records.record(type, id, on: day)
    guard let shown = try today ?? house.records.timeline(type, id).pieces.last?.value else {
      return nil
    }
    return shown.label(title)
  }

  /// The version of a thing that a record is, by what it is called, marked where something in it is inferred or
  /// made up.
  public func thing(_ record: some Record) -> Thing {
    Thing(record.pointer, record.label(title), marks: Mark.of(record.source))
  }

  /// A thing by its title.
  public func thing(_ pointer: Pointer) -> Thing { Thing(pointer, title(pointer)) }

  /// A thing by its title, marked where something in it is inferred or made up: in what others will quote.
  public func marked(_ pointer: Pointer) -> Thing {
    house.kind(pointer.kind).flatMap { try? marked($0, pointer.id) } ?? thing(pointer)
  }

  private func marked<R: Record>(_ type: R.Type, _ id: String) throws -> Thing? {
    guard let id = Identifier<R.Subject>(id) else { return nil }
    let today = try house.records.record(type, id, on: day)
    return try (today ?? house.records.timeline(type, id).pieces.last?.value).map(thing)
  }

  /// A thing by its title.
  public func cell(_ pointer: Pointer) -> Cell { .thing(thing(pointer)) }

  /// Whether a thing has ever been there.
  public func knows(_ pointer: Pointer) -> Bool {
    house.kind(pointer.kind).flatMap { try? title($0, pointer.id) } != nil
  }

  /// Things by their titles.
  public func cells(_ pointers: some Sequence<Pointer>) -> [Cell] { pointers.map(cell) }

  /// A party by its short name, or its full one.
  public func party(_ id: PartyID) -> Cell {
    let party = try? house.parties.party(id, on: day)
    let short = party == nil ? lastShortName(id) : party?.shortName
    return .thing(Thing(id.pointer, party?.name ?? title(id.pointer), short: short))
  }

  /// A party, or that nobody knows which.
  public func party(_ id: PartyID?) -> Cell { id.map(party) ?? .unknown("ikke kendt") }

  /// Some parties in the order of the Danish alphabet, by the names they are shown with.
  public func sorted(_ ids: some Sequence<PartyID>) -> [PartyID] {
    ids.sorted().inDanishOrder { party($0).text }
  }

  /// The short name that a party which is not there had last.
  private func lastShortName(_ id: PartyID) -> String? {
    let lives = (try? house.parties.lives(of: id.pointer)) ?? []
    return lives.last?.until.flatMap { try? house.parties.party(id, on: $0) }?.shortName
  }

  /// Parties by their short names with commas between, each that is no more with who it is now; or that nobody knows
  /// which.
  public func parties(_ ids: [PartyID]) -> Cell {
    .list(
      ids.map { id in
        let heirs = heirs(of: id)
        guard !heirs.isEmpty else { return party(id) }
        let now = Cell.list(heirs.map(party), .and)
        return ("\(party(id)) (nu \(now))" as Cell).data(party(id).json)
      }, .commas, none: "ikke kendt")
  }

  /// Who a party is on the day, when it is no more and another took over; none when it is there.
  public func heirs(of id: PartyID) -> [PartyID] {
    guard (try? house.parties.party(id, on: day)) == nil else { return [] }
    let all = (try? house.heirs.heirs(of: id.pointer, on: day)) ?? []
    return all.compactMap { PartyID($0.id) }
  }
}

/// Whose knowledge a page shows.
public enum Knowledge {
  /// `Som kendt nu.`, or as known then.
  public static func text(_ known: Known?) -> Cell {
    switch known {
    case .day(let day)?: text(day)
    case .entry(let number)?: "Som det var kendt med post \(number)."
    case nil: "Som kendt nu."
    }
  }

  /// The same of a day.
  public static func text(_ known: Day?) -> Cell {
    known.map { "Som det var kendt ved udgangen af \(.long($0))." } ?? "Som kendt nu."
  }
}
