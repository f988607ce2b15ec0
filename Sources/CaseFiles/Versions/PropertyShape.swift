import Store
import Vocabulary

/// What belongs at a place in a record, so that what people write there the Danish way can be read.
///
/// Found by the record's example: what it says there, and what its decoder asks for in place of something that never
/// does.
enum PropertyShape {
  /// A day, exact or rough.
  case day
  /// A length of time.
  case duration
  /// Some words as files have them, each with the Danish one.
  case choice([(word: String, danish: String)])
  /// An amount, kept in øre.
  case money
  /// An amount between two bounds.
  case moneyRange
  /// A share, kept in hundredths of a per cent.
  case share
  /// A value as something measures it; nil where nobody knows what.
  case measure(MeasuredBy?)
  /// A whole number.
  case number
  /// Yes or no.
  case flag
  /// What is as files have it.
  case plain

  /// The shape of what stands at a path in the records of a kind; of an element when it is a list.
  init<R: Record>(
    of path: [String], in type: R.Type, _ example: Located, _ measured: MeasuredBy?
  ) {
    guard let node = example.node(at: path) else {
      self = .plain
      return
    }
    let value = (try? Properties.of(type.example))?.value(at: path[...])
    if case .measure? = value {
      self = .measure(measured)
      return
    }
    if case .array(let elements) = node {
      let first = elements.first?.node ?? .null
      self = Self.shape(type, example, first, Self.element(value)) { word in
        (path, .array([Located(node: .string(word), place: example.place)]))
      }
    } else {
      self = Self.shape(type, example, node, value) { (path, .string($0)) }
    }
  }

  private static func element(_ value: Value?) -> Value? {
    if case .list(let values)? = value { values.first } else { nil }
  }

  private static func shape<R: Record>(
    _ type: R.Type, _ example: Located, _ node: Located.Node, _ value: Value?,
    _ written: (String) -> ([String], Located.Node)
  ) -> PropertyShape {
    switch (node, value) {
    case (.bool, _): return .flag
    case (.number, .money?): return .money
    case (.number, .share?): return .share
    case (.number, .number?): return .number
    case (.object, .money?): return .moneyRange
    case (.string, _): break
    default: return .plain
    }
    func read(_ word: String) throws -> [Property] {
      let (path, node) = written(word)
      return try Properties.of(
        Body.decode(type, example.replacing(path[...], with: node).json))
    }
    do {
      _ = try read("?")
      return .plain
    } catch DecodingError.dataCorrupted(let context) {
      switch (context.underlyingError as? Misread)?.expected {
      case .day, .roughDay: return .day
      case .duration: return .duration
      case .choice(let words):
        return .choice(
          words.map { word in
            let said = (try? read(word))?.value(at: written(word).0[...])
            return (word, danish(said) ?? word)
          })
      default: return .plain
      }
    } catch {
      return .plain
    }
  }

  private static func danish(_ value: Value?) -> String? {
    switch value {
    case .word(let word): word
    case .list(let values): danish(values.first)
    default: nil
    }
  }
}

/// What the values of a record are measured by: how one that people write stands in a file.
package struct MeasuredBy: Sendable {
  /// What it is called.
  let title: String
  /// The unit that may stand after a number.
  let unit: String?
  /// A number with some decimals in units of the last decimal; nil when it is finer, or too large.
  let units: @Sendable (Int64, Int) -> Int64?

  /// What measures, by its name, its unit and its decimals.
  package init(
    title: String, unit: String?, units: @escaping @Sendable (Int64, Int) -> Int64?
  ) {
    (self.title, self.unit, self.units) = (title, unit, units)
  }
}

extension PropertyShape {
  /// A text as files have it; nil where it is none that people write otherwise, and throws what is wrong with it: an
  /// amount or a share without its unit may be meant in another.
  func read(_ text: String) throws(Unclear) -> Located.Node? {
    switch self {
    case .day: DanishReading.roughDay(text).map { .string($0.text) }
    case .duration: DanishReading.duration(text).map { .string($0.description) }
    case .choice(let words):
      words.first { $0.word == text || $0.danish.lowercased() == text.lowercased() }
        .map { .string($0.word) }
    case .money: .number("\(try Self.money(text).ore)")
    case .moneyRange: try Self.range(text)
    case .share: .number("\(try Self.share(text))")
    case .measure(let measured): .number("\(try Self.measure(text, measured))")
    case .number:
      (try? scaled(Array(text.utf8), isDanish: true)).flatMap {
        $0.decimals == 0 ? .number("\($0.value)") : nil
      }
    case .flag: ["ja": .bool(true), "nej": .bool(false)][text.lowercased()]
    case .plain: nil
    }
  }

  /// What is wrong with an amount or a share.
  struct Unclear: Error {
    let what: String
    let remedy: String
  }

  private static func share(_ text: String) throws(Unclear) -> Int {
    if let share = DanishNumbers.share(text) { return share }
    throw Unclear(what: "er ikke en andel", remedy: "Skriv procent med enheden, fx 25 %.")
  }

  /// `76`, `76,5` or `76,5 %`, in what it is measured by and never in its smallest part.
  private static func measure(
    _ text: String, _ measured: MeasuredBy?
  ) throws(Unclear) -> Int64 {
    guard let measured else {
      throw Unclear(
        what: "kan ikke læses, når det, der måles med, ikke er kendt",
        remedy: "Skriv indikatoren først.")
    }
    var number = text
    if let unit = measured.unit, number.hasSuffix(unit) {
      number = String(number.dropLast(unit.count).trimming { $0 == " " || $0 == "\u{A0}" })
    }
    guard let written = try? scaled(Array(number.utf8), isDanish: true) else {
      throw Unclear(
        what: "er ikke et tal", remedy: "Skriv det, som »\(measured.title)« måles, fx 76,5.")
    }
    if let units = measured.units(written.value, written.decimals) { return units }
    throw Unclear(
      what: "er finere, end »\(measured.title)« måles, eller for stort",
      remedy: "Skriv det med færre decimaler.")
  }

  private static func money(_ text: String) throws(Unclear) -> Kroner {
    let hasUnit = text.contains { !"0123456789., \u{A0}".contains($0) }
    if hasUnit, let money = DanishMoney.amount(text) { return money }
    throw Unclear(
      what: "er ikke et beløb med enhed", remedy: "Skriv fx 2,5 mio. kr. eller 1.234,50 kr.")
  }

  /// `2,5 mio. kr.`, `2-3 mio. kr.` or `ca. 2 mio. kr.`.
  private static func range(_ text: String) throws(Unclear) -> Located.Node {
    let isAbout = text.hasPrefix("ca. ")
    let ends = text.dropFirst(isAbout ? 4 : 0).split { $0 == "-" || $0 == "–" }
      .map { $0.trimming { $0 == " " } }
    guard let last = ends.last, ends.count <= 2 else { return .number("\(try money(text).ore)") }
    let high = try money(last)
    var low = high
    if ends.count == 2 {
      // The unit is written once, after the last.
      let unit = last.drop { "0123456789.,".contains($0) }
      let hasOwn = ends[0].contains { !"0123456789., ".contains($0) }
      low = try money(hasOwn ? ends[0] : ends[0] + unit)
    }
    let place = Place(line: 1, column: 1)
    func member(_ key: String, _ node: Located.Node) -> Located.Member {
      Located.Member(key: key, place: place, value: Located(node: node, place: place))
    }
    return .object(
      [member("low", .number("\(low.ore)")), member("high", .number("\(high.ore)"))]
        + (isAbout ? [member("about", .bool(true))] : []))
  }
}

extension Substring {
  /// Without signs at its ends.
  fileprivate func trimming(_ isIdle: (Character) -> Bool) -> String {
    var text = drop(while: isIdle)
    while let last = text.last, isIdle(last) { text.removeLast() }
    return String(text)
  }
}

extension [Property] {
  /// What is said at a path; of a bound of an amount, the amount.
  fileprivate func value(at path: ArraySlice<String>) -> Value? {
    guard let key = path.first, let found = first(where: { $0.key == key })?.value else {
      return nil
    }
    if path.count == 1 { return found }
    switch found {
    case .group(let inside): return inside.value(at: path.dropFirst())
    case .money: return found
    default: return nil
    }
  }
}

extension Located {
  /// What stands at a path of keys.
  fileprivate func node(at path: [String]) -> Node? {
    var value: Located? = self
    for key in path { value = value?.member(key)?.value }
    return value?.node
  }

  /// The same with another at a path of keys.
  fileprivate func replacing(_ path: ArraySlice<String>, with node: Node) -> Located {
    guard let key = path.first else { return Located(node: node, place: place) }
    let inside = member(key)?.value ?? Located(node: .object([]), place: place)
    return with(
      Member(key: key, place: place, value: inside.replacing(path.dropFirst(), with: node)))
  }
}
