import Foundation

/// A folder with the database of the case `runde`, asked through the program as its users run it.
struct RoundTown {
  let folder: URL

  /// Whether TMF is plugged in, whose case it is.
  static func isThere() throws -> Bool {
    try run(["modules", "--json"], in: FileManager.default.temporaryDirectory).text
      .contains("\"id\": \"tmf\"")
  }

  init(case name: String = "runde") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "almen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try MadeCase.put(name, in: folder)
  }

  /// What the program answers to words, and its status.
  func run(_ words: [String]) throws -> (text: String, status: Int32) {
    try Self.run(words, in: folder)
  }

  /// The same of words in one line.
  func run(_ line: String) throws -> (text: String, status: Int32) {
    try run(line.split(separator: " ").map(String.init))
  }

  /// What it answers in JSON.
  func json<Answer: Decodable>(_ line: String, as type: Answer.Type) throws -> Answer {
    try JSONDecoder().decode(type, from: Data(run(line + " --json").text.utf8))
  }

  /// Does an act on a day, signed by the head of the supervision.
  func act(on day: String, _ words: String...) throws -> Int32 {
    let signed = ["--by", "Tove Eksempel", "--as", "tilsynsleder", "--because", "Prøve"]
    return try run(["act"] + words + signed + ["--on", day]).status
  }

  /// Every file of the site that is made with some options, by its path.
  func site(_ options: String) throws -> [String: String] {
    let place = "site-\(UUID().uuidString)"
    _ = try run("report --output \(place) \(options)")
    let root = folder.appending(path: place)
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var found: [String: String] = [:]
    while let file = files?.nextObject() as? URL {
      guard let data = try? Data(contentsOf: file) else { continue }
      found[String(file.path.dropFirst(root.path.count))] = String(decoding: data, as: UTF8.self)
    }
    return found
  }

  private static func run(
    _ words: [String], in folder: URL
  ) throws -> (text: String, status: Int32) {
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "almen")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ALMEN_") }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let told = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: told, as: UTF8.self), process.terminationStatus)
  }
}
