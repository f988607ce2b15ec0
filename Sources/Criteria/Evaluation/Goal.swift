import Vocabulary

/// What is to be reached, in exact values.
struct Goal {
  let direction: Direction
  let low: Exact
  let high: Exact

  init(_ target: Measured, _ direction: Direction, _ indicator: Indicator) throws {
    let decimals = indicator.decimals ?? 0
    let value = try Exact(target.value, decimals: decimals)
    self.direction = direction
    switch direction {
    case .up, .down: (low, high) = (value, value)
    case .hold:
      let tolerance = try Exact(target.tolerance ?? 0, decimals: decimals).magnitude
      (low, high) = (try value.minus(tolerance), try value.plus(tolerance))
    case .interval:
      (low, high) = (value, try Exact(target.upTo ?? target.value, decimals: decimals))
    }
  }

  func isMet(by value: Exact) throws -> Bool { try shortfall(of: value).sign <= 0 }

  /// How much is lacking: above 0 when the goal is not met; below it by how much it is exceeded, for
  /// goals where more is better or less is.
  func shortfall(of value: Exact) throws -> Exact {
    switch direction {
    case .up: try low.minus(value)
    case .down: try value.minus(high)
    case .hold, .interval: try max(.zero, max(low.minus(value), value.minus(high)))
    }
  }
}
