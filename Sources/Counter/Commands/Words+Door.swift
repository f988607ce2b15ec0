public import Vocabulary

// The door: what is written is checked here, once, for acts and commands alike, before anything is done.

extension Words {
  /// The same words, each argument by its name, when they fit what is asked for; throws `WrongUse` for the first
  /// that is lacking, too much, or not of its kind.
  ///
  /// - Parameters:
  ///   - callable: the act or command.
  ///   - common: the options that all of its sort have.
  ///   - usage: how it is written.
  ///   - today: what `i dag` means; nil where nobody says it.
  public func checked(
    for callable: some Callable, and common: [Option] = [], usage: String, today: Day? = nil
  ) throws -> Words {
    var checked = self
    checked.named = try named(by: callable.arguments, usage)
    for argument in callable.arguments {
      checked.named[argument.name] = try checked.named[argument.name]?.map {
        try Self.check($0, argument, today)
      }
    }
    let options = callable.options + common
    try refuseStrange(options, callable.name, usage)
    for option in options {
      guard let text = self.options[option.name] else {
        if option.isNeeded { throw Self.lacking(option) }
        continue
      }
      checked.options[option.name] = try Self.check(text, option, today)
    }
    return checked
  }

  /// The text as files have it, when its form is right.
  private static func check(_ text: String, _ slot: some Slot, _ today: Day?) throws -> String {
    let plain = slot.value?.plain(text, today: today) ?? text
    try slot.value?.check(plain, at: slot.place)
    return plain
  }

  /// The arguments by their names; what is repeated has all the rest.
  private func named(
    by asked: [Argument], _ usage: String
  ) throws -> [String: [String]] {
    var (named, rest): ([String: [String]], ArraySlice<String>) = ([:], arguments[...])
    for argument in asked {
      guard let text = rest.popFirst() else {
        if argument.isNeeded { throw WrongUse("Der mangler \(argument.usage).", "Skriv \(usage).") }
        continue
      }
      named[argument.name] = [text] + (argument.repeats ? Array(rest) : [])
      if argument.repeats { rest = [] }
    }
    if let extra = rest.first { throw WrongUse("»\(extra)« er for meget.", "Skriv \(usage).") }
    return named
  }

  private func refuseStrange(_ known: [Option], _ name: String, _ usage: String) throws {
    let names = Set(known.map(\.name))
    guard let strange = options.keys.sorted().first(where: { !names.contains($0) }) else { return }
    throw WrongUse("Tilvalget »--\(strange)« bruges ikke af \(name).", "Skriv \(usage).")
  }

  /// What must be there and is not, in the order it is written.
  public func lacking(of options: [Option], _ arguments: [Argument]) -> [any Slot] {
    let words: [any Slot] = arguments.dropFirst(self.arguments.count).filter(\.isNeeded)
    return words + options.filter { $0.isNeeded && self.options[$0.name] == nil }
  }

  /// That everything is there that must be, or at most one thing lacks, which `checked` tells.
  ///
  /// Throws `AllLacking`, which names all that lacks, so that nobody is told one thing at a time.
  public func requireAll(of options: [Option], _ arguments: [Argument], usage: String) throws {
    let lacking = lacking(of: options, arguments)
    if lacking.count > 1 { throw AllLacking(lacking, usage: usage) }
  }

  /// The same with answers to what lacked: options by name, arguments after those there are.
  public func answered(_ answers: [(slot: any Slot, texts: [String])]) -> Words {
    var (arguments, options) = (arguments, options)
    for (slot, texts) in answers {
      if slot is Option {
        options[slot.name] = texts.joined(separator: ",")
      } else {
        arguments += texts
      }
    }
    return Words(arguments: arguments, options: options)
  }

  /// The text of an option that must be given; throws `WrongUse`.
  public func needed(_ option: Option) throws -> String {
    guard let text = options[option.name] else { throw Self.lacking(option) }
    return text
  }

  /// What is thrown when an option or an argument lacks that must be there.
  static func lacking(_ slot: any Slot) -> WrongUse {
    guard let option = slot as? Option else {
      return WrongUse("Der mangler \(slot.place).", "Skriv det.")
    }
    return WrongUse("\(option.place) mangler.", "Skriv \(option.usage): \(option.explained).")
  }

  /// The texts of an option or an argument, each by itself; none when nothing is written.
  public func texts(_ slot: any Slot) -> [String] {
    let whole = slot is Option ? options[slot.name].map { [$0] } : named[slot.name]
    return (whole ?? []).flatMap { slot.value?.parts(of: $0) ?? [$0] }
  }
}
