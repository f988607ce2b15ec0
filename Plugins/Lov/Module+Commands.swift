public import Counter

extension Module: CommandContributing {
  /// What can be asked about the law.
  public var commands: [any Command] { [LawCommand()] }
}
