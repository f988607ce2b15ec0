import Foundation
import Testing
import Vocabulary

@testable import Runner

/// Areas are drawn from a file, through the program.
@Suite struct OutlineActTests {
  private let program: TestProgram

  private static let made = MadeDatabase.signing("Prøve", from: "2011-01-01")

  init() async throws { program = try await Self.made.program() }

  private func feature(_ name: String, _ type: String, _ coordinates: String) -> String {
    """
    {"type": "Feature", "properties": {"navn": "\(name)", "kort": "\(name.prefix(3))"},
     "geometry": {"type": "\(type)", "coordinates": \(coordinates)}}
    """
  }

  private func file(_ features: [String]) throws -> String {
    let path = program.folder.appending(path: "kort.geojson").path
    // As municipalities publish them: without an end of line.
    let text =
      "{\"type\": \"FeatureCollection\", \"features\": [\n\(features.joined(separator: ",\n"))\n]}"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func draw(_ path: String, _ more: [String] = []) async -> Program.Outcome {
    await program.run(
      [
        "act", "outline", path, "--licence", "CC BY 4.0", "--source", "Kommunen, hentet 8.8.2023",
        "--by", "Prøve", "--as", "sekretaer", "--because", "kortet", "--on", "2023-08-08",
      ] + more)
  }

  private let ring = "[[12.5,55.7],[12.51,55.7],[12.51,55.71],[12.5,55.7]]"

  @Test
  func `areas are drawn from their day on, pieces of one name together, and the page says so`()
    async throws
  {
    let path = try file([
      feature("Nørrebro", "Polygon", "[\(ring)]"),
      feature("Bispebjerg", "MultiPolygon", "[[\(ring)],[\(ring)]]"),
      feature("Nørrebro", "Polygon", "[\(ring), \(ring)]"),
    ])
    let entries = try await program.entries()
    #expect(await draw(path, ["--kind", "bydel", "--dry-run"]).status == 0)
    #expect(try await program.entries() == entries)
    let outcome = await draw(path, ["--kind", "bydel"])
    #expect(outcome.status == 0, "\(outcome.error)")
    let drawn = try await program.record("bydel-noerrebro-omrids", on: "2023-08-08")
    #expect(drawn["area"] == "bydel-noerrebro" && drawn["licence"] == "CC BY 4.0")
    #expect(drawn["rings"]?.array.count == 3)
    #expect(drawn["rings"]?.array.first == "12.5 55.7 12.51 55.7 12.51 55.71 12.5 55.7")
    let page = await program.run("show bydel-noerrebro-omrids --on 2023-08-08").output
    #expect(page.contains("4 punkter") && page.contains("Kommunen, hentet 8.8.2023"))
    #expect(
      try await program.json("show bydel-noerrebro-omrids --on 2023-08-07")["isThere"] == false)
    #expect(try await !program.rules("--on 2023-08-08").contains("organisation.drawnTwice"))
  }

  @Test func `all that is wrong with a file is told at its place, and nothing is written`()
    async throws
  {
    let entries = try await program.entries()
    let open = "[[12.5,55.7],[12.51,55.7],[12.51,55.71],[12.5,55.71]]"
    let cases = [
      (
        [feature("Atlantis", "Polygon", "[\(ring)]")],
        "kort.geojson, linje 2, kolonne 1: Der er intet område »Atlantis«"
      ),
      (
        [feature("Bispebjerg", "Polygon", "[\(ring)]")],
        "»Bispebjerg« er flere områder: bispebjerg, bydel-bispebjerg"
      ),
      ([feature("Tingbjerg", "Polygon", "[\(open)]")], "en linje, der ikke er lukket"),
      ([feature("Tingbjerg", "Point", "[12.5, 55.7]")], "hverken »Polygon« eller »MultiPolygon«"),
      ([feature("Tingbjerg", "Polygon", "[[[500000, 6200000]]]")], "Brug WGS 84"),
      ([feature("Tingbjerg", "Polygon", "[]")], "har ingen linje"),
      ([String](), "Der er ingen »features«"),
      (["{\"type\": \"Feature\", \"properties\": {}}"], "egenskaben »navn« mangler"),
    ]
    for (features, told) in cases {
      let outcome = await draw(try file(features))
      #expect(outcome.status == 1 && outcome.error.contains(told), "\(outcome.error)")
    }
    #expect(
      await draw(try file([feature("Tingbjerg", "Polygon", "[\(ring)]")]), ["--names", "hest"])
        .status == 1)
    #expect(try await program.entries() == entries)
  }
}
