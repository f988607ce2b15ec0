import AlmenTestKit
import Counter
import Lov
import Testing
import Vocabulary

@testable import SOF

/// Forty vacancies on five days, with whom each goes to as the acts say it: written by hand, before the program was asked.
///
/// In A, C and D the council demands every fourth dwelling (of organisation o in A and C, of p in D). In B every second is
/// agreed (`§ 59 stk. 2`). In A half of the others, and in D nine of ten, are let by agreed criteria (`§ 60 stk. 1`), in C
/// half by advertisement (§ 60 a). B is a ghettoområde from 2011, a hårdt ghettoområde or omdannelsesområde in 2018 and
/// 2021, and udsat in 2024; C is a forebyggelsesområde in 2021 and 2024.
@Suite struct TurnTests {
  private struct Line {
    let day, place, way, law, limit: String
  }

  private static let table: [Line] = """
    2010-11-01 A unknown - -
    2010-11-01 A agreed LBK1040/2010§60stk.1 -
    2010-11-01 B unknown - -
    2010-11-01 B assigned LBK1040/2010§59stk.2 -
    2010-11-01 C unknown - -
    2010-11-01 C assigned LBK1040/2010§59stk.1 -
    2010-11-01 A unknown - -
    2010-11-01 D unknown - -
    2013-11-01 A agreed LBK1023/2013§60stk.1 -
    2013-11-01 A unknown - -
    2013-11-01 B unknown - -
    2013-11-01 B assigned LBK1023/2013§59stk.2 LBK1023/2013§59stk.6
    2013-11-01 C assigned LBK1023/2013§59stk.1 -
    2013-11-01 C advertised LBK1023/2013§60astk.1 -
    2013-11-01 A agreed LBK1023/2013§60stk.1 -
    2013-11-01 D agreed LBK1023/2013§60stk.1 -
    2018-12-15 A unknown - -
    2018-12-15 A assigned LBK1116/2017§59stk.1 -
    2018-12-15 B compulsory LBK119/2019§60stk.4 LOV1322/2018§51cstk.1
    2018-12-15 B assigned LBK1116/2017§59stk.2 LOV1322/2018§59stk.6
    2018-12-15 C unknown - -
    2018-12-15 C advertised LBK1116/2017§60astk.1 -
    2018-12-15 A agreed LBK1116/2017§60stk.1 -
    2018-12-15 D agreed LBK1116/2017§60stk.1 -
    2021-12-15 A assigned LBK1877/2021§59stk.1 -
    2021-12-15 A unknown - -
    2021-12-15 B compulsory LBK1343/2023§60stk.4 LBK1877/2021§51cstk.1
    2021-12-15 B assigned LBK1877/2021§59stk.2 LBK1343/2023§59stk.6
    2021-12-15 C compulsory LBK1343/2023§60stk.4 -
    2021-12-15 C compulsory LBK1343/2023§60stk.4 -
    2021-12-15 A assigned LBK1877/2021§59stk.1 -
    2021-12-15 D assigned LBK1877/2021§59stk.1 -
    2024-09-16 A agreed LBK1343/2023§60stk.1 -
    2024-09-16 A list BEK977/2024§2stk.1 -
    2024-09-16 B compulsory LBK1343/2023§60stk.4 -
    2024-09-16 C compulsory LBK1343/2023§60stk.4 -
    2024-09-16 C assigned LBK1343/2023§59stk.1 LBK1343/2023§59stk.7
    2024-09-16 A agreed LBK1343/2023§60stk.1 -
    2024-09-16 A tenant BEK977/2024§7 -
    2024-09-16 D agreed LBK1343/2023§60stk.1 -
    """.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return Line(day: words[0], place: words[1], way: words[2], law: words[3], limit: words[4])
    }

  private static func pointer(_ id: String) -> Pointer { Pointer(kind: "agreement", id: id) }

  private static func vacancy(_ place: String, on day: Day) -> Vacancy {
    func right(_ basis: Right.Basis, _ share: Int, _ id: String) -> Right {
      Right(from: pointer(id), basis: basis, type: .family, share: share, scope: nil, law: "")
    }
    let demand = right(.demand, 2_500, "krav")
    switch place {
    case "A":
      return Vacancy(
        day, "a", of: "o", right: demand, agreed: SharedOut(from: pointer("fleks"), share: 5_000))
    case "B":
      let areas: Set<ListedArea> =
        switch day.year {
        case 2010: []
        case 2018, 2021: [.udsat, .omdannelse]
        default: [.udsat]
        }
      return Vacancy(day, "b", of: "o", right: right(.agreement, 5_000, "anvis"), areas: areas)
    case "C":
      return Vacancy(
        day, "c", of: "o", right: demand, areas: day.year >= 2021 ? [.forebyggelse] : [],
        advertised: SharedOut(from: pointer("annonce"), share: 5_000))
    default:
      return Vacancy(
        day, "d", of: "p", right: demand, agreed: SharedOut(from: pointer("fleks-d"), share: 9_000))
    }
  }

  private static func plain(_ law: Provision?) -> String {
    law.map { ($0.statute.name + $0.paragraph).filter { $0 != " " } } ?? "-"
  }

  @Test func `forty vacancies go where the acts say, by the paragraph of their day`() throws {
    #expect(Self.table.count == 40)
    var turns = Turns()
    for (number, line) in Self.table.enumerated() {
      let turn = turns.next(Self.vacancy(line.place, on: try isoDay(line.day)))
      let told = [
        turn.way.rawValue, Self.plain(turn.law), Self.plain(turn.limits.first?.law),
      ]
      #expect(
        told == [line.way, line.law, line.limit], "nr. \(number + 1), \(line.day) \(line.place)")
      #expect((turn.way == .unknown) == (turn.law == nil))
    }
  }

  @Test(arguments: [
    ("2010-12-21", ""), ("2010-12-22", "Måske"), ("2012-06-01", "Måske"), ("2013-08-20", "Måske"),
    ("2013-08-22", "Begrænser"),
  ])
  func `the first stop of § 59 stk. 6 is a rough day`(_ day: String, _ begins: String) throws {
    var turns = Turns()
    let right = Right(
      from: Self.pointer("x"), basis: .agreement, type: .family, share: 10_000, scope: nil, law: "")
    let turn = turns.next(
      Vacancy(try isoDay(day), "b", of: "o", right: right, areas: [.udsat]))
    #expect(turn.way == .assigned)
    #expect(
      begins.isEmpty ? turn.limits.isEmpty : turn.limits.first?.text.hasPrefix(begins) == true)
  }

  @Test
  func `a law not known that day decides nothing, and an agreement beside § 60 stk. 4 is told`()
    throws
  {
    var early = Turns(known: try isoDay("2024-08-01"))
    let plain = Vacancy(try isoDay("2024-09-16"), "a", of: "o")
    #expect(early.next(plain).way == .unknown)
    var turns = Turns()
    #expect(turns.next(plain).way == .list)
    let both = Vacancy(
      try isoDay("2024-09-16"), "a", of: "o", areas: [.udsat],
      agreed: SharedOut(from: Self.pointer("f"), share: 5_000))
    #expect(turns.next(both).notes.contains { $0.hasPrefix("Anden læsning") })
  }
}
