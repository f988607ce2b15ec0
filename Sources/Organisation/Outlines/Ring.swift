public import Vocabulary

/// A closed line around something on the map: points of longitude and latitude (WGS 84), the last as the first.
///
/// Written as one text, longitude before latitude, with at most seven decimals (about a centimetre):
/// `12.5 55.7 12.6 55.7 12.6 55.8 12.5 55.7`.
public struct Ring: Hashable, Sendable {
  /// A place on the earth, in ten-millionths of a degree, so that it is exact.
  public struct Point: Hashable, Sendable {
    /// East of Greenwich; negative to the west.
    public let longitude: Int64
    /// North of the equator; negative to the south.
    public let latitude: Int64

    /// A place; nil when it is not on the earth.
    public init?(longitude: Int64, latitude: Int64) {
      guard (-180 * degree...180 * degree).contains(longitude),
        (-90 * degree...90 * degree).contains(latitude)
      else { return nil }
      (self.longitude, self.latitude) = (longitude, latitude)
    }

    /// A place as decimals of degrees; nil for anything else, or more than seven decimals.
    public init?(longitude: String, latitude: String) {
      guard let east = decimals(longitude), let north = decimals(latitude) else { return nil }
      self.init(longitude: east, latitude: north)
    }
  }

  /// The points in order, at least four.
  public let points: [Point]

  /// A ring; nil when it has fewer than four points or does not end where it begins.
  public init?(_ points: [Point]) {
    guard points.count >= 4, points.first == points.last else { return nil }
    self.points = points
  }
}

private let degree: Int64 = 10_000_000

/// A number of degrees in ten-millionths; nil when it is none.
private func decimals(_ text: String) -> Int64? {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
  let isBelow = text.hasPrefix("-")
  guard (1...2).contains(parts.count), let whole = Int64(parts[0]), abs(whole) <= 180 else {
    return nil
  }
  guard parts.count == 2 else { return whole * degree }
  let places = parts[1]
  guard (1...7).contains(places.count), places.allSatisfy({ $0.isASCII && $0.isNumber }),
    let part = Int64(places + String(repeating: "0", count: 7 - places.count))
  else { return nil }
  return whole * degree + (isBelow ? -part : part)
}

/// Ten-millionths as the shortest decimals of degrees.
private func degrees(_ value: Int64) -> String {
  let part = String(abs(value % degree) + degree).dropFirst()
  let places = part.reversed().drop { $0 == "0" }.reversed()
  let sign = value < 0 ? "-" : ""
  return sign + String(abs(value / degree)) + (places.isEmpty ? "" : "." + String(places))
}

extension Ring: LosslessStringConvertible {
  /// The points, each as longitude and latitude.
  public var description: String {
    points.map { "\(degrees($0.longitude)) \(degrees($0.latitude))" }.joined(separator: " ")
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ text: String) {
    let numbers = text.split(separator: " ", omittingEmptySubsequences: false)
    guard numbers.count.isMultiple(of: 2) else { return nil }
    var points: [Point] = []
    for index in stride(from: 0, to: numbers.count, by: 2) {
      guard
        let point = Point(longitude: String(numbers[index]), latitude: String(numbers[index + 1]))
      else { return nil }
      points.append(point)
    }
    self.init(points)
  }
}

extension Ring: Codable {
  /// Reads the text; throws `DecodingError` when it is no closed line.
  public init(from decoder: any Decoder) throws { self = try decoder.parsed(.ring, Self.init) }

  /// Writes the text.
  public func encode(to encoder: any Encoder) throws { try encoder.plain(description) }
}

extension Ring: Valued {
  /// How many points it has: nobody reads them on a page.
  public var value: Value { .text("\(points.count) punkter") }
}
