import Investments
import Vocabulary

extension DanishMoney {
  /// `115-125 mio. kr.`, `ca. 20 mio. kr.`.
  static func text(_ range: AmountRange) -> String {
    let about = range.about == true ? "ca. " : ""
    return about + text(low: range.low, high: range.high)
  }
}
