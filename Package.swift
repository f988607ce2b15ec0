// swift-tools-version: 6.2
import PackageDescription

/// What is plugged in: each is one folder under `Plugins/`, named here and in
/// `Sources/almen/Parts.swift`, and nowhere else.
let plugged: [String] = ["Lov", "TMF", "SOF", "SUF"]

/// The tables of law in their folders `Tables`, which are put into the program.
let tables: [String: [String]] = [
  "Lov": [
    "omraadelister", "grundkapital", "loebetid", "servicearealtilskud", "pligter", "udloeb",
  ]
]

/// What a plug-in needs of the others: what is left out takes with it what needs it.
let needs: [String: [String]] = ["TMF": ["Lov"], "SOF": ["Lov"], "SUF": ["Lov"]]

let rooms = ["Organisation", "Forums", "Agreements", "Investments", "Criteria"]

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func library(
  _ name: String, _ dependencies: [String], path: String? = nil, resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .init(stringLiteral: $0) }, path: path,
    exclude: path == nil ? [] : ["Tests"], resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [String], path: String? = nil) -> Target {
  .testTarget(
    name: name, dependencies: dependencies.map { .init(stringLiteral: $0) }, path: path,
    swiftSettings: strict)
}

func room(_ name: String) -> [Target] {
  [library(name, ["Vocabulary"]), tests(name + "Tests", ["Vocabulary", "AlmenTestKit", name])]
}

func plugin(_ name: String) -> [Target] {
  let kit: [String] = ["Vocabulary", "Counter", "Cards", "AlmenTestKit", name]
  return [
    library(
      name, ["Vocabulary", "Counter"] + rooms + (needs[name] ?? []), path: "Plugins/" + name,
      resources: (tables[name] ?? []).map { .embedInCode("Tables/" + $0 + ".csv") }),
    tests(name + "Tests", kit + rooms + (needs[name] ?? []), path: "Plugins/" + name + "/Tests"),
  ]
}

let package = Package(
  name: "Almen",
  products: [
    .executable(name: "almen", targets: ["almen"]),
    .executable(name: "almen-bench", targets: ["almen-bench"]),
    .library(name: "Almen", targets: ["Vocabulary", "Store", "Counter"] + rooms),
    .library(
      name: "AlmenRunner",
      targets: ["Cards", "Report", "Wiring", "Casework", "CaseFiles", "Laws", "Runner"]),
    .library(name: "AlmenPersistence", targets: ["Persistence"]),
    .library(name: "AlmenTestKit", targets: ["AlmenTestKit"]),
  ]
    + (plugged.contains("Lov") ? [.library(name: "AlmenLov", targets: ["Lov"])] : []),
  dependencies: [],
  targets: [
    library("Vocabulary", []),
    library("Store", ["Vocabulary"]),
    library("Counter", ["Vocabulary"] + rooms),
    library("Cards", ["Vocabulary", "Counter"] + rooms),
    library("Wiring", ["Vocabulary", "Counter"] + rooms),
    library("Casework", ["Vocabulary", "Store", "Counter"] + rooms),
    library("Report", ["Vocabulary", "Counter"] + rooms),
    library("Laws", ["Vocabulary", "Counter", "Casework"] + rooms),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    library("Persistence", ["Vocabulary", "Store", "CSQLite"]),
    library("CaseFiles", ["Vocabulary", "Store"]),
    library("Runner", ["Vocabulary", "Store", "Counter", "Casework", "CaseFiles", "Laws"]),
    library(
      "AlmenTestKit", ["Vocabulary", "Store", "Counter", "Wiring", "Casework", "Laws"] + rooms),
    .executableTarget(
      name: "almen",
      dependencies: [
        "Vocabulary", "Store", "Counter", "Cards", "Report", "Wiring", "Casework", "Runner",
        "Persistence",
      ]
        + plugged.map { .init(stringLiteral: $0) },
      resources: [.copy("Cases")], swiftSettings: strict),
    .executableTarget(
      name: "almen-bench",
      dependencies: [
        "Agreements", "Cards", "Casework", "Counter", "Criteria", "Forums", "Investments",
        "Organisation", "Persistence", "Report", "Store", "Vocabulary", "Wiring",
      ],
      exclude: ["Country/Jinja"],
      swiftSettings: strict),
    .executableTarget(
      name: "almen-fuzz", dependencies: ["Vocabulary", "Store", "Cards", "CaseFiles"],
      swiftSettings: strict),
    tests("VocabularyTests", ["Vocabulary", "AlmenTestKit"]),
    tests(
      "CaseworkTests",
      [
        "Vocabulary", "Store", "Counter", "Cards", "Wiring", "Casework", "Persistence",
        "AlmenTestKit",
      ] + rooms),
    tests(
      "PersistenceTests", ["Vocabulary", "Store", "Persistence", "CSQLite", "AlmenTestKit"]),
    .testTarget(
      name: "RunnerTests",
      dependencies: [
        "Vocabulary", "Store", "Counter", "Cards", "Wiring", "Casework", "Persistence",
        "CaseFiles", "Runner", "AlmenTestKit",
      ]
        + rooms.map { .init(stringLiteral: $0) },
      exclude: ["Corpus", "Databases"], swiftSettings: strict),
    .testTarget(
      name: "CaseFilesTests",
      dependencies: ["Vocabulary", "Store", "CaseFiles", "AlmenTestKit"], exclude: ["Corpus"],
      swiftSettings: strict),
    tests(
      "ProgramTests", ["Vocabulary", "Casework", "CaseFiles", "Runner", "Wiring", "almen"]),
    tests(
      "LawsTests",
      ["Vocabulary", "Counter", "Cards", "Wiring", "Casework", "Laws", "AlmenTestKit"] + rooms),
    tests("ReportTests", ["Vocabulary", "Counter", "Organisation", "Report", "AlmenTestKit"]),
    tests("CounterTests", ["Vocabulary", "Counter", "AlmenTestKit"]),
    tests(
      "CardsTests",
      [
        "Vocabulary", "Store", "Counter", "Cards", "Wiring", "Casework", "Persistence",
        "AlmenTestKit",
      ] + rooms),
    tests("ArchitectureTests", []),
  ]
    + rooms.flatMap(room) + plugged.flatMap(plugin),
  swiftLanguageModes: [.v6]
)
