public import Vocabulary

/// What properties of records say, as cells; by their types alone.
public struct ValueText {
  let titles: Titles?
  /// What the record is measured by, where it names that.
  private var measure: Measure?

  /// Names things by some titles; where nobody looks them up, ids are shown.
  public init(titles: Titles?) { self.titles = titles }

  /// A property's value.
  public func cell(_ value: Value) -> Cell {
    switch value {
    case .unknown: .unknown("ikke kendt")
    case .text(let text): Cell(text)
    case .flag(let isSo): isSo ? "ja" : "nej"
    // A year has no point in it, and so no number of four digits has.
    case .number(let number):
      (-9_999...9_999).contains(number) ? Cell(String(number)) : .number(number)
    case .share(let hundredths): .share(Int(hundredths))
    case .measure(let number): measure?.cell(number) ?? "\(.number(number)) i sidste decimal"
    case .thing(let pointer): thing(pointer)
    case .word(let word): Cell(word)
    case .day(let day): .long(day)
    case .period(let period): .long(period)
    case .duration(let duration): Cell(DanishDays.text(duration))
    case .money(let low, let high, let about): .money(low: low, high: high, about: about)
    case .source(let source): Self.source(source)
    case .list(let values): .list(values.map(cell))
    case .group(let properties): group(properties)
    }
  }

  /// The same for the properties of one record, whose indicator says how its values are read.
  public func of(_ record: [Property]) -> ValueText {
    var text = self
    text.measure = titles.flatMap { try? Measure(of: record, in: $0.house, on: $0.day) }
    return text
  }

  private func thing(_ pointer: Pointer) -> Cell {
    guard let thing = titles?.thing(pointer) else { return .code(pointer.id) }
    return "\(.thing(thing)) (\(.id(thing)))"
  }

  /// What is another thing than the group it stands alone in: a notice is no term.
  private static let saysWhat: Set = [
    "notice", "prolongs", "prolongsAtMost", "prolongsUntil", "until",
  ]

  private func group(_ properties: [Property]) -> Cell {
    if properties.isEmpty { return "ja; dagen er ikke kendt" }
    if properties.count == 1, !Self.saysWhat.contains(properties[0].key) {
      return cell(properties[0].value)
    }
    if let told = event(properties) { return told }
    // Whom it is about needs no word before it; what is said of it does.
    return properties.enumerated().map { index, property -> Cell in
      let isSubject = index == 0 && property.key == "body"
      return isSubject
        ? cell(property.value) : "\(property.title.lowercased()) \(cell(property.value))"
    }.joined(by: "; ")
  }

  /// What happened on a day and why, as people say it: `den 21. februar 2026: Fejl`; nil for other groups.
  private func event(_ properties: [Property]) -> Cell? {
    let keys = Set(properties.map(\.key))
    guard keys.isSuperset(of: ["day", "why"]), keys.isSubset(of: ["day", "why", "by", "how"]) else {
      return nil
    }
    func value(_ key: String) -> Value? { properties.first { $0.key == key }?.value }
    guard let why = value("why"), case .day(let day)? = value("day") else { return nil }
    let how = value("how").map { cell($0) + " " } ?? Cell()
    let by = value("by").map { " af \(cell($0))" as Cell } ?? Cell()
    return "\(how)\(day.isExact ? "den " : "")\(.long(day))\(by): \(cell(why))"
  }

  /// A source, with what it does not say.
  public static func source(_ source: Source) -> Cell {
    Cell(source.text + (source.inferred.map { " (udledt: \($0))" } ?? ""))
      + Cell(source.madeUp ? [.mark(.madeUp)] : [])
  }

  /// What differs between two lists that for the most part say the same of many things: those alone that are otherwise.
  ///
  /// Nothing for lists of single words and names, which are told whole, and for those that are wholly otherwise.
  private func some(_ before: [Value], _ after: [Value]) -> Cell? {
    let isLong = (before + after).contains { value in
      if case .group(let properties) = value { properties.count > 1 } else { false }
    }
    let (gone, new) = (before.filter { !after.contains($0) }, after.filter { !before.contains($0) })
    guard isLong, gone.count < before.count, !gone.isEmpty || !new.isEmpty else { return nil }
    if gone.count == new.count {
      return zip(gone, new).map { "\(line($0)) → \(line($1))" as Cell }.joined(by: ", ")
    }
    return [("kommer til", new), ("går ud", gone)].filter { !$0.1.isEmpty }
      .map { word, all in "\(Cell(word)): \(all.map(line).joined(by: ", "))" as Cell }
      .joined(by: "; ")
  }

  private func line(_ value: Value) -> Cell { cell(value).onOneLine }

  /// What differs between two versions of a thing.
  public func changes(from old: [Property], to new: [Property]) -> [Cell] {
    let all = new + old.filter { before in !new.contains { $0.key == before.key } }
    let text = of(all)
    return all.compactMap { property in
      let values = [old, new].map { $0.first { $0.key == property.key }?.value }
      guard values[0] != values[1] else { return nil }
      if case .list(let before)? = values[0], case .list(let after)? = values[1],
        let told = text.some(before, after)
      {
        return "\(property.title.lowercased()): \(told)"
      }
      let texts = values.map { value in
        value.map(text.line) ?? "(ikke angivet)"
      }
      return "\(property.title.lowercased()): \(texts[0]) → \(texts[1])"
    }
  }
}

extension Cell {
  /// The same on one line: what it names is still named.
  fileprivate var onOneLine: Cell {
    Cell(
      pieces.map { piece in
        switch piece {
        case .text(let text): .text(text.replacing("\n", with: ", "))
        case .list(let cells, .lines): .list(cells.map(\.onOneLine), .commas)
        case .list(let cells, let joint): .list(cells.map(\.onOneLine), joint)
        default: piece
        }
      })
  }
}

extension [Property] {
  /// The properties as an object of `--json`.
  public var json: JSON { .object(map { JSON.Member($0.key, $0.json) }) }
}

extension Value {
  /// Whether it names a thing.
  public func names(_ pointer: Pointer) -> Bool {
    switch self {
    case .thing(let named): named == pointer
    case .list(let values): values.contains { $0.names(pointer) }
    case .group(let properties): properties.contains { $0.value.names(pointer) }
    default: false
    }
  }
}
