import Vocabulary

/// What an area is by the lists of a day, as far as letting asks.
public enum ListedArea: String, Hashable, Sendable, CaseIterable {
  /// On the list of `§ 61 a stk. 1`: udsat boligområde, until December 2018 ghettoområde. A parallelsamfund is one too.
  case udsat
  /// On the list of `§ 61 a stk. 4`: omdannelsesområde, until December 2021 hårdt ghettoområde. It is udsat too.
  case omdannelse
  /// On the list of § 61 b.
  case forebyggelse
  /// With a large share outside the labour market (`§ 51 b stk. 3, 4 or 6`).
  case kombineret
  /// Off the list of § 61 a, and still bound by `§ 168 a stk. 6` or `§ 168 b stk. 10` because of its udviklingsplan.
  case bundet
}

extension Set<ListedArea> {
  /// Whether it stands on the list of § 61 a.
  var isUdsat: Bool { contains(.udsat) || contains(.omdannelse) }

  /// Whether what binds omdannelsesområder after they have left the list binds it on a day.
  func isBound(on day: Day) -> Bool { contains(.bundet) && AfterLaw.days?.contains(day) == true }
}

/// What binds after an area has left the list (`§ 168 a stk. 6`, `§ 168 b stk. 10`): from LOV 1167/2021, until 1 January 2030 at
/// the latest.
private enum AfterLaw {
  static let days = Period(Day(2021, 7, 1) ?? .latest, until: Day(2030, 1, 1))
}
