public import Vocabulary

/// A part with rules of its own.
///
/// The catalogue asks at each start. Each rule stands here just as it is used, also one that only an act refuses by;
/// what is used and not here is told by `modules --check`.
public protocol RuleContributing: Part {
  /// The rules that it may report, so that each has one owner.
  var rules: [Rule] { get }
}

/// A part with checks of its own.
///
/// A check is asked on every write and by `almen check`; it reads, and says what breaks a rule:
///
///     extension Module: CheckContributing {
///       public var rules: [Rule] { ABCRules.all }
///       public func checks(at rooms: any Rooms) -> [any Checking] { [TermCheck(rooms: rooms)] }
///     }
///
/// A check that throws, or takes far longer than the rooms, is named in a finding, and the rest goes on.
public protocol CheckContributing: RuleContributing {
  /// The checks over the rooms of a transaction; asked whenever rooms are. The same parts bring the same
  /// checks in the same order, whatever is recorded.
  func checks(at rooms: any Rooms) -> [any Checking]
}

/// A part that knows of duties.
///
/// They are asked for whenever somebody looks at what is due: `almen due`, an overview. Each rule that
/// makes one is listed, and none is made where nothing is recorded:
///
///     extension Module: DutyContributing {
///       public var dutyRules: [Rule] { [ABCRules.account] }
///       public func obligers(at rooms: any Rooms) -> [any Obliging] { [YearlyAccount(rooms: rooms)] }
///     }
public protocol DutyContributing: Part {
  /// The rules that make its duties, each as it is used.
  var dutyRules: [Rule] { get }
  /// What knows of its duties over the rooms of a transaction; asked whenever rooms are.
  func obligers(at rooms: any Rooms) -> [any Obliging]
}

extension Offer where Value == Rule {
  /// The rules of checks.
  public static var rules: Self {
    Offer("rules", title: "Regler", one: "Reglen", isPrefixed: true) {
      ($0 as? any RuleContributing)?.rules
    }
  }

  /// The rules that make duties.
  public static var duties: Self {
    Offer("duties", title: "Pligter", one: "Pligten", isPrefixed: true) {
      ($0 as? any DutyContributing)?.dutyRules
    }
  }
}
