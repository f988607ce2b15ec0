public import Vocabulary

/// One thing that lacks and must be there, as it is asked for where somebody can answer.
///
/// What it may be stands with numbers; the answer is a number, a name, or what a command line would have. It is pure:
/// who asks shows `lines` and hands the answer back.
public struct Question: Sendable {
  /// One of the things an answer may be.
  public struct Choice: Hashable, Sendable {
    /// What a command line would have.
    public let value: String
    /// What people call it.
    public let title: String

    /// A choice.
    public init(_ value: String, _ title: String) { (self.value, self.title) = (value, title) }
  }

  /// So many choices are shown; the others are answered by name.
  public static let most = 30

  /// What lacks.
  public let slot: any Slot
  /// What it may be, in the order of numbers; none where it is free.
  public let choices: [Choice]

  /// A question.
  ///
  /// - Parameters:
  ///   - slot: the option or argument that lacks.
  ///   - choices: what it may be, where that is known otherwise than by its own words.
  public init(_ slot: any Slot, _ choices: [Choice] = []) {
    self.slot = slot
    let words = slot.value?.words ?? []
    self.choices = words.isEmpty ? choices : words.map { Choice($0.name, $0.danish) }
  }

  /// Whether several may be answered, with a comma between.
  public var takesSeveral: Bool {
    slot.value?.isSeveral == true || (slot as? Argument)?.repeats == true
  }

  /// What is asked, a line each.
  public var lines: [String] {
    let shown = choices.prefix(Self.most).enumerated().map { index, choice in
      let number = String(index + 1)
      let pad = String(repeating: " ", count: max(0, 4 - number.count))
      let same = choice.title == choice.value
      return "\(pad)\(number)  \(choice.title)\(same ? "" : " (\(choice.value))")"
    }
    let rest = choices.count - shown.count
    return [slot.meaning] + shown
      + (rest > 0 ? ["      … og \(rest) til: skriv navn eller id"] : [])
  }

  /// What stands before the answer.
  public var prompt: String {
    let how = choices.isEmpty ? "Svar" : "Nummer eller navn"
    return takesSeveral ? "\(how), flere med komma imellem: " : "\(how): "
  }

  /// What a command line would have for an answer, in the form of files; throws `WrongUse` for one that is wrong.
  public func read(_ answer: String, today: Day? = nil) throws -> [String] {
    let parts = takesSeveral ? answer.split(separator: ",").map { String($0.trimmed) } : [answer]
    let texts = try parts.filter { !$0.isEmpty }.map(value)
    let kind = slot.value
    let plain = texts.map { kind?.each.plain($0, today: today) ?? $0 }
    for text in plain { try kind?.each.check(text, at: slot.place) }
    return plain
  }

  private func value(_ text: String) throws -> String {
    if let choice = choices.first(where: { $0.value == text }) { return choice.value }
    let named = choices.filter { $0.title.lowercased() == text.lowercased() }
    if named.count == 1 { return named[0].value }
    if named.count > 1 {
      throw WrongUse(
        "»\(text)« er navnet på flere (\(slot.place)).",
        "Skriv \(named.map(\.value).joined(separator: " eller ")).")
    }
    guard !choices.isEmpty, let number = Int(text) else { return text }
    guard choices.indices.contains(number - 1) else {
      throw WrongUse("Der er intet nummer \(number) (\(slot.place)).", "Der er 1-\(choices.count).")
    }
    return choices[number - 1].value
  }
}

extension Substring {
  /// Without space at its ends.
  fileprivate var trimmed: Substring {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}

extension Slot {
  /// What it is and what may be written there, one line without a point: `--on DAG: dagen; fx 1.10.2010`.
  public var meaning: String {
    if let option = self as? Option { return "\(option.usage): \(option.explained)" }
    let name = (self as? Argument)?.usage ?? place
    return value?.line.map { "\(name): \($0)" } ?? name
  }
}

/// More lacks than one thing, each with what it means.
public struct AllLacking: Told, Hashable {
  /// What it is all told with, with status 2.
  public let told: Telling

  /// Says what lacks, in the order it is written, and how the whole is written.
  public init(_ slots: [any Slot], usage: String) {
    let names = slots.map { ($0 as? Option)?.usage ?? ($0 as? Argument)?.usage ?? $0.place }
    told = Telling(
      "Der mangler \(names.joined(separator: ", ")).", "Skriv \(usage).",
      lines: slots.map { Telling.Line($0.meaning) }, status: 2)
  }
}
