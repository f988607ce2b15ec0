import Counter
import Organisation
import Vocabulary

/// Areas as they lie, each by how it stands and a link; those that others lie on are drawn first, with their numbers.
struct MapPicture {
  let links: Links
  let width: Int
  /// What the drawing is wide: beside it, or under it on a phone, stands what the numbers and the looks mean.
  private var room: Int { width == Drawer.wide ? 640 : width }

  func drawn(_ spots: [Drawing.Spot]) -> Sketch? {
    guard let scale = Projection(spots.flatMap(\.rings), width: room - 8, at: 4) else { return nil }
    var sketch = Sketch(width: width)
    let grounds = spots.filter(\.isGround)
    for spot in grounds + spots.filter({ !$0.isGround }) { draw(spot, scale, &sketch) }
    for (index, spot) in grounds.enumerated() { number(index + 1, spot, scale, &sketch) }
    legend(grounds, Self.looks(spots), from: sketch.height, &sketch)
    return sketch
  }

  private func draw(_ spot: Drawing.Spot, _ scale: Projection, _ sketch: inout Sketch) {
    let address = links.page(of: spot.area.pointer).map { links.up + $0 }
    let rings = spot.rings.map { scale.line($0, within: 1) }
    sketch.link(address, named: "\(spot.area.title): \(spot.status.word)") {
      $0.rings(rings, "area \(CellHTML.tone(spot.status.tone))\(spot.isGround ? "" : " over")")
    }
  }

  /// The number of a ground, in the middle of its widest stretch.
  private func number(
    _ number: Int, _ spot: Drawing.Spot, _ scale: Projection, _ sketch: inout Sketch
  ) {
    guard let place = scale.inside(spot.rings) else { return }
    let text = String(number)
    let wide = Sketch.width(of: text, size: 14) + 8
    guard
      sketch.fits(
        Sketch.Frame(
          left: place.0 - wide / 2, top: place.1 - 11, right: place.0 + wide / 2,
          bottom: place.1 + 9))
    else { return }
    sketch.rect(place.0 - wide / 2, place.1 - 10, wide, 19, "plate", round: 4)
    sketch.text(text, place.0, place.1 + 5, "bt", anchor: "middle")
  }

  /// What each look means, in order, once.
  private static func looks(_ spots: [Drawing.Spot]) -> [Status] {
    var seen: Set<String> = []
    return spots.map(\.status).filter { seen.insert($0.word).inserted }
      .sorted { (rank($0.tone), $0.word) < (rank($1.tone), $1.word) }
  }

  private static func rank(_ tone: Tone) -> Int {
    switch tone {
    case .bad: 0
    case .attention: 1
    case .good: 2
    case .neutral: 3
    }
  }

  private func legend(
    _ grounds: [Drawing.Spot], _ looks: [Status], from bottom: Int, _ sketch: inout Sketch
  ) {
    let isWide = width == Drawer.wide
    let left = isWide ? room + 30 : 0
    var y = isWide ? 20 : bottom + 24
    for look in looks {
      sketch.rect(left, y - 12, 18, 14, "area \(CellHTML.tone(look.tone))")
      let lines = Sketch.lines(look.word, within: width - left - 28, size: 14)
      sketch.texts(lines, left + 26, y, step: 18, "bt")
      y += lines.count * 18 + 6
    }
    y += 10
    for (index, spot) in grounds.enumerated() {
      let lines = Sketch.lines(
        "\(index + 1) \(spot.area.title)", within: width - left, size: 14)
      sketch.link(links.page(of: spot.area.pointer).map { links.up + $0 }) {
        $0.texts(lines, left, y, step: 18, "bt")
      }
      y += lines.count * 18 + 4
    }
    sketch.reach(y)
  }
}

/// Places on the earth as places on a flat picture: north up, as long east as north.
struct Projection {
  private let west, north: Double
  private let east: Double
  private let scale: Double
  private let margin: Int
  /// How tall the picture is.
  let height: Int

  /// So that all rings are within a width; nil for none, or for one without any extent.
  init?(_ rings: [Ring], width: Int, at margin: Int) {
    let points = rings.flatMap(\.points)
    guard let west = points.map(\.longitude).min(), let most = points.map(\.longitude).max(),
      let south = points.map(\.latitude).min(), let north = points.map(\.latitude).max(),
      west < most, south < north
    else { return nil }
    // A degree east is so much of a degree north, in the middle.
    east = Self.cosine(Double(south + north) / 2 / 10_000_000)
    scale = Double(width) / (Double(most - west) * east)
    (self.west, self.north, self.margin) = (Double(west), Double(north), margin)
    height = Int(Double(north - south) * scale) + margin
  }

  /// The cosine of an angle in degrees, by its series.
  static func cosine(_ degrees: Double) -> Double {
    let square = (degrees * .pi / 180) * (degrees * .pi / 180)
    var (sum, part) = (1.0, 1.0)
    for step in 1...12 {
      part *= -square / Double((2 * step - 1) * 2 * step)
      sum += part
    }
    return sum
  }

  /// Where a place is.
  func place(_ point: Ring.Point) -> (Int, Int) {
    (
      margin + Int(((Double(point.longitude) - west) * east * scale).rounded()),
      margin + Int(((north - Double(point.latitude)) * scale).rounded())
    )
  }

  /// A ring without the points that are seen only nearer than so many units of the picture.
  func line(_ ring: Ring, within tolerance: Double) -> [(Int, Int)] {
    var points: [(Int, Int)] = []
    for point in ring.points.map(place) where points.last.map({ $0 != point }) ?? true {
      points.append(point)
    }
    if points.count > 1, let first = points.first, let last = points.last, first == last {
      points.removeLast()
    }
    guard points.count > 3 else { return points }
    // The two that lie farthest from each other stay; between them what bends enough.
    let far = points.indices.max {
      Self.gap(points[0], points[$0]) < Self.gap(points[0], points[$1])
    }
    let middle = far ?? points.count / 2
    let there = Self.thinned(Array(points[0...middle]), tolerance)
    let back = Self.thinned(Array(points[middle...]) + [points[0]], tolerance)
    return there.dropLast() + back.dropLast()
  }

  private static func gap(_ one: (Int, Int), _ other: (Int, Int)) -> Int {
    (one.0 - other.0) * (one.0 - other.0) + (one.1 - other.1) * (one.1 - other.1)
  }

  /// The points of a line between its ends that lie farther than so from it, by the way of Douglas and Peucker.
  static func thinned(_ points: [(Int, Int)], _ tolerance: Double) -> [(Int, Int)] {
    guard points.count > 2, let first = points.first, let last = points.last else { return points }
    let (x, y) = (Double(last.0 - first.0), Double(last.1 - first.1))
    let long = (x * x + y * y).squareRoot()
    func off(_ point: (Int, Int)) -> Double {
      let (dx, dy) = (Double(point.0 - first.0), Double(point.1 - first.1))
      return long == 0 ? (dx * dx + dy * dy).squareRoot() : abs(dx * y - dy * x) / long
    }
    let farthest = points.indices.dropFirst().dropLast().max { off(points[$0]) < off(points[$1]) }
    guard let farthest, off(points[farthest]) > tolerance else { return [first, last] }
    return thinned(Array(points[...farthest]), tolerance).dropLast()
      + thinned(Array(points[farthest...]), tolerance)
  }

  /// A place well inside some rings: in the middle of the widest stretch on one of the lines across; nil when they
  /// are seen as nothing.
  func inside(_ rings: [Ring]) -> (Int, Int)? {
    let lines = rings.map { $0.points.map(place) }
    let all = lines.flatMap(\.self).map(\.1)
    guard let top = all.min(), let bottom = all.max(), bottom - top > 4 else { return nil }
    var best: (wide: Int, at: (Int, Int)) = (0, (0, 0))
    for part in 3...7 {
      let y = top + (bottom - top) * part / 10
      let crossed = lines.flatMap { line in
        zip(line, line.dropFirst()).compactMap { Self.crossing($0, $1, y) }
      }.sorted()
      for index in stride(from: 0, to: crossed.count - 1, by: 2) {
        // The middle is better than the edge, even where it is a little narrower.
        let wide = crossed[index + 1] - crossed[index] - abs(part - 5) * 12
        if wide > best.wide { best = (wide, ((crossed[index] + crossed[index + 1]) / 2, y)) }
      }
    }
    return best.wide > 0 ? best.at : nil
  }

  private static func crossing(_ one: (Int, Int), _ other: (Int, Int), _ y: Int) -> Int? {
    guard (one.1 <= y) != (other.1 <= y) else { return nil }
    return one.0 + (y - one.1) * (other.0 - one.0) / (other.1 - one.1)
  }
}
