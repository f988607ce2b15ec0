import Agreements
import Counter
import Criteria
import Organisation
import Vocabulary

/// Local challenges followed to their end: the challenge, the goal that answers it, the criterion that measures the goal,
/// and where that stands.
struct ChallengeRows {
  let titles: Titles
  private var house: any House { titles.house }
  private var day: Day { titles.day }

  /// The challenges of an area and of those that lie in it.
  func challenges(in area: AreaID) throws -> [Challenge] {
    let areas = Set(try house.parties.areas(in: area, on: day).map(\.id)).union([area])
    return try house.criteria.challenges(on: day).filter { areas.contains($0.area) }
  }

  /// The challenges of every area where an organisation has dwellings.
  func challenges(where organisation: PartyID) throws -> [Challenge] {
    try house.criteria.challenges(on: day).filter {
      try house.parties.parties(in: $0.area, on: day).contains(organisation)
    }
  }

  /// The table, a row a criterion; a challenge without a goal, and a goal without a criterion, say so.
  func table(_ challenges: [Challenge]) throws -> [Block] {
    Block.table(
      "challenges", ["Udfordring", "Om", "Område", "Mål", "Succeskriterium", "Stand"],
      try challenges.flatMap(rows), none: "Ingen registreret.")
  }

  private func rows(_ challenge: Challenge) throws -> [Row] {
    guard !challenge.goals.isEmpty else { return [row(challenge, nil, nil)] }
    return try challenge.goals.flatMap { goal -> [Row] in
      let measured = try house.criteria.assessments(on: day, naming: [goal.pointer])
        .filter { $0.criterion.goal == goal }
      return measured.isEmpty
        ? [row(challenge, goal, nil)] : measured.map { row(challenge, goal, $0) }
    }
  }

  private func row(_ challenge: Challenge, _ goal: ClauseID?, _ measured: Assessment?) -> Row {
    let thing = Thing(challenge)
    let aim = goal.map { titles.cell($0.pointer) } ?? .unknown("intet mål i en aftale")
    let criterion = measured.map { Cell.thing($0.criterion) } ?? .unknown("intet")
    let state = measured.map { Cell.standing($0.evaluation) } ?? .unknown("måles ikke")
    return Row(
      thing,
      [
        .thing(thing),
        Cell(challenge.about.word).as("about", json: .string(challenge.about.rawValue)),
        titles.cell(challenge.area.pointer).as("area"), aim.as("goal", json: .text(goal?.text)),
        criterion.as("criterion", json: .text(measured?.criterion.id.text)),
        state.as("state", json: .text(measured?.evaluation.status.rawValue)),
      ],
      also: titles.form.data {
        [
          Field("id", json: .string(challenge.id.text)),
          Field("title", json: .string(challenge.title)),
        ]
      })
  }
}
