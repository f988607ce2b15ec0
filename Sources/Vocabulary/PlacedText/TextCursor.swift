/// A place in a text that is read sign by sign.
struct TextCursor {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// Where the next sign stands.
  private(set) var place = Place(line: 1, column: 1)

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The next sign; nil at the end.
  var sign: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  /// The sign after the next.
  var following: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }
  /// The last sign of the whole text.
  var last: Unicode.Scalar? { scalars.last }

  /// Goes past the next sign; stays at the end.
  mutating func advance() {
    guard let sign else { return }
    if sign == "\n" {
      place = Place(line: place.line + 1, column: 1)
    } else {
      place.column += 1
    }
    index += 1
  }
}
