import Counter
import Organisation
import Vocabulary

/// `almen act suf.indlaes-folketal STI`: people by area, age and year, from the statistics bank.
struct ReadPopulationAct: ForetellingAct {
  private static let file = Argument("STI", .path)
  private static let kind = Option(
    name: "kind", value: .choice(AreaKind.self),
    summary: "søg kun områder af slagsen; ellers bydele først")

  private static let replaces = Option(
    name: "replace", value: nil,
    summary: "tabellens aldre træder i stedet, også hvor nogle aldre derved ikke længere er kendt")

  let name = "suf.indlaes-folketal"
  let summary =
    "indlæser folketal fra en tabel med område, alder, tid og indhold, eller med en kolonne for hvert år"
  let example = "suf.indlaes-folketal folketal.csv"
  let arguments = [file]
  let options = [kind, replaces]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let table = try PopulationTable(try given.file(Self.file))
    var content = try table.content()
    let kind: AreaKind? = try given.value(Self.kind)?.choice()
    let (areas, strange) = try areas(content, kind, table, house, on: pen.day)
    let groups = Dictionary(grouping: content.entries) {
      Key(area: areas[$0.area.text], year: $0.year)
    }
    content.problems += strange
    if !given.has(Self.replaces) {
      content.problems += try groups.flatMap { try lost($0.value, $0.key, table, pen) }
    }
    guard content.problems.isEmpty else {
      throw CaseProblems(problems: content.problems.inFileOrder.most)
    }
    let keys = groups.keys.sorted {
      ($0.area?.id.text ?? "", $0.year) < ($1.area?.id.text ?? "", $1.year)
    }
    for key in keys {
      guard let area = key.area, let group = groups[key] else { continue }
      try write(group, area, key.year, given, pen)
    }
  }

  /// Ages that are known and would be no more: those of an old group that the table tells a part of.
  private func lost(
    _ entries: [PopulationTable.Entry], _ key: Key, _ table: PopulationTable, _ pen: any ActPen
  ) throws -> [CaseProblem] {
    guard let area = key.area, let old = try Self.old(area, key.year, pen) else { return [] }
    let told = Population(
      id: old.id, title: old.title, area: area.id, year: key.year,
      ages: entries.map { AgeCount($0.ages, $0.persons) }, source: old.source)
    return old.ages.compactMap { group in
      let over = entries.filter { $0.ages.overlaps(group.ages) }
      guard let first = over.first, !told.covers(group.ages) else { return nil }
      return table.problem(
        first.place,
        "\(area.name) har \(group.ages.words) i \(key.year), og tabellen har kun en del af dem: resten ville ikke længere være kendt.",
        "Lad tabellen have alle de aldre, eller skriv --replace.")
    }
  }

  private static func old(_ area: Area, _ year: Int, _ pen: any ActPen) throws -> Population? {
    try old(area, year, pen, on: pen.day)
  }

  private static func old(
    _ area: Area, _ year: Int, _ records: any Records, on day: Day
  ) throws -> Population? {
    try records.records(Population.self, on: day, pointingAt: area.pointer)
      .first { $0.area == area.id && $0.year == year }
  }

  /// The numbers that the table says nobody knows, each with what then stands.
  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let table = try PopulationTable(try given.file(Self.file))
    let content = try table.content()
    let kind: AreaKind? = try given.value(Self.kind)?.choice()
    let (areas, strange) = try areas(content, kind, table, house, on: given.on)
    guard content.problems.isEmpty, strange.isEmpty else { return { _ in [] } }
    let all = try content.unknown.compactMap { each -> String? in
      guard let area = areas[each.area.text] else { return nil }
      let told = content.entries.filter { $0.area.text == each.area.text && $0.year == each.year }
      let old = try Self.old(area, each.year, house.records, on: given.on)?.ages ?? []
      let stands = old.filter { group in
        group.ages.overlaps(each.ages) && !told.contains { $0.ages.overlaps(group.ages) }
      }.map { "\($0.persons) på \($0.ages.words)" }
      let what =
        stands.isEmpty
        ? "intet tal skrives" : "det, der stod, står: \(stands.joined(separator: ", "))"
      return "\(area.name), \(each.ages.words), \(each.year): ikke kendt (..), og \(what)."
    }
    let more = all.count - Self.mostUnknown
    let told =
      all.prefix(Self.mostUnknown) + (more > 0 ? ["Og \(more) tal mere, der ikke er kendt."] : [])
    return { _ in told.map { .text(Cell($0)) } }
  }

  private static let mostUnknown = 20

  private struct Key: Hashable {
    let area: Area?
    let year: Int
  }

  /// The areas by what they are called in the table, and what is wrong with those that are not found.
  private func areas(
    _ content: PopulationTable.Content, _ kind: AreaKind?, _ table: PopulationTable,
    _ house: any House, on day: Day
  ) throws -> ([String: Area], [CaseProblem]) {
    var (areas, problems): ([String: Area], [CaseProblem]) = ([:], [])
    var seen: Set<String> = []
    for cell in content.areas where seen.insert(cell.text).inserted {
      let found = try NamedAreas(house: house).found(cell.text, kind, on: day)
      if found.count == 1 {
        let twin = areas.first { $0.value.id == found[0].id }
        guard let twin else {
          areas[cell.text] = found[0]
          continue
        }
        problems.append(
          table.problem(
            cell.place, "»\(cell.text.prefix(60))« og »\(twin.key)« er samme område.",
            "Kald det ét navn."))
      } else {
        let all = found.map(\.id.text).joined(separator: ", ")
        problems.append(
          table.problem(
            cell.place,
            found.isEmpty
              ? "Der er intet område »\(cell.text.prefix(60))« den \(DanishDays.long(day))."
              : "»\(cell.text.prefix(60))« er flere områder: \(all).",
            found.isEmpty
              ? "Skriv områdets navn eller id; se dem med almen show area."
              : "Skriv områdets id, eller vælg slagsen med --kind."))
      }
    }
    return (areas, problems)
  }

  private func write(
    _ entries: [PopulationTable.Entry], _ area: Area, _ year: Int, _ given: Given,
    _ pen: any ActPen
  ) throws {
    let isProjected = Day(year, 1, 1).map { $0 > pen.day } == true ? true : nil
    let old = try Self.old(area, year, pen)
    // Ages that the table does not tell stay; those that it tells otherwise go.
    let kept = (old?.ages ?? []).filter { old in !entries.contains { $0.ages.overlaps(old.ages) } }
    let ages = (kept + entries.map { AgeCount($0.ages, $0.persons) }).sorted { $0.from < $1.from }
    let new = Population(
      id: try old?.id ?? pen.freeID(Population.self, "folketal-\(area.id)-\(year)"),
      title: "Folketal \(year) for \(area.name)", area: area.id, year: year, ages: ages,
      isProjected: isProjected,
      source: kept.isEmpty ? given.source : old?.source.continued(by: given.source) ?? given.source)
    if let old, old.ages == new.ages, old.isProjected == new.isProjected { return }
    if old == nil {
      try pen.set(new, during: Period(from: pen.day))
    } else {
      try pen.revise(new)
    }
  }
}

/// Areas as people name them.
struct NamedAreas {
  let house: any House

  /// The areas that are called so or have the id, also with the number that a statistics bank puts in front:
  /// `3. Nørrebro`; a bydel first.
  func found(_ text: String, _ kind: AreaKind?, on day: Day) throws -> [Area] {
    let number = text.prefix { $0.isNumber }
    let rest = text.dropFirst(number.count)
    let plain = number.isEmpty || !rest.hasPrefix(". ") ? nil : String(rest.dropFirst(2))
    for name in [text, plain].compactMap(\.self) {
      let all = try house.parties.areas(named: name, of: kind, on: day)
      let bydele = all.filter { $0.kind == .bydel }
      if kind == nil, bydele.count == 1 { return bydele }
      if !all.isEmpty { return all }
    }
    return []
  }
}

extension [CaseProblem] {
  /// As one meets them, reading from the top.
  var inFileOrder: [CaseProblem] {
    sorted {
      ($0.place?.line ?? 0, $0.place?.column ?? 0, $0.what)
        < ($1.place?.line ?? 0, $1.place?.column ?? 0, $1.what)
    }
  }
}
