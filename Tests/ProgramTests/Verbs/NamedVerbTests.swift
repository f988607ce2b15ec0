import Foundation
import Testing

/// What the program tells people to write can be written: each verb that a sentence of its names is one.
@Suite struct NamedVerbTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The verbs of `almen act`, however its answer is made up.
  private static func verbs() throws -> Set<String> {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "almen")
    process.arguments = ["act", "--json"]
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ALMEN_") }
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    func names(_ value: Any) -> [String] {
      if let list = value as? [Any] { return list.flatMap(names) }
      guard let object = value as? [String: Any] else { return [] }
      return [object["name"] as? String].compactMap(\.self) + object.values.flatMap(names)
    }
    return Set(names(try JSONSerialization.jsonObject(with: told)))
  }

  /// The verbs that strings in the sources tell somebody to write after `almen act`, with the file.
  private static func told() throws -> [(file: String, verb: String)] {
    var found: [(String, String)] = []
    for folder in ["Sources", "Plugins"] {
      let files = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
      for case let name as String in files ?? .init()
      where name.hasSuffix(".swift") && !name.contains("/Tests/") {
        let path = root.appending(path: folder).appending(path: name)
        for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        where line.contains("\"") && !line.contains("//") {
          for match in line.matches(of: /almen act ([a-z]+(?:[.-][a-z]+)*)/) {
            found.append((name, String(match.1)))
          }
        }
      }
    }
    return found
  }

  @Test func `every verb that a sentence names is there`() throws {
    let verbs = try Self.verbs()
    try #require(verbs.contains("merge"), "\(verbs)")
    let told = try Self.told()
    #expect(told.count > 5)
    for (file, verb) in told where verb != "uden" {
      // Of a part that is not plugged in no verb is there.
      let part = verb.contains(".") ? verb.prefix { $0 != "." } + "." : ""
      guard part.isEmpty || verbs.contains(where: { $0.hasPrefix(part) }) else { continue }
      #expect(verbs.contains(verb), "\(file): almen act \(verb)")
    }
  }
}
