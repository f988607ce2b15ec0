import Agreements
import Counter
import Criteria
import Forums
import Foundation
import Investments
import Organisation
import Synchronization
import Testing
import Vocabulary

@testable import Laws

/// A bad part, and the law that finds it.
struct Exhibit: Sendable, CustomTestStringConvertible {
  let law: PartLaw
  let part: Specimen
  let why: String
  var testDescription: String { "\(law): \(why)" }

  init(_ law: PartLaw, _ why: String, _ part: Specimen) {
    (self.law, self.why, self.part) = (law, why, part)
  }
}

/// Every bad part: at least one for each law, each with one fault.
let museum =
  names + texts + records + counter + definitions + procedures + tables + answers + secrets
  + mergers

private let names = [
  Exhibit(NameLaws.ids, "a rule with a capital", Specimen(rules: [rule("bad.Regel")])),
  Exhibit(NameLaws.ids, "a rule without a word", Specimen(rules: [rule("bad.")])),
  Exhibit(
    NameLaws.ids, "a sum with a Danish letter",
    Specimen(calculations: [
      Calculation("bad.beløb", title: "T", law: "L", inputs: []) { _, _ in [] }
    ])),
  Exhibit(NameLaws.former, "its own", Specimen(rules: [rule(formerly: ["bad.regel"])])),
  Exhibit(
    NameLaws.former, "one twice", Specimen(rules: [rule(formerly: ["gl.regel", "gl.regel"])])),
  Exhibit(NameLaws.needs, "itself", Specimen(needs: ["bad"])),
  Exhibit(NameLaws.needs, "one twice", Specimen(needs: ["agreements", "agreements"])),
  Exhibit(NameLaws.same, "another rule each time", Specimen(changing: counting())),
]

private let texts = [
  Exhibit(TextLaws.titles, "a part", Specimen(name: " ")),
  Exhibit(TextLaws.titles, "a kind", Specimen(agreementKinds: [kind(title: "")])),
  Exhibit(
    TextLaws.titles, "a field",
    Specimen(agreementKinds: [kind(FieldDefinition("a", title: "", .text))])),
  Exhibit(TextLaws.titles, "a step", Specimen(procedures: [procedure(step(title: ""))])),
  Exhibit(
    TextLaws.titles, "who takes a step", Specimen(procedures: [procedure(step(by: .words(" ")))])),
  Exhibit(
    TextLaws.titles, "several of a kind of matter",
    Specimen(matterKinds: [MatterKind("bad.sag", called: KindName("sag", ""), law: "Lov")])),
  Exhibit(
    TextLaws.meanings, "a stream",
    Specimen(streamDefinitions: [.init("stroem", meaning: " ", source: "Prøve")])),
  Exhibit(
    TextLaws.meanings, "an indicator",
    Specimen(indicatorDefinitions: [indicator(version(1, meaning: ""))])),
  Exhibit(TextLaws.sources, "a topic", Specimen(topicDefaults: [.init("emne", source: "")])),
  Exhibit(TextLaws.sources, "a rule", Specimen(rules: [rule(source: "")])),
  Exhibit(TextLaws.laws, "a kind", Specimen(agreementKinds: [kind(law: "")])),
  Exhibit(TextLaws.laws, "a procedure", Specimen(procedures: [procedure(step(), law: " ")])),
  Exhibit(TextLaws.laws, "a step", Specimen(procedures: [procedure(step(law: ""))])),
  Exhibit(
    TextLaws.laws, "a kind of matter",
    Specimen(matterKinds: [MatterKind("bad.sag", called: KindName("sag", "sager"), law: "")])),
  Exhibit(
    TextLaws.titles, "a column of a rate",
    Specimen(rates: [rates([("pct", 10)], columns: ["pct": " "])])),
  Exhibit(TextLaws.laws, "a rate", Specimen(rates: [rates([("pct", 10)], law: " ")])),
  Exhibit(TextLaws.silence, "a sentence", Specimen(rules: [rule("bad.regel", "")])),
  Exhibit(TextLaws.silence, "a duty's remedy", Specimen(dutyRules: [rule(remedy: " ")])),
  Exhibit(TextLaws.places, "turned about", Specimen(rules: [rule("bad.regel", "}navn{")])),
  Exhibit(TextLaws.places, "open in a remedy", Specimen(rules: [rule(remedy: "Ret {navn.")])),
  Exhibit(TextLaws.places, "without a name", Specimen(rules: [rule("bad.regel", "Se {}.")])),
  Exhibit(TextLaws.places, "one within one", Specimen(rules: [rule("bad.regel", "Se {a{b}.")])),
  Exhibit(TextLaws.places, "with a blank", Specimen(rules: [rule("bad.regel", "Se {et navn}.")])),
]

private let records = [
  Exhibit(RecordLaws.called, "a kind", Specimen(kinds: [BadRecord<Unnamed>.self])),
  Exhibit(RecordLaws.called, "a property", Specimen(kinds: [BadRecord<Incomplete>.self])),
  Exhibit(RecordLaws.called, "a property within one", Specimen(kinds: [BadRecord<Bare>.self])),
  Exhibit(RecordLaws.called, "a name of nothing", Specimen(kinds: [BadRecord<Idle>.self])),
  Exhibit(RecordLaws.told, "nothing said", Specimen(kinds: [BadRecord<Untold>.self])),
  Exhibit(RecordLaws.told, "no sentence", Specimen(kinds: [BadRecord<Unpointed>.self])),
  Exhibit(RecordLaws.told, "the name again", Specimen(kinds: [BadRecord<Repeating>.self])),
]

private let counter = [
  Exhibit(CounterLaws.own, "a page of no kind of its own", Specimen(cards: [StrayCard()])),
  Exhibit(
    CounterLaws.known, "a kind that is not there", Specimen(sections: [Nothing(kinds: ["prty"])])),
  Exhibit(CounterLaws.known, "no kind", Specimen(sections: [Nothing(kinds: [])])),
  Exhibit(CounterLaws.said, "an act", Specimen(acts: [DoNothing(summary: " ")])),
  Exhibit(
    CounterLaws.said, "an option of a command",
    Specimen(commands: [AskNothing(options: [Option(name: "a", value: nil, summary: "")])])),
  Exhibit(CounterLaws.examples, "none", Specimen(acts: [DoNothing(shown: "")])),
  Exhibit(
    CounterLaws.examples, "of another", Specimen(acts: [DoNothing(shown: "bad.andet")])),
  Exhibit(
    CounterLaws.examples, "a word too much", Specimen(acts: [DoNothing(shown: "bad.goer x")])),
  Exhibit(
    CounterLaws.options, "one twice",
    Specimen(acts: [
      DoNothing(
        options: ["A.", "B."].map { Option(name: "a", value: nil, summary: $0) })
    ])),
  Exhibit(
    CounterLaws.options, "one that everybody has",
    Specimen(commands: [AskNothing(options: [Option(name: "json", value: nil, summary: "X.")])])),
  Exhibit(
    CounterLaws.options, "one of all that answer with files",
    Specimen(commands: [
      WriteNothing(options: [Option(name: "output", value: .text, summary: "X.")])
    ])),
  Exhibit(
    CounterLaws.arguments, "one name twice",
    Specimen(acts: [DoNothing(arguments: [Argument("A", .text), Argument("A", .day)])])),
  Exhibit(
    CounterLaws.arguments, "no name", Specimen(acts: [DoNothing(arguments: [Argument("", .text)])])),
  Exhibit(
    CounterLaws.arguments, "a needed one after one that may be left out",
    Specimen(acts: [
      DoNothing(arguments: [Argument("A", .text, isNeeded: false), Argument("B", .text)])
    ])),
  Exhibit(
    CounterLaws.arguments, "the first repeated",
    Specimen(acts: [
      DoNothing(arguments: [Argument("A", .text, repeats: true), Argument("B", .text)])
    ])),
  Exhibit(
    CounterLaws.kinds, "a kind that is not there",
    Specimen(acts: [DoNothing(arguments: [Argument("A", .id("prty"))])])),
  Exhibit(
    CounterLaws.kinds, "in a list of an option",
    Specimen(commands: [
      AskNothing(options: [Option(name: "a", value: .several(.id("prty")), summary: "A.")])
    ])),
  Exhibit(
    CounterLaws.words, "no words",
    Specimen(acts: [DoNothing(options: [Option(name: "a", value: .words([]), summary: "A.")])])),
  Exhibit(
    CounterLaws.words, "one Danish word of two",
    Specimen(acts: [
      DoNothing(options: [
        Option(
          name: "a",
          value: .words([ValueKind.Word("a", "samme"), ValueKind.Word("b", "samme")]),
          summary: "A.")
      ])
    ])),
]

private let definitions = [
  Exhibit(
    KindLaws.names, "a Danish letter",
    Specimen(agreementKinds: [kind(FieldDefinition("årstal", title: "T", .text))])),
  Exhibit(
    KindLaws.unique, "one field twice",
    Specimen(agreementKinds: [
      kind(FieldDefinition("a", title: "T", .text), FieldDefinition("a", title: "U", .number))
    ])),
  Exhibit(
    KindLaws.term, "two terms",
    Specimen(agreementKinds: [
      kind(FieldDefinition("a", title: "T", .term), FieldDefinition("b", title: "U", .term))
    ])),
  Exhibit(
    IndicatorLaws.numbers, "from 2", Specimen(indicatorDefinitions: [indicator(version(2))])),
  Exhibit(
    IndicatorLaws.numbers, "out of order",
    Specimen(indicatorDefinitions: [
      indicator(version(2, nil, "2010-01-01"), version(1, "2010-01-02"))
    ])),
  Exhibit(
    IndicatorLaws.days, "one day twice",
    Specimen(indicatorDefinitions: [
      indicator(version(1, nil, "2010-01-02"), version(2, "2010-01-02"))
    ])),
  Exhibit(
    IndicatorLaws.days, "an end before a beginning",
    Specimen(indicatorDefinitions: [indicator(version(1, "2010-01-02", "2010-01-01"))])),
  Exhibit(
    IndicatorLaws.bridges, "from itself",
    Specimen(indicatorDefinitions: [
      indicator(version(1, bridge: Bridge(from: 1, times: 1, over: 1, why: "w")))
    ])),
  Exhibit(
    IndicatorLaws.bridges, "over nothing",
    Specimen(indicatorDefinitions: [
      indicator(
        version(1, nil, "2010-01-01"),
        version(2, "2010-01-02", bridge: Bridge(from: 1, times: 1, over: 0, why: "w")))
    ])),
  Exhibit(
    IndicatorLaws.decimals, "seven",
    Specimen(indicatorDefinitions: [indicator(version(1), decimals: 7)])),
]

private let procedures = [
  Exhibit(
    ProcedureLaws.names, "a Danish letter", Specimen(procedures: [procedure(step("høring"))])),
  Exhibit(ProcedureLaws.names, "one twice", Specimen(procedures: [procedure(step(), step())])),
  Exhibit(
    ProcedureLaws.known, "after nothing", Specimen(procedures: [procedure(step(after: ["b"]))])),
  Exhibit(ProcedureLaws.order, "no steps", Specimen(procedures: [procedure()])),
  Exhibit(
    ProcedureLaws.order, "after itself", Specimen(procedures: [procedure(step(after: ["a"]))])),
  Exhibit(
    ProcedureLaws.order, "in a ring",
    Specimen(procedures: [procedure(step("a", after: ["b"]), step("b", after: ["a"]))])),
  Exhibit(
    ProcedureLaws.deadlines, "no days",
    Specimen(procedures: [procedure(step(within: .workingDays(0)))])),
  Exhibit(
    ProcedureLaws.deadlines, "a negative length",
    Specimen(procedures: [procedure(step(within: .length(-1, .weeks)))])),
  Exhibit(
    ProcedureLaws.deadlines, "none to put off",
    Specimen(procedures: [procedure(step(isExtendable: true))])),
  Exhibit(
    ProcedureLaws.players, "a part that is not there",
    Specimen(procedures: [procedure(step(by: .player("intet")))])),
  Exhibit(
    ProcedureLaws.followed, "a procedure of nobody's",
    Specimen(matterKinds: [
      MatterKind("bad.sag", called: KindName("sag", "sager"), law: "Lov", procedure: "bad.intet")
    ])),
  Exhibit(
    ProcedureLaws.followed, "one that ends before the kind",
    Specimen(
      procedures: [
        ProcedureDefinition(
          "bad.forloeb", title: "X", law: "Lov", steps: [step()],
          days: Period(.earliest, to: late) ?? .always)
      ],
      matterKinds: [
        MatterKind(
          "bad.sag", called: KindName("sag", "sager"), law: "Lov", procedure: "bad.forloeb")
      ])),
]

let known = [indicator(version(1))]

private let tables = [
  Exhibit(
    RateLaws.contradictions, "not the whole",
    Specimen(rates: [rates([("a", 5000), ("b", 4000)], whole: ["a", "b"])])),
  Exhibit(RateLaws.columns, "a column twice", Specimen(rates: [rates([("a", 1), ("a", 2)])])),
  Exhibit(
    RateLaws.columns, "a column that is not there",
    Specimen(rates: [rates([("a", 10_000)], whole: ["a", "b"])])),
  Exhibit(
    RateLaws.columns, "a value under no column", Specimen(rates: [rates([("a", 1)], columns: [:])])),
  Exhibit(RateLaws.columns, "no figures", Specimen(rates: [rates([])])),
  Exhibit(ListLaws.ways, "no way", Specimen(lists: [list()])),
  Exhibit(
    ListLaws.need, "three of one",
    Specimen(
      indicatorDefinitions: known, lists: [list(.init(required: [], choices: [asks()], need: 3))])),
  Exhibit(
    ListLaws.need, "none of one",
    Specimen(
      indicatorDefinitions: known, lists: [list(.init(required: [], choices: [asks()], need: 0))])),
  Exhibit(
    ListLaws.order, "one day twice",
    Specimen(
      indicatorDefinitions: known,
      lists: [list(.init(required: [asks()]), until: "2012-01-01", then: "2012-01-01")])),
  Exhibit(
    ListLaws.order, "an end that nobody knew",
    Specimen(
      indicatorDefinitions: known,
      lists: [
        list(
          .init(required: [asks()]), until: "2011-12-31", then: "2012-01-01", known: "2011-12-01")
      ])),
  Exhibit(
    ListLaws.indicators, "one that nobody defines",
    Specimen(lists: [list(.init(required: [asks()]))])),
  Exhibit(
    ListLaws.indicators, "a version that is not there",
    Specimen(
      indicatorDefinitions: known, lists: [list(.init(required: [asks(definition: 2)]))])),
  Exhibit(CalculationLaws.inputs, "one twice", Specimen(calculations: [sum(ground, ground)])),
  Exhibit(
    CalculationLaws.words, "no words",
    Specimen(calculations: [sum(ground, .init("type", title: "T", .word([]), isRequired: false))])),
  Exhibit(
    CalculationLaws.lack, "a sum of nothing", Specimen(calculations: [sum(ground) { _, _ in [] }])),
  Exhibit(
    CalculationLaws.lack, "another error",
    Specimen(calculations: [sum(ground) { _, _ in throw CocoaError(.featureUnsupported) }])),
]

private let agreement = Agreement.example.pointer
private let late = Day(daysSince1970: 20_000)

private let answers = [
  Exhibit(
    AskedLaws.quietChecks, "a day alone",
    Specimen(rules: [rule()]) { _, period in
      period.contains(late) ? [Finding(rule(), about: nil)] : []
    }),
  Exhibit(
    AskedLaws.quietDuties, "some days alone",
    Specimen(
      dutyRules: [rule()],
      duty: { _, day in
        day.number % 7 == 3 ? [Duty(rule(), owner: nil, due: nil, subject: agreement)] : []
      })),
  Exhibit(
    AskedLaws.answers, "a check that throws",
    Specimen { _, period in
      if period.end == nil { throw CocoaError(.featureUnsupported) } else { [] }
    }),
  Exhibit(
    AskedLaws.answers, "a duty that throws",
    Specimen(duty: { _, day in
      if day == .latest { throw CocoaError(.featureUnsupported) } else { [] }
    })),
  Exhibit(
    AskedLaws.inTime, "slow",
    Specimen { _, period in
      Thread.sleep(forTimeInterval: 1.2)
      return []
    }),
  Exhibit(
    AskedLaws.listed, "a rule of nobody's",
    Specimen { rooms, _ in try about(rooms, Finding(rule(), about: agreement)) }),
  Exhibit(
    AskedLaws.listed, "another rule of the same id",
    Specimen(rules: [rule("bad.regel", "Noget andet.")]) { rooms, _ in
      try about(rooms, Finding(rule(), about: agreement))
    }),
  Exhibit(
    AskedLaws.listed, "a duty as a check's rule",
    Specimen(
      rules: [rule()],
      duty: { rooms, _ in
        try about(rooms, Duty(rule(), owner: nil, due: nil, subject: agreement))
      })),
  Exhibit(
    AskedLaws.filled, "a fact that nobody gives",
    Specimen(rules: [rule("bad.regel", "{subject} er {sludder}.")]) { rooms, _ in
      try about(rooms, Finding(rule("bad.regel", "{subject} er {sludder}."), about: agreement))
    }),
]

/// What is said where there is an agreement, and not where there is none.
private func about<Said>(_ rooms: any Rooms, _ said: Said) throws -> [Said] {
  try rooms.records.records(Agreement.self, on: late).isEmpty ? [] : [said]
}

/// Rules whose ids are counted up.
private func counting() -> @Sendable () -> [Rule] {
  let counter = Mutex(0)
  return {
    let next = counter.withLock {
      $0 += 1
      return $0
    }
    return [rule("bad.regel\(next)")]
  }
}
