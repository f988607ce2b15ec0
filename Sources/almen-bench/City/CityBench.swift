import Foundation
import Persistence

/// How a made-up city fares: made anew from its files, asked what is due, and changed by one act.
struct CityBench {
  let stores: Stores
  let folder: URL
  let almen: String

  func run() async throws {
    let (path, files) = (
      folder.appending(path: "by.sqlite").path, folder.appending(path: "by").path
    )
    try await measure("a city made through the store, rules not asked") {
      try await MadeUpCity(stores: stores).make(at: path)
    }
    let here = ["--database", path]
    let on = ["--on", "2012-06-01"]
    try line("export", ["export", files] + here)
    try line("init --from the same", ["init", "--from", files, "--database", path + ".ny"])
    try line("due", ["due"] + on + here)
    try line("show of an organisation", ["show", "org-7"] + on + here)
    try line("check", ["check"] + here)
    try line("verify", ["verify"] + here)
    let signed = GrownStore.signed + here
    try line(
      "act rename, one organisation", ["act", "rename", "org-7", "--name", "Ny"] + on + signed)
    let matter = ["--title", "Ny sag", "--origin", "teknik"]
    try line("act enter-matter", ["act", "enter-matter", "ny-sag"] + matter + on + signed)
  }

  private func line(_ what: String, _ words: [String]) throws {
    defer { fflush(nil) }
    let name = what.padding(toLength: 42, withPad: " ", startingAt: 0)
    guard let run = try Spawned.run(almen, words) else {
      print(name, "stopped after 5 minutes of CPU")
      return
    }
    print(
      name,
      String(format: "CPU %8.2f s   wall %8.2f s   peak %5d MiB", run.cpu, run.wall, run.peak))
  }
}
