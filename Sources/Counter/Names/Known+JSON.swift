public import Vocabulary

extension Known {
  /// An ISO day, or a number.
  public var json: JSON {
    switch self {
    case .day(let day): .string(day.description)
    case .entry(let number): .int(number)
    }
  }
}
