import Testing

/// Each rule holds for the package, and is shown to fail when it is broken.
@Suite struct ArchitectureTests {
  private let package = Architecture(tree: .here)

  /// The package with one more file, or with one in another's place.
  private func package(with path: String, _ text: String) -> Architecture {
    var tree = SourceTree.here
    tree.files[path] = Code(text)
    return Architecture(tree: tree)
  }

  @Test func `the tree is there to be looked at`() {
    #expect(package.tree.files.count > 60)
    for target in Architecture.layers.keys where target != "CSQLite" {
      #expect(package.tree.files.keys.contains { $0.hasPrefix("Sources/\(target)/") }, "\(target)")
    }
  }

  @Test func `targets import only what lies below them`() {
    #expect(package.layerBreaches() == [])
  }

  @Test(
    arguments: [
      ("Sources/Forums/X.swift", "import Agreements"),
      ("Sources/Forums/X.swift", "@testable public import Organisation"),
      ("Sources/Forums/X.swift", "import struct Agreements.Agreement"),
      ("Sources/Vocabulary/X.swift", "import Casework"),
      ("Sources/Persistence/X.swift", "import Forums"),
      ("Sources/Runner/X.swift", "import Persistence"),
      ("Sources/Casework/X.swift", "import Runner"),
      ("Plugins/ABC/X.swift", "import Casework"), ("Sources/almen/X.swift", "import Forums"),
      ("Sources/Runner/X.swift", "let a = 1; import Persistence"),
    ])
  func `an import that climbs or crosses is found`(_ path: String, _ text: String) {
    #expect(package(with: path, text).layerBreaches().count == 1)
  }

  @Test(arguments: [
    "// import Agreements", "/* import Agreements */", "let a = \"import Agreements\"",
  ])
  func `an import in a comment or a text is none`(_ text: String) {
    #expect(package(with: "Sources/Forums/X.swift", text).layerBreaches() == [])
  }

  @Test func `the law imports no forvaltning, and nothing but a forvaltning imports the law`() {
    for path in ["Sources/Runner/X.swift", "Sources/Agreements/X.swift", "Sources/almen/X.swift"] {
      #expect(package(with: path, "import Lov").layerBreaches().count == 1, "\(path)")
    }
    #expect(package(with: "Plugins/QXZ/X.swift", "import Lov").layerBreaches() == [])
  }

  @Test func `one forvaltning does not import another`() {
    let folders = Set(
      SourceTree.here.files.keys.filter { $0.hasPrefix("Plugins/") }.compactMap(SourceTree.target))
    for one in folders {
      for other in folders where other != one && other != Architecture.law {
        #expect(
          package(with: "Plugins/\(one)/X.swift", "import \(other)").layerBreaches().count == 1)
      }
    }
  }

  @Test func `rooms and the vocabulary have no clock, files, tasks or Foundation`() {
    #expect(package.impurities() == [])
  }

  @Test(arguments: [
    "import Foundation", "func f() async {}", "let now = Date()", "actor A {}", "import Glibc",
  ])
  func `what is not pure is found`(_ text: String) {
    #expect(package(with: "Sources/Criteria/X.swift", text).impurities().count == 1)
    #expect(package(with: "Sources/Runner/X.swift", text).impurities() == [])
  }

  @Test func `rooms speak Danish only in their rules, and in what things and words are called`() {
    #expect(package.sentences() == [])
  }

  @Test(arguments: ["let a = \"Aftalen kan ikke findes her\"", "let a = \"Ret den.\""])
  func `a sentence in a room is found, and in its rules and words it is not`(_ text: String) {
    #expect(package(with: "Sources/Agreements/X.swift", text).sentences().count == 1)
    #expect(package(with: "Sources/Agreements/Rules.swift", text).sentences() == [])
    let word = "  public var word: String {\n    \(text)\n  }\n"
    #expect(package(with: "Sources/Agreements/X.swift", word).sentences() == [])
    #expect(package(with: "Sources/Agreements/X.swift", word + text).sentences().count == 1)
    let told =
      "  static let properties: PropertyNames = [\n    \"a\": .init(\"A\", \"Ret den ikke.\"),\n  ]\n"
    #expect(package(with: "Sources/Agreements/X.swift", told).sentences() == [])
    #expect(package(with: "Sources/Agreements/X.swift", told + text).sentences().count == 1)
  }

  @Test func `every forvaltning is a folder and stands in both lists`() {
    #expect(package.unwired() == [])
  }

  @Test func `the manifest and the parts say the same of what they need`() {
    #expect(package.needsApart() == [])
    #expect(
      package(with: "Plugins/QXZ/Module.swift", "let needs: [PartID] = [\"lov\"]").needsApart()
        .count
        == 1)
    #expect(package(with: "Plugins/QXZ/Module.swift", "").needsApart() == [])
  }

  @Test func `a forvaltning that lacks one of the three is found`() {
    #expect(package(with: "Plugins/ABC/Module.swift", "").unwired().count == 1)
    let list = SourceTree.here.files["Sources/almen/Parts.swift"]?.source ?? ""
    #expect(
      package(with: "Sources/almen/Parts.swift", list + "\nimport ABC").unwired().count == 1
    )
    #expect(
      package(with: "Package.swift", "let plugged = [\"ABC\"]").unwired().contains {
        $0.hasPrefix("ABC")
      })
  }

  @Test func `Casework puts together and stays under 1,500 lines`() {
    #expect((100..<1500).contains(package.caseworkLines))
    let more = String(repeating: "\n", count: 1500)
    #expect(package(with: "Sources/Casework/X.swift", more).caseworkLines >= 1500)
  }

  @Test func `no file and no function is too long to be read in one go`() {
    #expect(Architecture(tree: .everywhere).tooLong() == [])
    // Tests and examples are among them.
    for path in ["Tests/ArchitectureTests/Lengths.swift", "Documentation/Examples/"] {
      #expect(SourceTree.everywhere.files.keys.contains { $0.hasPrefix(path) }, "\(path)")
    }
    let (long, most) = (String(repeating: "\n", count: 401), String(repeating: "\n", count: 400))
    func found(_ text: String) -> [String] {
      Architecture(tree: SourceTree(files: ["Sources/X/X.swift": Code(text)])).tooLong()
    }
    #expect(found(long) == ["Sources/X/X.swift: 401 lines"])
    #expect(found(most) == [])
    func function(_ lines: Int) -> String {
      "struct X {\n  func f() {" + String(repeating: "\n", count: lines - 1) + "}\n}\n"
    }
    #expect(found(function(41)) == ["Sources/X/X.swift:2: 41 lines"])
    #expect(found(function(40)) == [])
  }

  @Test(
    arguments: [
      ("func f() {\n}", [2]), ("init(_ a: Int) {\n}\nfunc g() {}", [2, 1]),
      ("protocol P {\n  func f()\n  init()\n  var a: Int {\n  get }\n}\nfunc g() {\n}", [2]),
      ("func f(_ a: () -> Int = { 1 }) {\n  g {\n    h()\n  }\n}", [5]),
      ("func f() {\n  func g() {\n  }\n}", [2, 4]),
      ("func f() {\n  let a = X.init()\n  let b = \"}\"\n  // }\n}", [5]),
      ("func f() {\n  \"\\(a.map { \"{\" })\"\n}", [3]),
      ("func f() {\n  \"\"\"\n  }\n  \"\"\"\n  /* }\n /* */ }\n */\n}", [8]),
      ("func `a func { in`() {\n  #\"}\"\"#\n}", [3]), ("let f = [\n  1,\n]", []),
    ] as [(String, [Int])])
  func `the lines of each function are counted, whatever is in its texts and comments`(
    _ text: String, _ lines: [Int]
  ) {
    #expect(Functions(Code(text).code).all.map(\.lines) == lines)
  }

  @Test func `what is inside a text is code again, and the lines stay`() {
    let code = Code(
      "import A\nlet a = \"x \\(b(\"import B\")) y\\n\"\nlet c = #\"\\(d) \\#(e)\"#\n")
    #expect(code.code == "import A\nlet a = \"\"(b(\"\"))\nlet c = \"\"(e)\n")
    #expect(code.texts == ["import B", "x  y\\n", "\\(d) "])
    #expect(code.imports == ["A"])
  }

  @Test func `every rule stands in the list that is asked`() {
    #expect(package.unlistedRules() == [])
    let forgotten =
      "\nenum R {\n  static let all = [a]\n  static let a = Rule(1)\n  static let b = Rule(2)\n}"
    #expect(package(with: "Sources/Forums/X.swift", forgotten).unlistedRules().count == 1)
  }

  @Test func `money is whole øre: nothing that handles it has floating point`() {
    #expect(package.floats() == [])
    #expect(package(with: "Sources/Investments/X.swift", "let a: Double = 1").floats().count == 1)
    #expect(package(with: "Sources/Runner/X.swift", "let a: Double = 1").floats() == [])
  }

  @Test func `no forvaltning and nothing it contributes is named outside the list`() {
    #expect(package.namedForvaltninger() == [])
    // Also where none is plugged in: a made-up forvaltning is there to be named.
    func named(_ path: String, _ text: String) -> [String] {
      var tree = SourceTree.here
      tree.files["Plugins/QXZ/Module.swift"] = Code("")
      tree.files[path] = Code(text)
      return Architecture(tree: tree).namedForvaltninger()
    }
    for text in ["import QXZ", "let a = \"qxz\"", "let a = \"qxz.aftale\""] {
      #expect(named("Sources/Runner/X.swift", text).count == 1, "\(text)")
      #expect(named("Plugins/QXZ/X.swift", text) == [])
    }
    #expect(named("Sources/Runner/X.swift", "let a = \"qxzd\"") == [])
  }

  @Test func `folders of a target use each other one way`() {
    #expect(package.folderCircles() == [])
  }

  @Test func `a circle of folders is found, and a line of them is none`() {
    func circles(_ files: [String: String]) -> [String] {
      Architecture(tree: SourceTree(files: files.mapValues { Code($0) })).folderCircles()
    }
    let (one, two) = ("Sources/Runner/One/A.swift", "Sources/Runner/Two/In/B.swift")
    let line = [one: "struct A { let b: B }", two: "package final class B {}"]
    #expect(circles(line) == [])
    #expect(
      circles(line.merging([two: "enum B { case a(A) }"]) { $1 })
        == ["Runner: One uses Two (B)", "Runner: Two uses One (A)"])
    // Also the long way round, and not for what a comment or another target's folder names.
    let third = [
      "Sources/Runner/Three/C.swift": "typealias C = A", two: "protocol B { var c: C { get } }",
    ]
    #expect(circles(line.merging(third) { $1 }).count == 3)
    #expect(circles(line.merging([two: "// A\nenum B {}"]) { $1 }) == [])
    #expect(
      circles(line.merging(["Sources/Other/Two/C.swift": "struct C { let a: A }"]) { $1 }) == [])
    // A file that lies in no folder puts folders together; a type of two folders is neither's.
    #expect(circles(line.merging(["Sources/Runner/C.swift": "let a: A, b: B"]) { $1 }) == [])
    #expect(circles(line.merging([two: "struct A {}\nstruct B { let a: A }"]) { $1 }) == [])
  }

  @Test func `no type is named like its module`() {
    #expect(package.typesNamedLikeModules() == [])
    #expect(
      package(with: "Sources/Forums/X.swift", "public struct Forums {}").typesNamedLikeModules()
        .count == 1)
  }

  @Test func `records are read by their room alone, but for what is listed`() {
    #expect(package.recordTypes.count > 30)
    let found = package.rawReadings()
    for (path, types) in found.sorted(by: { $0.key < $1.key }) {
      #expect(Set(types).isSubset(of: Architecture.known[path] ?? []), "\(path): \(types)")
    }
    // What is no longer needed goes from the list.
    for (path, types) in Architecture.known.sorted(by: { $0.key < $1.key }) {
      #expect(Set(types).isSubset(of: found[path] ?? []), "\(path) no longer reads all of \(types)")
    }
  }

  @Test func `a plug-in, or anything above, that reads a room's records as they lie is found`() {
    let texts = [
      "let a = try records.timelines(Party.self)", "if let a = b as? Party {}", "if a is Party {}",
      "f([Party.self, Other.self])",
    ]
    let above = ["Plugins/QXZ", "Sources/Runner", "Sources/Laws"]
    var tree = SourceTree.here
    for (number, text) in texts.enumerated() {
      for folder in above + ["Sources/Cards"] {
        tree.files["\(folder)/X\(number).swift"] = Code(text)
      }
    }
    tree.files["Plugins/QXZ/Y.swift"] = Code("let a: Party")
    let (found, before) = (Architecture(tree: tree).rawReadings(), package.rawReadings())
    let added = above.flatMap { folder in texts.indices.map { "\(folder)/X\($0).swift" } }
    #expect(Set(found.keys).subtracting(before.keys) == Set(added))
    for path in added { #expect(found[path] == ["Party"], "\(path)") }
  }

  @Test func `Persistence reaches no room, also not through others`() {
    for target in ["Persistence", "Store", "CaseFiles", "Vocabulary"] {
      #expect(Architecture.reached(from: target).isDisjoint(with: Architecture.rooms), "\(target)")
    }
    #expect(Architecture.reached(from: "Casework").isSuperset(of: Architecture.rooms))
  }

  @Test func `every list of rooms is the manifest's, and every target has a layer`() {
    #expect(package.roomsApart() == [])
    #expect(package(with: "Sources/Dwellings/X.swift", "").roomsApart().count == 1)
    #expect(package(with: "Sources/Cards/Rooms.swift", "").roomsApart().count == 5)
  }
}
