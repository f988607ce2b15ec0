import Counter
import Organisation
import Vocabulary

/// `almen act outline STI`: how areas lie, from a GeoJSON file such as a municipality publishes.
///
/// The areas are found by the name in a property of each feature; several features of one name are one area of
/// several pieces. All that is wrong is told at once at its place in the file, and then nothing is written.
struct OutlineAct: Act {
  private static let file = Argument("STI", .path)
  private static let names = Option(
    name: "names", value: .text, word: "EGENSKAB",
    summary: "den egenskab i filen, der siger, hvilket område det er; »navn«, når intet er sagt")
  private static let licence = Option(
    name: "licence", value: .text, word: "LICENS", summary: "på hvilke vilkår, fx CC BY 4.0",
    isNeeded: true)

  private static let kind = Option(
    name: "kind", value: .choice(AreaKind.self), word: "SLAGS",
    summary: "søg kun blandt områder af slagsen")

  let name = "outline"
  let summary = "tegner områder efter en GeoJSON-fil"
  let subject = ActSubject.topics
  let example =
    #"outline kort.geojson --licence "CC BY 4.0" --kind boligområde"#
  let arguments = [file]
  let options = [kind, names, licence]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let file = try given.file(Self.file)
    let shapes = try GeoJSON(file, naming: given.text(Self.names) ?? "navn").shapes()
    var problems: [CaseProblem] = []
    var drawn: [(area: Area, rings: [Ring])] = []
    let kind: AreaKind? = try given.value(Self.kind)?.choice()
    for shape in shapes {
      let found = try house.parties.areas(named: shape.name, of: kind, on: pen.day)
      if found.count == 1 {
        drawn.append((found[0], shape.rings))
      } else {
        problems.append(
          CaseProblem(
            file: file.file, place: shape.place,
            what: found.isEmpty
              ? "Der er intet område »\(shape.name)« den \(DanishDays.long(pen.day))."
              : "»\(shape.name)« er flere områder: \(found.map(\.id.text).joined(separator: ", ")).",
            remedy: found.isEmpty
              ? "Opret området, eller vælg en anden egenskab med --names."
              : "Vælg slagsen med --kind, eller skriv områdets id i filen."))
      }
    }
    guard problems.isEmpty else { throw CaseProblems(problems: problems.most) }
    for (area, rings) in drawn {
      try given.registrar(house, pen).draw(
        area, rings, licence: given.needed(Self.licence).text, source: given.source)
    }
  }
}

/// What a GeoJSON file draws, by the names in one property.
private struct GeoJSON {
  struct Shape {
    let name: String
    let place: Place
    var rings: [Ring]
  }

  private let file: PlacedText
  private let property: String

  init(_ file: PlacedText, naming property: String) {
    (self.file, self.property) = (file, property)
  }

  /// The shapes, each name once, in the order of the file; throws what is wrong, each at its place.
  func shapes() throws -> [Shape] {
    // A file without an end of line is whole all the same: it ends with its last bracket.
    var reader = JSON5Reader(
      file.text.hasSuffix("\n") ? file.text : file.text + "\n", file: file.file)
    let whole = try reader.read()
    guard let features = whole.member("features")?.value.elements, !features.isEmpty else {
      throw problem(
        whole, "Der er ingen »features«.", "Brug en GeoJSON-fil af slagsen FeatureCollection.")
    }
    var shapes: [Shape] = []
    var problems: [CaseProblem] = []
    for feature in features {
      do throws(CaseProblem) {
        let shape = try shape(feature)
        if let index = shapes.firstIndex(where: { $0.name == shape.name }) {
          shapes[index].rings += shape.rings
        } else {
          shapes.append(shape)
        }
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw CaseProblems(problems: problems.most) }
    return shapes
  }

  private func shape(_ feature: Located) throws(CaseProblem) -> Shape {
    guard let properties = feature.member("properties")?.value,
      let name = properties.member(property)?.value.text
    else {
      throw problem(
        feature, "Intet siger, hvilket område det er: egenskaben »\(property)« mangler.",
        "Vælg en anden egenskab med --names.")
    }
    guard let geometry = feature.member("geometry")?.value,
      let coordinates = geometry.member("coordinates")?.value
    else {
      throw problem(feature, "»\(name)« har ingen »geometry« med »coordinates«.", "Ret filen.")
    }
    let rings: [Located]
    switch geometry.member("type")?.value.text {
    case "Polygon": rings = coordinates.elements ?? []
    case "MultiPolygon": rings = (coordinates.elements ?? []).flatMap { $0.elements ?? [] }
    default:
      throw problem(
        geometry, "»\(name)« er hverken »Polygon« eller »MultiPolygon«.", "Brug områdernes flader.")
    }
    guard !rings.isEmpty else {
      throw problem(geometry, "»\(name)« har ingen linje.", "Ret filen.")
    }
    var read: [Ring] = []
    for ring in rings { read.append(try self.ring(ring, of: name)) }
    return Shape(name: name, place: feature.place, rings: read)
  }

  private func ring(_ ring: Located, of name: String) throws(CaseProblem) -> Ring {
    var points: [Ring.Point] = []
    for point in ring.elements ?? [] {
      guard let numbers = point.elements, numbers.count >= 2,
        case .number(let east) = numbers[0].node,
        case .number(let north) = numbers[1].node,
        let read = Ring.Point(longitude: east, latitude: north)
      else {
        throw problem(
          point, "»\(name)« har et punkt, der ikke er længde og bredde i grader.",
          "Brug WGS 84 (EPSG:4326) med højst syv decimaler.")
      }
      points.append(read)
    }
    guard let closed = Ring(points) else {
      throw problem(
        ring, "»\(name)« har en linje, der ikke er lukket.",
        "Skriv mindst fire punkter, det sidste som det første.")
    }
    return closed
  }

  private func problem(_ at: Located, _ what: String, _ remedy: String) -> CaseProblem {
    CaseProblem(file: file.file, place: at.place, what: what, remedy: remedy)
  }
}
