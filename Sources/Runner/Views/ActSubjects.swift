import Counter
import Vocabulary

/// The acts by what they are about, as help lists them.
enum ActSubjects {
  /// The acts of one subject.
  struct One: Sendable {
    let title: String
    var acts: [any Act]
  }

  /// The acts of some parts and the program's own, by subject in the order in which each is first named.
  static func of(_ parts: [any Part]) -> [One] {
    let brought = parts.flatMap { part in
      let acts = (part as? any ActContributing)?.acts ?? []
      let own = acts.lazy.compactMap(\.subject.title).first ?? part.name
      return acts.map { ($0.subject.title ?? own, $0) }
    }
    var all: [One] = []
    for (title, act) in brought + BookActs.all.map({ ($0.subject.title ?? $0.name, $0) }) {
      if let index = all.firstIndex(where: { $0.title == title }) {
        all[index].acts.append(act)
      } else {
        all.append(One(title: title, acts: [act]))
      }
    }
    return all
  }

  /// Each subject with its verbs, what they do and how each may be written.
  static func blocks(_ subjects: [One]) -> [Block] {
    let shown = subjects.flatMap { subject -> [Block] in
      [
        .heading(Cell(subject.title)),
        .table(
          nil, ["Verbum", "Hvad det gør"],
          subject.acts.map { Row([.code($0.name), Cell($0.summary)]) }),
        .list(nil, subject.acts.map { example(of: $0) }),
      ]
    }
    let rows = subjects.flatMap { subject in
      subject.acts.map { act in
        Row(
          [],
          also: [
            Field("name", json: .string(act.name)), Field("subject", json: .string(subject.title)),
            Field("summary", json: .string(act.summary)), Field("usage", json: .string(act.usage)),
            Field("example", json: .string(act.example)),
          ])
      }
    }
    return shown + [.data([Field("verbs", rows: rows)])]
  }

  /// A line as somebody would write it; who and why are left to the reader.
  static func example(of act: any Act) -> Cell { .code("almen act \(act.example) …") }
}
