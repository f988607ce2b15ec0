import Counter
import Organisation
import Vocabulary

/// On a topic's page, who answers for it by a module; on a party's, the topics it answers for by its module.
struct AnsweringSection: Section {
  let name = "answering"
  let kinds: Set = [PartySubject.kind, TopicSubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    let (house, day) = (titles.house, titles.day)
    let topics = house.brought.all(.topics).filter { $0.value.days.contains(day) }
    if pointer.kind == TopicSubject.kind {
      let rows = try topics.filter { $0.value.name == pointer.id }.compactMap { each in
        try house.parties.player(of: each.part, on: day).map { party -> (String, Cell) in
          let responsible = titles.party(party).as("responsible")
          return ("Ansvar efter modul", "\(responsible) (\(each.value.source))")
        }
      }
      return rows.isEmpty ? [] : [.facts(rows)]
    }
    let own = try topics.filter {
      try house.parties.player(of: $0.part, on: day)?.text == pointer.id
    }
    let named = own.map { $0.value.topic.pointer }.filter(titles.knows)
    return named.isEmpty
      ? [] : [.facts([("Ansvar", Cell.list(titles.cells(named)).as("responsibilities"))])]
  }
}
