extension Unicode.Scalar {
  /// Whether the sign shows nothing of itself and may mislead whoever reads it: control (C0, DEL,
  /// C1), marks that turn the direction of writing, signs without width, line and paragraph
  /// separators.
  ///
  /// The two joiners U+200C and U+200D and the soft hyphen are not among them: names are spelt with
  /// them, and they move nothing.
  public var isHidden: Bool {
    if value < 0x20 { return true }
    if value < 0x7F { return false }
    if (0xA0..<0x600).contains(value) { return false }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    case .format: return value != 0x200C && value != 0x200D
    default: return false
    }
  }

  /// The sign as data files and `--json` escape it: `\u001b`, in two when it is beyond U+FFFF.
  public var escaped: String {
    String(self).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}

extension String {
  /// The text with every hidden sign written out, `\u001b`, so that a terminal shows it and does
  /// nothing; a line break is kept only when asked for.
  public func visible(keepingLines: Bool = false) -> String {
    guard utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }),
      unicodeScalars.contains(where: { $0.isHidden && !(keepingLines && $0 == "\n") })
    else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isHidden, !(keepingLines && scalar == "\n") {
        shown.append(contentsOf: scalar.escaped.unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}
