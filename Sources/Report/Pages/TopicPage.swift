import Counter
import Forums
import Organisation
import Vocabulary

/// Who deals with what: topics and fora, where several beside each other deal with the same.
struct TopicPage {
  let titles: Titles

  /// The page of the day.
  func page() throws -> Page {
    let (house, day) = (titles.house, titles.day)
    let topics = try house.parties.topics(on: day).inDanishOrder(\.title)
    let fora = try house.fora.forums(on: day).filter { $0.isGeneral == true || !$0.topics.isEmpty }
    let own = topics.map { topic in
      fora.map { forum in forum.topics.contains(topic.id) ? forum : nil }
    }
    let parallel = own.map { row in Self.parallel(row.compactMap { $0 }) }
    let cells = zip(own, parallel).map { row, beside in
      zip(row, fora).map { named, forum -> Status? in
        if let named {
          return beside.contains(named.id)
            ? Status("parallel", "parallelt", .bad) : Status("own", "behandler", .good)
        }
        return forum.isGeneral == true ? Status("all", "alt", .neutral) : nil
      }
    }
    let count = parallel.count { !$0.isEmpty }
    return Page(
      "Emner og fora",
      [
        .text(
          "Hvilke fora der behandler hvilket emne. Parallelle er fora af samme slags på samme niveau med samme emne. Hvem der svarer på et emne, står i \(.page("indgang.html", "indgangen"))."
        ),
        .picture(
          Picture(
            "Emner og fora den \(.long(day))",
            .matrix(
              rows: topics.map { .thing(titles.thing($0)) }, columns: fora.map { .thing($0) },
              cells: cells),
            alternative:
              "B: behandler emnet. P: gør det parallelt med et andet forum. A: behandler alt. \(topics.count) emner, \(fora.count) fora; \(count == 0 ? "ingen" : String(count)) med parallelle fora.",
            table: Table("topics", ["Emne", "Fora", "Parallelt"], rows(topics, own, parallel)))),
      ])
  }

  private func rows(
    _ topics: [Topic], _ own: [[Forum?]], _ parallel: [Set<ForumID>]
  ) -> [Row] {
    return zip(topics, zip(own, parallel)).map { topic, found in
      let (own, beside) = found
      return Row(
        titles.thing(topic),
        [
          .thing(titles.thing(topic)),
          .list(
            own.compactMap { $0.map { .thing($0) } }, .lines, none: "kun de fora, der behandler alt"
          ),
          beside.isEmpty
            ? "nej" : .status(Status("parallel", "ja, på samme niveau", .bad)),
        ])
    }
  }

  /// Those of some fora that another of the same kind on the same level deals with the same as, neither above the other.
  static func parallel(_ fora: [Forum]) -> Set<ForumID> {
    Set(
      fora.filter { one in
        fora.contains { other in
          other.id != one.id && other.level == one.level && other.kind == one.kind
            && !other.reportsTo.contains(one.id) && !one.reportsTo.contains(other.id)
        }
      }.map(\.id))
  }
}
