import Vocabulary

extension MatterChecks {
  /// A kind that nobody brings, or what a matter of it must name.
  func kind(_ matter: Matter) throws -> [Finding] {
    guard let id = matter.kind else { return [] }
    guard let kind = book.kind(of: matter) else { return [try unknown(id, of: matter)] }
    let lacking = MatterTheme.allCases.filter {
      kind.about.contains($0) && !$0.isNamed(in: matter)
    }
    guard !lacking.isEmpty else { return [] }
    return [
      Finding(
        KindRules.lacks, about: matter.pointer,
        [
          "kind": .text(kind.called.one), "lacking": .list(lacking.map { .text($0.word) }),
          "keys": .list(lacking.map { .text("»\($0.rawValue)«") }),
          "law": .text(kind.law),
        ])
    ]
  }

  /// A kind of a forvaltning that is not plugged in is kept; of one that is, the kind is unknown.
  private func unknown(_ id: MatterKindID, of matter: Matter) throws -> Finding {
    guard try !book.isAbsent(id.text) else {
      return Finding(
        KindRules.notPluggedIn, about: matter.pointer, ["kind": .text(id.text)])
    }
    let known = book.kinds(on: matter.raised.latest).map(\.name)
    return Finding(
      KindRules.unknown, about: matter.pointer,
      [
        "kind": .text(id.text), "day": .rough(matter.raised),
        "meant": RecordRules.meant(id.text, among: known),
      ])
  }

  /// A procedure that a part brings, and not for the day on which a matter was raised, or that is not plugged in.
  func followed(_ matter: Matter) throws -> [Finding] {
    guard let id = book.procedureID(of: matter), try book.procedure(of: matter) == nil else {
      return []
    }
    if book.isDefined(id) {
      return [
        Finding(
          KindRules.procedureNotThen, about: matter.pointer,
          ["procedure": .thing(id.pointer), "day": .rough(matter.raised)])
      ]
    }
    guard try book.isAbsent(id.text) else { return [] }
    return [
      Finding(
        KindRules.procedureNotPluggedIn, about: matter.pointer, ["procedure": .text(id.text)])
    ]
  }
}
