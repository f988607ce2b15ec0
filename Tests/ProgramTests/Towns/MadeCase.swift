import Foundation

/// The databases of shipped cases, each made once by the program and copied for whoever wants one of its own.
enum MadeCase {
  private static let lock = NSLock()
  nonisolated(unsafe) private static var made: [String: [URL]] = [:]

  /// Puts the database of a case into a folder, as `almen init` would; whether it could be made.
  @discardableResult static func put(_ name: String, in folder: URL) throws -> Bool {
    let files = try lock.withLock {
      if let files = made[name] { return files }
      let files = try make(name)
      made[name] = files
      return files
    }
    for file in files {
      try FileManager.default.copyItem(at: file, to: folder.appending(path: file.lastPathComponent))
    }
    return !files.isEmpty
  }

  private static func make(_ name: String) throws -> [URL] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "almen-made-\(name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = Bundle.main.bundleURL.appending(path: "almen")
    process.arguments = ["init", "--case", name]
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ALMEN_") }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  }
}
