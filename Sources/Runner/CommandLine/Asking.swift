import Casework
import Counter
import Store
import Vocabulary

/// Asks for what an act lacks, one thing at a time, where somebody is there to answer.
struct Asking {
  /// Shows a text and waits for a line; nil when nobody answers any more.
  let ask: @Sendable (String) -> String?
  let today: Day

  /// The answers, in the order of the questions; throws `WrongUse` when one is left empty, and then nothing is written.
  func answers(
    to questions: [Question]
  ) throws -> [(slot: any Slot, texts: [String])] {
    let count = questions.count == 1 ? "én ting" : "\(questions.count) ting"
    var before = "Der mangler \(count). Et tomt svar standser, og så skrives intet.\n"
    return try questions.map { question in
      let texts = try answer(to: question, before)
      before = ""
      return (question.slot, texts)
    }
  }

  private func answer(to question: Question, _ before: String) throws -> [String] {
    var shown = before + question.lines.map { $0.visible() + "\n" }.joined() + question.prompt
    while let line = ask(shown), !line.allSatisfy(\.isWhitespace) {
      do {
        let texts = try question.read(line, today: today)
        if !texts.isEmpty { return texts }
        shown = question.prompt
      } catch let wrong as WrongUse {
        shown = "\(wrong.what) \(wrong.remedy)\n\(question.prompt)"
      }
    }
    throw WrongUse("Standset: intet er skrevet.", "\(question.slot.place) blev ikke besvaret.")
  }
}

extension Call {
  /// The words with what lacked, asked for when a person sits at a terminal; else as they are.
  func asking(for verb: any Act, _ words: Words, _ common: [Option]) async throws -> Words {
    let lacking = words.lacking(of: verb.options + common, verb.arguments)
    guard !lacking.isEmpty, form == .text, let ask = surroundings.ask else { return words }
    let (day, today) = (try day(), surroundings.now().day)
    let choices = try await kommune().read { desk in
      try lacking.map { slot in
        // Posts are held today, whatever day the act is of.
        slot.name == "as" && slot is Option
          ? try desk.choices(ofKinds: [PostSubject.kind], on: today)
          : try desk.choices(for: slot, on: day)
      }
    }
    let asking = Asking(ask: ask, today: today)
    return words.answered(
      try asking.answers(to: zip(lacking, choices).map { Question($0, $1) }))
  }
}

extension House {
  /// What is there on a day of the kinds that a slot names; none where it is to be a new id.
  fileprivate func choices(for slot: any Slot, on day: Day) throws -> [Question.Choice] {
    guard case .thing = slot.value?.each else { return [] }
    return try choices(ofKinds: slot.value?.records ?? [], on: day)
  }

  /// What is there on a day of some kinds, by name.
  func choices(ofKinds kinds: [String], on day: Day) throws -> [Question.Choice] {
    let titles = Titles(house: self, day: day)
    let things = try kinds.compactMap(kind).flatMap { try all($0, day, titles) }
    let counts = Dictionary(grouping: things, by: \.pointer.id)
    return things.map { thing in
      let isAlone = counts[thing.pointer.id]?.count == 1
      return Question.Choice(isAlone ? thing.pointer.id : thing.pointer.description, thing.title)
    }.inDanishOrder(\.title)
  }

  private func all<R: Record>(_ type: R.Type, _ day: Day, _ titles: Titles) throws -> [Thing] {
    try records.records(type, on: day, pointingAt: nil).map(titles.thing)
  }
}
