import Foundation

/// The rules of the design that a compiler does not keep, each giving what breaks it.
struct Architecture {
  let tree: SourceTree

  /// The list of what is plugged in, which alone names it.
  static let list = "Sources/almen/Parts.swift"
  /// The layer of national law under the forvaltninger.
  static let law = "Lov"

  static let rooms = ["Organisation", "Forums", "Agreements", "Investments", "Criteria"]

  /// What each target may import of ours.
  ///
  /// What is plugged in, a folder under `Plugins`, may import the vocabulary, the rooms and the counter, and
  /// a forvaltning the law.
  static let layers: [String: Set<String>] = {
    let rooms = Set(Self.rooms)
    var layers: [String: Set<String>] = [
      "Vocabulary": [],
      "Store": ["Vocabulary"],
      "Counter": rooms.union(["Vocabulary"]),
      "Cards": rooms.union(["Vocabulary", "Counter"]),
      "Wiring": rooms.union(["Vocabulary", "Counter"]),
      "Casework": rooms.union(["Vocabulary", "Store", "Counter"]),
      "CSQLite": [],
      "Persistence": ["Vocabulary", "Store", "CSQLite"],
      "CaseFiles": ["Vocabulary", "Store"],
      "Report": rooms.union(["Vocabulary", "Counter"]),
      "Laws": rooms.union(["Vocabulary", "Counter", "Casework"]),
      "Runner": ["Vocabulary", "Store", "Counter", "Casework", "CaseFiles", "Laws"],
      "AlmenTestKit": rooms.union([
        "Vocabulary", "Store", "Counter", "Wiring", "Casework", "Laws",
      ]),
      "almen": [
        "Vocabulary", "Store", "Counter", "Cards", "Report", "Wiring", "Casework", "Persistence",
        "Runner",
      ],
      "almen-fuzz": ["Vocabulary", "Store", "Cards", "CaseFiles"],
      "almen-bench": rooms.union([
        "Vocabulary", "Store", "Counter", "Cards", "Report", "Wiring", "Casework", "Persistence",
      ]),
    ]
    for room in rooms { layers[room] = ["Vocabulary"] }
    return layers
  }()

  /// What a target may reach, through others too.
  static func reached(from target: String) -> Set<String> {
    var (found, open): (Set<String>, [String]) = ([], [target])
    while let next = open.popLast() {
      for below in layers[next] ?? [] where found.insert(below).inserted { open.append(below) }
    }
    return found
  }

  private var forvaltninger: Set<String> {
    Set(
      tree.files.keys.compactMap { path in
        path.hasPrefix("Plugins/") ? SourceTree.target(of: path) : nil
      })
  }

  private func isPure(_ target: String) -> Bool {
    target == "Vocabulary" || Self.rooms.contains(target)
  }

  /// Each file of a target, with the target.
  private func each(_ check: (_ path: String, _ target: String, _ code: Code) -> [String])
    -> [String]
  {
    tree.files.sorted { $0.key < $1.key }.flatMap { path, code in
      SourceTree.target(of: path).map { check(path, $0, code) } ?? []
    }
  }

  /// Imports against the layers.
  func layerBreaches() -> [String] {
    let plugins = forvaltninger
    let ours = Set(Self.layers.keys).union(plugins)
    return each { path, target, code in
      let law: Set = target == Self.law ? [] : [Self.law]
      let allowed =
        Self.layers[target] ?? Set(Self.rooms).union(["Vocabulary", "Counter"]).union(law)
      let isList = path == Self.list
      return code.imports.filter { name in
        ours.contains(name) && !allowed.contains(name) && !(isList && plugins.contains(name))
      }.map { "\(path) imports \($0)" }
    }
  }

  /// Clocks, files, tasks and Foundation in what must be pure.
  func impurities() -> [String] {
    let words: Set = [
      "async", "await", "actor", "Task", "Date", "FileManager", "ContinuousClock",
      "SuspendingClock",
      "DispatchQueue", "Mutex", "nonisolated", "MainActor", "print", "getenv", "fopen",
    ]
    return each { path, target, code in
      guard isPure(target) else { return [] }
      let foreign = code.imports.filter { !Self.layers.keys.contains($0) }
        .map { "\(path) imports \($0)" }
      return foreign + words.intersection(code.words).sorted().map { "\(path) says \($0)" }
    }
  }

  /// Danish sentences in a room outside its `Rules.swift` and the words of its fixed sets: five words
  /// or more, or a full stop.
  func sentences() -> [String] {
    each { path, target, code in
      guard isPure(target), !path.hasSuffix("Rules.swift") else { return [] }
      return code.withoutWords.texts.filter { text in
        let words = text.split(separator: " ").filter { $0.contains { $0.isLetter } }
        return words.count >= 5 || (words.count > 1 && text.hasSuffix("."))
      }.map { "\(path) says «\($0)»" }
    }
  }

  /// Forvaltninger that are a folder, in the manifest and in the list, or in fewer than all three.
  func unwired() -> [String] {
    let manifest = tree.files["Package.swift"]?.source ?? ""
    let line = manifest.split(separator: "\n").first { $0.contains("let plugged") } ?? ""
    let named = Set(Code(String(line)).texts)
    let list = tree.files["Sources/almen/Parts.swift"] ?? Code("")
    let imported = Set(list.imports).subtracting(["Vocabulary", "Cards", "Report"])
    let made = Set(imported.filter { list.code.contains("\($0).Module()") })
    return forvaltninger.union(named).union(imported).sorted().compactMap { name in
      let missing =
        (forvaltninger.contains(name) ? [] : ["no folder"])
        + (named.contains(name) ? [] : ["not in Package.swift"])
        + (made.contains(name) ? [] : ["not in Parts.swift"])
      return missing.isEmpty ? nil : "\(name): \(missing.joined(separator: ", "))"
    }
  }

  /// The lists of rooms that do not agree with the manifest's, and targets that no layer names.
  func roomsApart() -> [String] {
    let manifest = tree.files["Package.swift"]?.source ?? ""
    let line = manifest.split(separator: "\n").first { $0.hasPrefix("let rooms") } ?? ""
    let rooms = Set(Code(String(line)).texts)
    let asked = tree.files["Sources/Cards/Rooms.swift"]?.code ?? ""
    let doubled = tree.files["Sources/AlmenTestKit/Doubles/PlainRooms.swift"]?.code ?? ""
    let targets = Set(
      tree.files.keys.filter { $0.hasPrefix("Sources/") }.compactMap(SourceTree.target))
    return (rooms == Set(Self.rooms) ? [] : ["Architecture.rooms"])
      + rooms.sorted().filter { !asked.contains("\($0)Room()") }.map {
        "Cards/Rooms.swift lacks \($0)"
      }
      + rooms.sorted().filter { !doubled.contains("\($0)Room()") }.map { "PlainRooms lacks \($0)" }
      + targets.filter { Self.layers[$0] == nil }.sorted().map { "no layer names \($0)" }
  }

  /// Plug-ins whose part says that it needs others than the manifest does.
  func needsApart() -> [String] {
    let manifest = tree.files["Package.swift"]?.source ?? ""
    let line = manifest.split(separator: "\n").first { $0.hasPrefix("let needs") } ?? ""
    return forvaltninger.sorted().compactMap { name in
      let entry = line.components(separatedBy: "\"\(name)\": [").dropFirst().first?.prefix {
        $0 != "]"
      }
      let listed = Code(String(entry ?? "")).texts.map { $0.lowercased() }
      let module = tree.files["Plugins/\(name)/Module.swift"]?.source ?? ""
      let said = module.components(separatedBy: "let needs: [PartID] = [").dropFirst().first?
        .prefix { $0 != "]" }
      let needed = Code(String(said ?? "")).texts
      return Set(listed) == Set(needed)
        ? nil : "\(name): \(listed) in Package.swift, \(needed) said"
    }
  }

  /// Rules that stand in an enumeration of rules but not in its list, so that nobody asks for them.
  func unlistedRules() -> [String] {
    each { path, _, code in
      code.code.components(separatedBy: "\nenum ").dropFirst().flatMap { body -> [String] in
        let parts = body.components(separatedBy: "static let ").dropFirst()
        let lists = parts.filter { part in
          ["all ", "all:", "duties "].contains { part.hasPrefix($0) }
        }
        guard !lists.isEmpty else { return [] }
        let listed = lists.reduce(into: Set()) { $0.formUnion(Code($1).words) }
        return parts.filter { $0.contains("= Rule(") }.compactMap { declared in
          let name = String(declared.prefix { $0 != " " })
          return listed.contains(name) ? nil : "\(path) does not list \(name)"
        }
      }
    }
  }

  /// Floating point in what handles money.
  func floats() -> [String] {
    let words: Set = ["Double", "Float", "CGFloat", "Decimal", "Float16", "Float80"]
    return each { path, target, code in
      guard target == "Investments" || path.hasPrefix("Sources/Vocabulary/Money/") else {
        return []
      }
      return words.intersection(code.words).sorted().map { "\(path) says \($0)" }
    }
  }

  /// Forvaltninger and what they contribute, named in the sources outside the list: by import or as text.
  func namedForvaltninger() -> [String] {
    let names = forvaltninger
    let ids = Set(names.map { $0.lowercased() })
    return each { path, target, code in
      guard path.hasPrefix("Sources/"), path != Self.list else {
        return []
      }
      let imports = code.imports.filter(names.contains).map { "\(path) imports \($0)" }
      let texts = code.texts.filter { text in
        ids.contains(text) || ids.contains { id in text.hasPrefix(id + ".") }
      }
      return imports + texts.map { "\(path) says «\($0)»" }
    }
  }

  /// How many lines Casework has.
  var caseworkLines: Int {
    tree.files.filter { SourceTree.target(of: $0.key) == "Casework" }
      .map { $0.value.source.utf8.count { $0 == UInt8(ascii: "\n") } }
      .reduce(0, +)
  }

  /// Types named like their module, which makes the module's other names unreachable.
  func typesNamedLikeModules() -> [String] {
    each { path, target, code in
      ["struct", "class", "enum", "protocol", "actor"].filter { kind in
        code.words.contains(target) && code.words.contains(kind)
      }.filter { kind in
        code.code.contains("\(kind) \(target) ") || code.code.contains("\(kind) \(target):")
      }.map { "\(path) declares \($0) \(target)" }
    }
  }
}
