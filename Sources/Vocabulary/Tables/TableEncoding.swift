/// How the bytes of a table are texts: as UTF-8, or as the Windows-1252 of a Danish spreadsheet.
///
/// It is found by looking through all bytes first, since a table in UTF-8 with a damaged byte must not be taken for
/// the other and have its æ, ø and å turned into signs.
public enum TableEncoding: Hashable, Sendable {
  /// UTF-8, or nothing but ASCII.
  case utf8
  /// What Excel saves as »CSV (semikolonsepareret)« in Denmark.
  case windows1252
  /// Neither: some of it is UTF-8 and some is not.
  case mixed

  /// Looks through the bytes of a table, piece by piece.
  public struct Finder: Sendable {
    private var pending = 0
    private var (letters, faults) = (0, 0)
    private var hasUnused = false

    /// A finder at the beginning of a table.
    public init() {}

    /// Looks at the next bytes.
    public mutating func feed(_ bytes: some Sequence<UInt8>) {
      for byte in bytes {
        if pending > 0, byte & 0xC0 == 0x80 {
          pending -= 1
          if pending == 0 { letters += 1 }
          continue
        }
        if pending > 0 { faults += 1 }
        pending = 0
        if TableEncoding.unused.contains(byte) { hasUnused = true }
        switch byte {
        case ..<0x80: continue
        case 0xC2...0xDF: pending = 1
        case 0xE0...0xEF: pending = 2
        case 0xF0...0xF4: pending = 3
        default: faults += 1
        }
      }
    }

    /// What all bytes so far are.
    public var encoding: TableEncoding {
      if faults == 0, pending == 0 { return .utf8 }
      return letters == 0 && !hasUnused ? .windows1252 : .mixed
    }
  }

  /// Bytes in Windows-1252 as UTF-8; a byte that has no sign there becomes the sign for that.
  public static func utf8(ofWindows bytes: some Collection<UInt8>) -> [UInt8] {
    var found: [UInt8] = []
    found.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte < 0x80 {
        found.append(byte)
        continue
      }
      let code = byte < 0xA0 ? windows[Int(byte) - 0x80] : UInt32(byte)
      let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
      found += Array(String(Character(scalar)).utf8)
    }
    return found
  }

  /// Bytes that mean nothing in Windows-1252, and those of UTF-16 between letters.
  fileprivate static let unused: Set<UInt8> = [0, 0x81, 0x8D, 0x8F, 0x90, 0x9D]

  /// The signs of 80-9F.
  private static let windows: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
