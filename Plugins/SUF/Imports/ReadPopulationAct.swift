import Counter
import Organisation
import Vocabulary

/// `almen act suf.indlaes-folketal STI`: people by area, age and year, from the statistics bank.
struct ReadPopulationAct: Act {
  private static let file = Argument("STI", .path)
  private static let kind = Option(
    name: "kind", value: .choice(AreaKind.self),
    summary: "søg kun områder af slagsen; ellers bydele først")

  let name = "suf.indlaes-folketal"
  let summary =
    "indlæser folketal fra en tabel med område, alder, tid og indhold, eller med en kolonne for hvert år"
  let example = "suf.indlaes-folketal folketal.csv"
  let arguments = [file]
  let options = [kind]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let table = try PopulationTable(try given.file(Self.file))
    let entries = try table.entries()
    let kind: AreaKind? = try given.value(Self.kind)?.choice()
    let areas = try areas(entries, kind, table, house, on: pen.day)
    let groups = Dictionary(grouping: entries) { Key(area: areas[$0.area.text], year: $0.year) }
    let keys = groups.keys.sorted {
      ($0.area?.id.text ?? "", $0.year) < ($1.area?.id.text ?? "", $1.year)
    }
    for key in keys {
      guard let area = key.area, let group = groups[key] else { continue }
      try write(group, area, key.year, given, pen)
    }
  }

  private struct Key: Hashable {
    let area: Area?
    let year: Int
  }

  /// The areas by what they are called in the table; throws with all that are not found.
  private func areas(
    _ entries: [PopulationTable.Entry], _ kind: AreaKind?, _ table: PopulationTable,
    _ house: any House, on day: Day
  ) throws -> [String: Area] {
    var (areas, problems): ([String: Area], [CaseProblem]) = ([:], [])
    var seen: Set<String> = []
    for cell in entries.map(\.area) where seen.insert(cell.text).inserted {
      let found = try self.found(cell.text, kind, house, on: day)
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
    guard problems.isEmpty else { throw CaseProblems(problems: problems.most) }
    return areas
  }

  /// The areas that are called so, also with the number that a statistics bank puts in front: `3. Nørrebro`.
  private func found(
    _ text: String, _ kind: AreaKind?, _ house: any House, on day: Day
  ) throws -> [Area] {
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

  private func write(
    _ entries: [PopulationTable.Entry], _ area: Area, _ year: Int, _ given: Given,
    _ pen: any ActPen
  ) throws {
    let isProjected = Day(year, 1, 1).map { $0 > pen.day } == true ? true : nil
    let old = try pen.records(Population.self, on: pen.day, pointingAt: area.pointer)
      .first { $0.area == area.id && $0.year == year }
    // Ages that the table does not tell stay; those that it tells otherwise go.
    let kept = (old?.ages ?? []).filter { old in !entries.contains { $0.ages.overlaps(old.ages) } }
    let ages = (kept + entries.map { AgeCount($0.ages, $0.persons) }).sorted { $0.from < $1.from }
    let new = Population(
      id: try old?.id ?? pen.freeID(Population.self, "folketal-\(area.id)-\(year)"),
      title: "Folketal \(year) for \(area.name)", area: area.id, year: year, ages: ages,
      isProjected: isProjected, source: given.source)
    if let old, old.ages == new.ages, old.isProjected == new.isProjected { return }
    if old == nil {
      try pen.set(new, during: Period(from: pen.day))
    } else {
      try pen.revise(new)
    }
  }
}
