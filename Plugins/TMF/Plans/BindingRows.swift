import Counter
import Criteria
import Lov
import Vocabulary

/// What binds an area, as rows.
struct BindingRows {
  let titles: Titles

  /// What binds an area on the day, and until when; nothing without an area.
  func blocks(of area: AreaID?) throws -> [Block] {
    guard let area else { return [] }
    let all = try AreaBindings(titles.house).all(of: area, on: titles.day)
    let gap = ListGap(try titles.house.criteria.listRegister(on: titles.day))
    return [.heading("Hvad der binder området nu")] + rows(all, gap)
  }

  /// A table of what binds, and below it what cannot be said for want of figures.
  ///
  /// - Parameter none: what is said where nothing does, when that is not that nothing is known to.
  func rows(_ all: [AreaBinding], _ gap: ListGap, none: Cell? = nil) -> [Block] {
    let untold = all.filter { !Self.isTold($0) }
    let unknown = byList(untold, gap)
    return Block.table(
      "binding", ["Hvad der binder", "Efter", "Binder", "Indtil", "Hviler på"],
      all.filter(Self.isTold).map(row),
      none: none ?? "\(Self.none(untold)), binder området den dag.")
      + [.list("unknownBinding", unknown)]
      + ContestedLaw.blocks(citing: all.map(\.law), known: titles.house.brought.known)
  }

  /// That nothing binds as far as is known, without its verb: where something cannot be decided only what can is meant.
  static func none(_ untold: [AreaBinding]) -> Cell {
    untold.isEmpty ? "Intet, der er registreret" : "Intet, der kan afgøres"
  }

  /// What each list would bind, one text a list.
  private func byList(_ untold: [AreaBinding], _ gap: ListGap) -> [Cell] {
    untold.map(\.word).eachOnce.map { list in
      let rules = untold.filter { $0.word == list }.map { Cell("\($0.title), \($0.law)") }
      let title =
        titles.house.brought.values(.lists).first { $0.id == list }?
        .generation(on: titles.day)?.generation.title ?? list
      return
        "Om området er på »\(Cell(title))«, kan ikke afgøres, fordi \(gap.why); er det, binder: \(rules.joined(by: "; "))."
    }
  }

  /// Whether it is told in a row of its own: what a list may bring, but no figures say, is not.
  static func isTold(_ one: AreaBinding) -> Bool {
    one.ground == .plan || one.stands != .possibly || one.isDoubtful
  }

  /// What it is about, with a mark where it is not certain to bind.
  func named(_ one: AreaBinding) -> Cell {
    one.stands == .yes && one.otherwise == .yes
      ? Cell(one.title) : "\(Cell(one.title)): \(Self.binds(one))"
  }

  /// Until when, with the first list that may end it.
  func until(_ one: AreaBinding) -> Cell {
    let free = one.earliestFree.map { "; tidligst fri med listen af \(.long($0)) (udledt)" as Cell }
    let since = one.freeSince.map {
      "; kan være fri allerede siden listen af \(.long($0)) (udledt)" as Cell
    }
    return Cell(one.until) + (free ?? since ?? Cell())
  }

  /// That what lists bind cannot be decided, by the lists' titles; nothing where it can.
  func untold(_ all: [AreaBinding], _ gap: ListGap) -> [Cell] {
    let count = Set(all.filter { !Self.isTold($0) }.map(\.word)).count
    return count == 0
      ? []
      : [.unknown("kan ikke afgøres for \(count) \(count == 1 ? "liste" : "lister"): \(gap.short)")]
  }

  /// One of them.
  func row(_ one: AreaBinding) -> Row {
    let why = one.rests.isEmpty ? Cell("lovens ord") : Cell.list(one.rests.map { Cell($0) })
    return Row(
      [
        Cell(one.title).as("title"), Cell(one.law).as("law"),
        Self.binds(one).as("binds", json: .string(one.stands.rawValue)),
        until(one).as("until", json: .string(one.until)), why.as("rests", json: .texts(one.rests)),
      ],
      also: titles.form.data {
        [
          .word("ground", one.ground), Field("rules", json: .string(one.word)),
          Field("paragraphs", json: .texts(one.paragraphs)),
          .word("bindsOtherwise", one.otherwise), .day("atLatest", one.atLatest),
          .day("earliestFree", one.earliestFree), .day("freeSince", one.freeSince),
          Field("plan", json: .text(one.plan?.id)),
          Field("byPractice", json: .bool(one.isByPractice)),
        ]
      })
  }

  /// Whether it binds, by both readings where they differ.
  static func binds(_ one: AreaBinding) -> Cell {
    let cell = Cell.status(
      Status(one.stands.rawValue, word(one.stands), one.stands == .no ? .neutral : .attention))
    return one.stands == one.otherwise
      ? cell : cell + " (efter en anden læsning: \(Cell(word(one.otherwise))))"
  }

  private static func word(_ certainty: Certainty) -> String {
    switch certainty {
    case .yes: "binder"
    case .possibly: "kan ikke afgøres"
    case .no: "binder ikke"
    }
  }
}
