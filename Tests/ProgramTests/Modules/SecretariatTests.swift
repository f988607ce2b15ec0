import Foundation
import Testing

/// What TMF's supervisor and secretariat ask each week, over the case `runde`.
@Suite(.enabled("the round is TMF's", RoundTown.isThere)) struct SecretariatTests {
  private struct Draft: Decodable {
    struct Duties: Decodable { let duties: [Duty] }
    struct Duty: Decodable { let rule: String }
    struct Promise: Decodable { let id, state: String }
    let forum, until: String
    let meeting, lastMeeting: String?
    let own, onTopics: Duties
    let promises: [Promise]
  }

  private struct Wheel: Decodable {
    struct Meeting: Decodable { let day, meeting: String }
    struct Duty: Decodable { let due: String? }
    let meetings: [Meeting]
    let duties: [Duty]
  }

  private struct Chain: Decodable {
    struct Challenge: Decodable {
      let id, about, area: String
      let goal, criterion, state: String?
    }
    struct Group: Decodable { let challenges: [Challenge] }
    let challenges: [Challenge]?
    let tmf: Group?
  }

  private let town: RoundTown

  init() throws { town = try RoundTown() }

  @Test func `an agenda is drafted for the forum's next meeting, or for three months`() throws {
    let draft = try town.json("tmf dagsorden boligforum --on 2026-11-20", as: Draft.self)
    #expect(draft.meeting == "boligforum-2026-12" && draft.until == "2026-12-08")
    #expect(draft.lastMeeting == "boligforum-2026-09")
    #expect(draft.promises.count > 10 && draft.promises.allSatisfy { $0.state == "late" })
    let later = try town.json("tmf dagsorden boligforum --on 2026-12-09", as: Draft.self)
    #expect(later.meeting == nil && later.until == "2027-03-09")
    #expect(later.own.duties.map(\.rule) == ["forums.minutesMissing"])
    let ends = try town.json("tmf dagsorden boligforum --on 2028-11-20", as: Draft.self)
    #expect(!ends.onTopics.duties.isEmpty, "the agreement runs out")
  }

  @Test func `the year's wheel has the meetings and what is due in twelve months, and no more`()
    throws
  {
    let wheel = try town.json("tmf aarshjul --on 2026-11-20", as: Wheel.self)
    #expect(wheel.meetings.map(\.meeting).contains("boligforum-2026-12"))
    #expect(wheel.duties.count > 10)
    // A rough day is written with its first day first: [2026-12-30..2026-12-31].
    let days = wheel.duties.map { duty in
      String((duty.due ?? "").drop { $0 == "[" }.prefix(10))
    }
    #expect(days.allSatisfy { $0 >= "2026-11" && $0 < "2027-11-20" })
  }

  @Test func `a challenge is followed to its criterion, on the area and on the dialogue`() throws {
    let dialogue = try town.json(
      "tmf dialog dialog-boligselskabet-elm-2026 --on 2026-11-20", as: Chain.self)
    let area = try town.json("show area/elmekvarteret --on 2026-11-20", as: Chain.self)
    for found in [dialogue.challenges, area.tmf?.challenges] {
      let all = try #require(found)
      #expect(all.map(\.id) == ["kriminalitet-elmekvarteret", "stoej-elmekvarteret"])
      #expect(all[0].goal == "maal-trygt" && all[0].criterion == "trygge-i-elmekvarteret")
      #expect(all[0].state != nil)
      #expect(all[1].goal == nil && all[1].criterion == nil && all[1].state == nil)
    }
    let other = try town.json(
      "tmf dialog dialog-boligselskabet-ask-2026 --on 2026-11-20", as: Chain.self)
    #expect(other.challenges?.isEmpty == true)
  }

  @Test func `nobody late is told as that, and a round that is not open as that`() throws {
    let late = try town.run("tmf runde 2026 --late --on 2026-11-20").text
    #expect(late.contains("Ingen af de 60 dialoger i 2026 er for sent."))
    #expect(try town.run("tmf runde 2027 --on 2026-11-20").text.contains("Runden er ikke åbnet"))
    let waiting = try town.run("tmf runde --state created --on 2026-06-01 --csv").text
    #expect(waiting.split(whereSeparator: \.isNewline).count > 10)
  }

  @Test func `a dialogue is found by its organisation, and a paper that cannot be sent is a draft`()
    throws
  {
    let page = try town.run(["tmf", "dialog", "Boligselskabet Elm", "--on", "2026-11-20"]).text
    #expect(page.contains("Styringsdialog 2026 med Boligselskabet Elm"))
    let slaaen = "tmf dialog dialog-boligforeningen-slaaen-2025 --on 2026-01-02"
    let call = try town.run(slaaen + " --paper call")
    #expect(call.text.contains("Udkast: der er ikke indkaldt til noget møde"))
    let held = "tmf dialog dialog-boligselskabet-ahorn-2025 --on 2026-01-02"
    #expect(try !town.run(held + " --paper call").text.contains("Udkast"))
    #expect(try !town.run(held + " --paper account").text.contains("Udkast"))
  }
}
