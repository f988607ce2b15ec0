import Foundation
import Testing

/// What a merger in June does to the promises of the styringsdialoger: it loses none.
@Suite(.enabled("the round is TMF's", RoundTown.isThere)) struct MergedRoundTests {
  private struct Promises: Decodable {
    struct Promise: Decodable {
      let id, ownerPointer, state: String
      let owner: Owner
    }
    let promises: [Promise]
  }

  /// Who has it now: one or several.
  private enum Owner: Decodable, Equatable {
    case names([String])
    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      self = try .names((try? [value.decode(String.self)]) ?? value.decode([String].self))
    }
  }

  private struct Due: Decodable {
    struct Duty: Decodable {
      let rule, subject: String
      let ownerPointer, formerOwner: String?
    }
    let duties: [Duty]
  }

  private let town: RoundTown

  init() throws { town = try RoundTown() }

  private func open(_ day: String) throws -> [Promises.Promise] {
    try town.json("tmf loefter --on \(day)", as: Promises.self).promises
  }

  @Test func `every promise that was open the day before the merger is open after, and somebody's`()
    throws
  {
    let (before, after) = (try open("2026-05-31"), try open("2026-06-01"))
    #expect(before.count > 30)
    #expect(Set(before.map(\.id)) == Set(after.map(\.id)))
    let lost = try #require(after.first { $0.ownerPointer == "party/boligselskabet-paere" })
    #expect(lost.owner == .names(["boligselskabet-roen"]))
  }

  @Test func `whoever took over has the promise as a duty, and its dialogue begins with it`() throws
  {
    let id = "loefte-dialog-boligselskabet-paere-2025-1"
    let due = try town.json(
      "due --owner boligselskabet-roen --on 2026-06-02", as: Due.self)
    let duty = try #require(due.duties.first { $0.subject == "tmf.loefte/\(id)" })
    #expect(duty.rule == "tmf.promise")
    #expect(duty.ownerPointer == "party/boligselskabet-roen")
    #expect(duty.formerOwner == "party/boligselskabet-paere")
    let agenda = try town.run(
      "tmf dialog dialog-boligselskabet-roen-2026 --paper agenda --on 2026-06-02")
    #expect(agenda.text.contains(id))
    #expect(agenda.text.contains("lovet af Boligselskabet Pære"))
  }

  @Test func `a meeting not held is an error that names the council, in text and for programs`()
    throws
  {
    struct Found: Decodable {
      struct Finding: Decodable { let rule, severity: String }
      let findings: [Finding]
    }
    let found = try town.json("check --on 2026-01-01", as: Found.self).findings
      .filter { $0.rule == "tmf.notHeld" }
    #expect(found.map(\.severity) == ["error"])
    let told = try town.run("check --on 2026-01-01")
    #expect(told.status == 1)
    #expect(told.text.contains("»Rundby Byråd« har ikke holdt det årlige dialogmøde"))
  }
}
