// swift-tools-version: 6.2
import PackageDescription

// A municipality's own package: a module of its own over the products of Almen, its own list of parts and its own
// program. Copy the folder, and put the address of Almen where the path is.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func almen(_ product: String) -> Target.Dependency { .product(name: product, package: "Almen") }

let package = Package(
  name: "OutsideForvaltning",
  dependencies: [.package(name: "Almen", path: "../../..")],
  targets: [
    .target(
      name: "BIF", dependencies: [almen("Almen")],
      resources: [.embedInCode("Tables/praktiktilskud.csv")], swiftSettings: strict),
    .executableTarget(
      name: "bif-almen",
      dependencies: [
        "BIF", almen("Almen"), almen("AlmenLov"), almen("AlmenRunner"), almen("AlmenPersistence"),
      ], swiftSettings: strict),
    .testTarget(
      name: "BIFTests",
      dependencies: [
        "BIF", almen("Almen"), almen("AlmenLov"), almen("AlmenRunner"), almen("AlmenPersistence"),
        almen("AlmenTestKit"),
      ], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
