import Organisation
public import Vocabulary

/// One value that somebody has written, and the house and day it is to be understood by.
///
/// Each reader throws what is wrong with the text, `WrongUse` when its form is, and `Complaint` with the nearest
/// when what it names is not there; in a table, as a `CaseProblem` at the place of the cell.
public struct Written {
  /// The text.
  public let text: String
  let slot: any Slot
  let house: any House
  let when: Day
  /// Whether decimals stand after a comma, else after a point.
  let isDanish: Bool
  /// The cell of a table that it stands in.
  let cell: (file: String, place: Place)?

  /// Part of what is written, such as one field of several, to be read in the same way.
  ///
  /// - Parameters:
  ///   - text: the part.
  ///   - place: what stands for its place in a sentence, such as the name of the field.
  ///   - house: where things are looked up.
  ///   - day: the day they are to be there.
  public init(_ text: String, at place: String, by house: any House, on day: Day) {
    (self.text, self.slot) = (text, Argument(place, .text))
    (self.house, self.when) = (house, day)
    (isDanish, cell) = (true, nil)
  }

  init(
    text: String, slot: any Slot, house: any House, when: Day, isDanish: Bool = true,
    cell: (file: String, place: Place)? = nil
  ) {
    (self.text, self.slot, self.house, self.when) = (text, slot, house, when)
    (self.isDanish, self.cell) = (isDanish, cell)
  }

  /// Part of what is written, to be read in the same way and at the same place.
  public func part(_ text: String) -> Written {
    Written(text: text, slot: slot, house: house, when: when, isDanish: isDanish, cell: cell)
  }

  // MARK: By form

  /// A day.
  public func day() throws -> Day { try read(.day) { DanishReading.day($0) } }

  /// A day that may be rough.
  public func roughDay() throws -> RoughDay { try read(.roughDay) { DanishReading.roughDay($0) } }

  /// The days of a year, a month, a day, or from one to another.
  public func period() throws -> Period { try read(.period) { DanishReading.period($0) } }

  /// A length of time.
  public func duration() throws -> Duration { try read(.duration, DanishReading.duration) }

  /// A year.
  public func year() throws -> Int { try read(.year, ValueKind.year) }

  /// A level.
  public func level() throws -> Level { try read(.level, ValueKind.level) }

  /// A whole number from 0.
  public func number() throws -> Int {
    try read(.number) { ValueKind.number($0, isDanish: isDanish) }
  }

  /// A number in units of its last decimal, and how many decimals it is written with.
  public func decimal() throws -> (value: Int64, decimals: Int) {
    try read(.decimal) { try? scaled(Array($0.utf8), isDanish: isDanish) }
  }

  /// A share, in hundredths of a per cent.
  public func share() throws -> Int {
    try read(.share) { DanishNumbers.share($0, isDanish: isDanish) }
  }

  /// An amount from 0.
  public func money() throws -> Kroner {
    try read(.money) { DanishMoney.amount($0, isDanish: isDanish) }
  }

  /// One of the words of a type.
  public func choice<Words: Choice>(_ type: Words.Type = Words.self) throws -> Words {
    let kind = ValueKind.choice(type)
    return try read(kind) { text in
      ValueKind.word(text, among: kind.words).flatMap { Words(rawValue: $0.name) }
    }
  }

  /// An id by its form alone: a new one, or one that the rules will ask about.
  public func newID<Subject>(_: Subject.Type = Subject.self) throws -> Identifier<Subject> {
    try read(.newID(Subject.kind), Identifier<Subject>.init)
  }

  private func read<Value>(_ kind: ValueKind, _ parse: (String) -> Value?) throws -> Value {
    if let value = parse(text) { return value }
    return try told {
      try kind.check(text, at: slot.place, isDanish: isDanish)
      throw WrongUse("»\(text)« kan ikke læses (\(slot.place)).", "Skriv \(kind.placeholder).")
    }
  }

  // MARK: By what there is

  /// The id of a thing that is there that day, or on another when that is said.
  public func id<R: Record>(as type: R.Type, on other: Day? = nil) throws -> Identifier<R.Subject> {
    try told { try house.existing(type, text, on: other ?? when) }
  }

  /// The same of what another part keeps, by what its ids name: `id(of: PartySubject.self)`.
  public func id<Subject: Named>(
    of subject: Subject.Type, on other: Day? = nil
  ) throws -> Identifier<Subject> {
    try told { try house.existing(subject, text, on: other ?? when) }
  }

  /// A forum or party that is there that day, or on another when that is said; by its id, or `kind/id`.
  public func body(on other: Day? = nil) throws -> Pointer {
    try told { try house.body(text, on: other ?? when) }
  }

  /// A thing of one of the kinds that are asked for, whenever it was there; by its id, its name, or its number
  /// in another register.
  public func thing() throws -> Pointer {
    try told {
      let found = try Finder(house: house).find(text)
      let kinds = slot.value?.records ?? []
      if kinds.isEmpty || kinds.contains(found.kind) { return found }
      let words = kinds.compactMap { house.kind($0)?.called.indefinite }
      throw Complaint(
        "»\(text)« er ikke \(words.joined(separator: " eller ")).",
        "Se dem med \(ValueKind.shown(kinds) ?? "almen show").")
    }
  }

  /// That what is written cannot be, for a reason of whoever reads it; at the place of the cell when it stands in a table.
  public func wrong(_ what: String, _ remedy: String) -> any Error {
    cell.map { CaseProblem(file: $0.file, place: $0.place, what: what, remedy: remedy) }
      ?? Complaint(what, remedy)
  }

  /// What is wrong with what is written, at the place of the cell when it stands in a table.
  private func told<Value>(_ work: () throws -> Value) throws -> Value {
    guard let cell else { return try work() }
    do {
      return try work()
    } catch let wrong as WrongUse {
      throw CaseProblem(file: cell.file, place: cell.place, what: wrong.what, remedy: wrong.remedy)
    } catch let wrong as Complaint {
      throw CaseProblem(file: cell.file, place: cell.place, what: wrong.what, remedy: wrong.remedy)
    }
  }
}

/// What somebody has filled in, read slot by slot.
public protocol Filled {
  /// The values of a slot, each by itself; none when nothing is written there.
  func all(_ slot: any Slot) -> [Written]
  /// What is thrown when nothing is written where something must be.
  func lacking(_ slot: any Slot) -> any Error
}

extension Filled {
  /// The value of a slot; nil when nothing is written there.
  public func value(_ slot: any Slot) -> Written? { all(slot).first }

  /// The value of a slot that must be filled in; throws when nothing is written there.
  public func needed(_ slot: any Slot) throws -> Written {
    guard let value = value(slot) else { throw lacking(slot) }
    return value
  }
}
