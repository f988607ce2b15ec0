import Casework
import Counter
import Vocabulary

/// All that a house answers, as far as it can be asked by whoever knows nothing but ids: every card and section of
/// what is there, every command, what is wrong and what must be done, for people and for programs.
struct Answers {
  /// One answer, with who made it.
  struct Answer {
    let part: PartID
    /// What answered, in Danish.
    let what: String
    /// All that is said.
    let text: String
    /// Whether something was asked for by name, which the answer may then say again.
    var isEcho = false
  }

  private let house: any House
  private let catalogue: Catalogue
  private let asked: [Titles]

  init(of house: any House, _ catalogue: Catalogue) {
    self.house = house
    self.catalogue = catalogue
    // Within the terms that examples have, and long after: on each day in one form, for the time it takes.
    let days: [(Day?, Form)] = [(Day(2010, 7, 1), .data), (Day(2030, 7, 1), .text)]
    asked = days.compactMap { day, form in
      day.map { Titles(house: house, day: $0, form: form) }
    }
  }

  /// Every answer; commands are asked about some ids too, and about one thing of each kind.
  func all(naming ids: [String]) -> [Answer] {
    let things = house.kinds.flatMap { latest($0) }
    let named = Dictionary(things.map { ($0.pointer.kind, $0.pointer.id) }) { first, _ in first }
    return asked.flatMap { titles in
      pages(of: things, titles) + bare(titles) + findings(titles) + duties(titles)
    } + about(named.values.sorted(), isEcho: false) + about(ids, isEcho: true)
  }

  private func latest<R: Record>(_ type: R.Type) -> [any Record] {
    ((try? house.records.timelines(type)) ?? []).compactMap { $0.pieces.last?.value }
  }

  private func pages(of things: [any Record], _ titles: Titles) -> [Answer] {
    things.flatMap { record -> [Answer] in
      let pointer = record.pointer
      let cards = catalogue.all(.cards).filter { $0.value.kind == pointer.kind }.map { card in
        answer(card.part, "Siden for »\(pointer.kind)«") {
          Page("", try card.value.blocks(ofAny: record, titles))
        }
      }
      let sections = catalogue.all(.sections).filter { $0.value.kinds.contains(pointer.kind) }
      return cards
        + sections.map { section in
          answer(section.part, "Afsnittet »\(section.value.name)«") {
            Page("", try section.value.blocks(about: pointer, titles))
          }
        }
    }
  }

  // MARK: Commands

  /// Those that are lent the house: they answer with a page or with files.
  private var commands: [(part: PartID, command: any Command)] {
    catalogue.all(.commands)
      .filter { $0.value is any HouseCommand || $0.value is any FilesCommand }
      .map { ($0.part, $0.value) }
  }

  /// Every command asked about nothing, and with each of its words that stands alone.
  private func bare(_ titles: Titles) -> [Answer] {
    commands.flatMap { part, command in
      let alone = command.options.filter { $0.value == nil }.map { ["--" + $0.name] }
      return ([[]] + alone).map {
        answer(part, command, $0 + needed(by: command, nil), titles, isEcho: false)
      }
    }
  }

  /// Every command asked about each of some ids: as its argument, and by each option that names a thing.
  private func about(_ ids: [String], isEcho: Bool) -> [Answer] {
    guard let titles = asked.first(where: { $0.form == .data }) else { return [] }
    return commands.flatMap { part, command -> [Answer] in
      let named = command.options.filter { option in
        guard !option.isNeeded, case .thing = option.value?.each else { return false }
        return true
      }
      return ids.flatMap { id -> [Answer] in
        let needed = needed(by: command, id)
        let words =
          (command.arguments.isEmpty ? [] : [[id]]) + (needed.contains(id) ? [[]] : [])
          + named.map { ["--" + $0.name, id] }
        return words.map { answer(part, command, $0 + needed, titles, isEcho: isEcho) }
      }
    }
  }

  /// The options that a command cannot be asked without: days, and an id wherever something else is meant.
  private func needed(by command: any Command, _ id: String?) -> [String] {
    var days = ["2000-01-01", "2040-12-31"][...]
    return command.options.filter(\.isNeeded).flatMap { option -> [String] in
      let value =
        switch option.value?.each {
        case .day, .roughDay: days.popFirst()
        case .words(let words): words.first?.name
        default: id
        }
      return value.map { [option.place, $0] } ?? []
    }
  }

  private func answer(
    _ part: PartID, _ command: any Command, _ words: [String], _ titles: Titles, isEcho: Bool
  ) -> Answer {
    answer(part, "Kommandoen »\(command.name)«", isEcho: isEcho) {
      let json = titles.form == .data ? ["--json"] : []
      let words = try Words(words + json, understanding: command.options + [.json])
        .checked(for: command, and: [.json], usage: command.name)
      let asked = Asked(words, today: titles.day, isTerminal: false)
      if let files = command as? any FilesCommand { return try page(of: files, asked, titles) }
      return try (command as? any HouseCommand)?.page(asked, titles) ?? Page("", [])
    }
  }

  /// The page of a command that answers with files, with what stands in them and their names.
  private func page(
    of command: any FilesCommand, _ asked: Asked, _ titles: Titles
  ) throws -> Page {
    var written: [Block] = []
    var page = try command.files(asked, titles) { file in
      written.append(.text(Cell("\(file.name): \(String(decoding: file.bytes, as: UTF8.self))")))
    }
    page.blocks += written
    return page
  }

  // MARK: What is wrong and what must be done

  private func findings(_ titles: Titles) -> [Answer] {
    let found = (try? house.findings(during: .always)) ?? []
    return Dictionary(grouping: found, by: \.rule.id).map { rule, findings in
      answer(owner(of: rule), "Reglen »\(rule)«") { Page("", FindingsView(titles).full(findings)) }
    }
  }

  private func duties(_ titles: Titles) -> [Answer] {
    let due = (try? house.duties(on: titles.day, through: titles.day.adding(days: 4000))) ?? []
    return Dictionary(grouping: due, by: \.rule.id).map { rule, duties in
      answer(owner(of: rule), "Pligten »\(rule)«") {
        Page("", DutiesView(titles: titles).table(duties))
      }
    }
  }

  private func owner(of rule: String) -> PartID {
    (catalogue.all(.rules) + catalogue.all(.duties)).first { $0.value.id == rule }?.part
      ?? "record"
  }

  /// What a page says to people and to programs, or what is told where there is none.
  private func answer(
    _ part: PartID, _ what: String, isEcho: Bool = false, _ make: () throws -> Page
  ) -> Answer {
    let text: String
    do {
      let page = try make()
      text = page.json.text + "\n" + page.cells.map(\.text).joined(separator: "\n")
    } catch {
      let told = (error as? any Told)?.told
      let lines =
        told.map { [$0.what, $0.remedy] + $0.lines.flatMap { [$0.what, $0.remedy] } } ?? [
          "\(error)"
        ]
      text = lines.joined(separator: "\n")
    }
    return Answer(part: part, what: what, text: text, isEcho: isEcho)
  }
}
