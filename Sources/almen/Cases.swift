import Foundation
import Runner

/// The folder with the cases: `ALMEN_CASES`, else beside the program, where the build puts it.
///
/// Not `Bundle.module`, which stops the program without a word when it has been moved.
func findCases() throws -> String {
  let environment = ProcessInfo.processInfo.environment
  let beside = URL(fileURLWithPath: executable()).deletingLastPathComponent().path
  let looked =
    environment["ALMEN_CASES"].map { [$0] }
    ?? [beside + "/Almen_almen.resources/Cases", beside + "/Cases"]
  var isFolder: ObjCBool = false
  for path in looked
  where FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue {
    return path
  }
  throw CasesMissing(looked: looked)
}

private func executable() -> String {
  (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    ?? CommandLine.arguments[0]
}
