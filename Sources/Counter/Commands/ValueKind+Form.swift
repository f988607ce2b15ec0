public import Vocabulary

/// Why a text is not of a kind: the rest of the sentence »text« …, and what to do.
struct FormFault: Error {
  let what: String
  let remedy: String

  init(_ what: String, _ remedy: String) { (self.what, self.remedy) = (what, remedy) }
}

extension ValueKind {
  /// Checks the form of what is written; throws `WrongUse` with the nearest where there is one.
  ///
  /// That a thing is there is no matter of form.
  ///
  /// - Parameters:
  ///   - text: what is written.
  ///   - place: what stands for the place in a sentence, such as `--on`.
  ///   - isDanish: whether decimals stand after a comma, else after a point.
  public func check(_ text: String, at place: String, isDanish: Bool = true) throws {
    let parts = parts(of: text)
    // Nothing but commas says nothing.
    for part in parts.isEmpty ? [""] : parts {
      guard let fault = each.fault(in: part, isDanish: isDanish) else { continue }
      let shown = parts.isEmpty ? text : part
      throw WrongUse("»\(shown.prefix(100))« \(fault.what) (\(place)).", fault.remedy)
    }
  }

  /// A text as files have it, when people have written days, times or lengths the Danish way.
  ///
  /// `1.10.2010` is `2010-10-01`, and of a choice the Danish word is the one of files; other texts, and those that are
  /// none, stay as they are.
  ///
  /// - Parameters:
  ///   - text: what is written.
  ///   - today: what `i dag` means; nil where nobody says it.
  public func plain(_ text: String, today: Day? = nil) -> String {
    if isSeveral {
      return parts(of: text).map { each.plain($0, today: today) }.joined(separator: ",")
    }
    let read: String? =
      switch self {
      case .day, .known: DanishReading.day(text, today: today)?.description
      case .roughDay: DanishReading.roughDay(text, today: today)?.text
      case .period: Period(edtf: text) == nil ? DanishReading.period(text, today: today)?.edtf : nil
      case .duration: DanishReading.duration(text)?.description
      case .words(let words): Self.word(text, among: words)?.name
      default: nil
      }
    return read ?? text
  }

  /// What is wrong with the form of one text; nil when nothing is.
  func fault(in text: String, isDanish: Bool) -> FormFault? {
    if text.allSatisfy(\.isWhitespace) {
      return FormFault("siger intet", "Skriv \(line ?? "det, der skal stå").")
    }
    let isRight =
      switch self {
      case .day: DanishReading.day(text) != nil
      case .known: DanishReading.day(text) != nil || Known(text) != nil
      case .roughDay: DanishReading.roughDay(text) != nil
      case .period: DanishReading.period(text) != nil
      case .duration: DanishReading.duration(text) != nil
      case .year: Self.year(text) != nil
      case .level: Self.level(text) != nil
      case .newID: isIdentifier(text)
      case .words(let words): Self.word(text, among: words) != nil
      case .share: DanishNumbers.share(text, isDanish: isDanish) != nil
      case .money: DanishMoney.amount(text, isDanish: isDanish) != nil
      case .number: Self.number(text, isDanish: isDanish) != nil
      case .decimal: (try? scaled(Array(text.utf8), isDanish: isDanish)) != nil
      case .thing, .text, .path, .several: true
      }
    return isRight ? nil : FormFault(wrong, remedy(for: text, isDanish))
  }

  /// The values of a text: several when several may be written at once.
  func parts(of text: String, separator: Character = ",") -> [String] {
    isSeveral ? text.split(separator: separator).map(String.init) : [text]
  }

  private var wrong: String {
    switch self {
    case .day, .roughDay: "er ikke en dag"
    case .known: "er hverken en dag eller nummeret på en post"
    case .period, .duration: "er ikke en tid"
    case .year: "er ikke et år"
    case .level: "er ikke et niveau"
    case .newID: "er ikke et id"
    case .words: "er ikke et af ordene her"
    case .share: "er ikke en andel"
    case .money: "er ikke et beløb"
    case .number: "er ikke et helt tal fra 0"
    case .decimal: "er ikke et tal"
    case .thing, .text, .path, .several: "kan ikke stå her"
    }
  }

  private func remedy(for text: String, _ isDanish: Bool) -> String {
    switch self {
    case .day: "Skriv dag, måned og år, fx 1.10.2010; dagen skal findes i kalenderen."
    case .newID: "Brug a-z, 0-9 og bindestreg."
    case .words(let words):
      Self.nearestWord(to: text, among: words)
        .map { "Mente du »\($0)«?" } ?? "Brug \(words.map(\.told).joined(separator: ", "))."
    case .share:
      "Skriv procent fra 0 til 100 med enheden, fx 12\(isDanish ? "," : ".")5 %."
    case .money where !isDanish: "Skriv kroner, fx 1234.50, eller 20mio."
    case .decimal:
      isDanish
        ? "Skriv fx 1.234,5, med komma før decimalerne."
        : "Skriv fx 1234.5, med punktum før decimalerne."
    default: "Skriv \(line ?? placeholder)."
    }
  }
}

// MARK: How a text is read

extension ValueKind {
  /// A year of four digits.
  static func year(_ text: String) -> Int? {
    text.utf8.count == 4 && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  /// A level by its number.
  static func level(_ text: String) -> Level? { Int(text).flatMap(Level.init(rawValue:)) }

  /// A whole number from 0.
  public static func number(_ text: String, isDanish: Bool = true) -> Int? {
    guard let number = try? scaled(Array(text.utf8), isDanish: isDanish), number.decimals == 0,
      number.value >= 0
    else { return nil }
    return Int(exactly: number.value)
  }

  /// The word that is meant: the word itself, else the Danish one, however large its letters and without what stands in
  /// brackets after it, where that is one word alone.
  static func word(_ text: String, among words: [Word]) -> Word? {
    if let word = words.first(where: { $0.name == text })
      ?? words.first(where: { $0.danish == text })
    {
      return word
    }
    let meant = text.lowercased()
    let near = words.filter {
      [$0.name, $0.danish, $0.spoken].contains { $0.lowercased() == meant }
    }
    return near.count == 1 ? near[0] : nil
  }

  /// The word nearest to one that is none, as people write it.
  private static func nearestWord(to text: String, among words: [Word]) -> String? {
    let near = nearest(to: text.lowercased(), among: words.flatMap { [$0.spoken, $0.name] })
    return near.map { near in words.first { $0.spoken == near || $0.name == near }?.spoken ?? near }
  }
}
