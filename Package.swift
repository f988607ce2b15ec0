// swift-tools-version: 6.2
import PackageDescription

/// The forvaltninger plugged in: each is one folder under `Plugins/`, named here and in
/// `Sources/almen/Forvaltninger.swift`, and nowhere else.
let forvaltninger = ["TMF", "SOF", "SUF"]

let rooms = ["Organisation", "Forums", "Agreements", "Investments", "Criteria"]

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [String], path: String? = nil) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .init(stringLiteral: $0) }, path: path,
    exclude: path == nil ? [] : ["Tests"], swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [String], path: String? = nil) -> Target {
  .testTarget(
    name: name, dependencies: dependencies.map { .init(stringLiteral: $0) }, path: path,
    swiftSettings: strict)
}

let package = Package(
  name: "Almen",
  products: [
    .executable(name: "almen", targets: ["almen"]),
    .executable(name: "almen-bench", targets: ["almen-bench"]),
    .library(name: "AlmenTestKit", targets: ["AlmenTestKit"]),
  ],
  dependencies: [],
  targets: [
    library("Vocabulary", []),
    library("Casework", ["Vocabulary"] + rooms),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    library("Persistence", ["Vocabulary", "Casework", "CSQLite"]),
    library("Runner", ["Vocabulary", "Casework"] + rooms),
    library("AlmenTestKit", ["Vocabulary", "Casework"] + rooms),
    .executableTarget(
      name: "almen",
      dependencies: ["Runner", "Persistence", "Casework", "Vocabulary"]
        + forvaltninger.map { .init(stringLiteral: $0) },
      resources: [.copy("Cases")], swiftSettings: strict),
    .executableTarget(
      name: "almen-bench", dependencies: ["Agreements", "Casework", "Persistence", "Vocabulary"],
      swiftSettings: strict),
    tests("VocabularyTests", ["Vocabulary", "AlmenTestKit"]),
    tests("CaseworkTests", ["Vocabulary", "Casework", "Persistence", "AlmenTestKit"] + rooms),
    tests(
      "PersistenceTests", ["Vocabulary", "Casework", "Persistence", "CSQLite", "AlmenTestKit"]),
    tests("RunnerTests", ["Vocabulary", "Casework", "Persistence", "Runner"] + rooms),
    tests("ProgramTests", ["almen"]),
    tests("ArchitectureTests", []),
  ]
    + rooms.map { library($0, ["Vocabulary"]) }
    + rooms.map { tests($0 + "Tests", ["Vocabulary", "AlmenTestKit", .init($0)]) }
    + forvaltninger.map { library($0, ["Vocabulary"] + rooms, path: "Plugins/" + $0) }
    + forvaltninger.map {
      tests(
        $0 + "Tests", ["Vocabulary", "Casework", "Persistence", "AlmenTestKit", $0] + rooms,
        path: "Plugins/\($0)/Tests")
    },
  swiftLanguageModes: [.v6]
)
