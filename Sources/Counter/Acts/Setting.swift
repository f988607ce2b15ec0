/// What one option says of a record, or of a value inside one.
///
/// Acts that enter a record, or write it anew, list these and no more: the option, what it sets, and how it is read:
///
///     Setting(Option(name: "every", value: .duration, summary: "hvor ofte"), \.every) { try $0.duration() }
public struct Setting<Whole: Sendable>: Sendable {
  /// The option.
  public let option: Option
  private let write: @Sendable (inout Whole, Given) throws -> Void

  /// What an option sets.
  ///
  /// - Parameters:
  ///   - option: the option.
  ///   - path: what it sets.
  ///   - read: reads what is written there.
  public init<Value>(
    _ option: Option, _ path: any WritableKeyPath<Whole, Value> & Sendable,
    _ read: @escaping @Sendable (Written) throws -> Value
  ) {
    self.option = option
    write = { whole, given in
      if let written = given.value(option) { whole[keyPath: path] = try read(written) }
    }
  }

  private init(_ option: Option, _ write: @escaping @Sendable (inout Whole, Given) throws -> Void) {
    (self.option, self.write) = (option, write)
  }

  /// What an option of several values sets: all of them anew.
  public static func several<Value>(
    _ option: Option, _ path: any WritableKeyPath<Whole, [Value]> & Sendable,
    _ read: @escaping @Sendable (Written) throws -> Value
  ) -> Setting {
    all(option, path) { try $0.map(read) }
  }

  /// What the values of an option set together.
  public static func all<Value>(
    _ option: Option, _ path: any WritableKeyPath<Whole, Value> & Sendable,
    _ read: @escaping @Sendable ([Written]) throws -> Value
  ) -> Setting {
    Setting(option) { whole, given in
      let all = given.all(option)
      if !all.isEmpty { whole[keyPath: path] = try read(all) }
    }
  }

  /// What is so when an option without a value is said.
  public static func flag(
    _ option: Option, _ path: any WritableKeyPath<Whole, Bool?> & Sendable
  ) -> Setting {
    Setting(option) { whole, given in
      if given.has(option) { whole[keyPath: path] = true }
    }
  }
}

extension Given {
  /// A value with what some options set of it.
  public func set<Whole>(_ settings: [Setting<Whole>], of whole: Whole) throws -> Whole {
    var whole = whole
    for setting in settings { try setting.apply(to: &whole, self) }
    return whole
  }
}

extension Setting {
  fileprivate func apply(to whole: inout Whole, _ given: Given) throws { try write(&whole, given) }
}
