public import Vocabulary

/// What the room answers of lists of areas.
public protocol ListReading {
  /// The label of the newest generation of any list on a day, and whether it is certain to hold then;
  /// nil before the first.
  func generation(on day: Day) -> (label: String, certain: Bool)?
  /// Where each area stands to each list, as the lists were last made by a day; areas by id.
  func standings(on day: Day) throws -> [AreaStanding]
  /// The same of one area; nil when it is no social-housing area that day.
  func standing(of area: AreaID, on day: Day) throws -> AreaStanding?
  /// The social-housing areas there are on a day, in order.
  func housingAreas(on day: Day) throws -> [AreaID]
  /// Which lists are entered as they were published, of all of them.
  func listRegister(on day: Day) throws -> ListRegister
  /// The newest figure of an indicator that was measured of an area by a day, as it stands: corrected, not withdrawn and
  /// no forecast; nil where there is none.
  func lastFigure(_ id: IndicatorID, of area: AreaID, on day: Day) throws -> MeasuredFigure?
}

/// What the room answers: the criteria of a day and how each stands.
public protocol CriterionReading: ListReading, Checking {
  /// An indicator on a day, with what its record leaves out taken from its module.
  func indicator(_ id: IndicatorID, on day: Day) throws -> Indicator?
  /// The criteria that exist on a day, by title, each with how it stands.
  func assessments(on day: Day) throws -> [Assessment]
  /// The same of those criteria alone that name any of some things; of all when nil.
  func assessments(on day: Day, naming things: Set<Pointer>?) throws -> [Assessment]
  /// The local challenges that are known on a day, by title.
  func challenges(on day: Day) throws -> [Challenge]
  /// How a criterion stands on a day; nil when it is not there.
  func assess(_ id: CriterionID, on day: Day) throws -> Assessment?
  /// A measurer, who registers readings, by whose `today` no actual value can be of a later time.
  func measurer(today: Day) -> Measurer
}

extension CriterionBook: CriterionReading {
  /// What the room's findings rest on.
  package var reach: Reach { CriterionChecks(self).reach }

  /// The local challenges that are known on a day, by title.
  package func challenges(on day: Day) throws -> [Challenge] {
    try records.records(Challenge.self, on: day).sorted { $0.id < $1.id }.inDanishOrder(\.title)
  }

  /// What is wrong with what the room keeps, by its rules.
  package func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try CriterionChecks(self).findings(about: about, during: during)
  }

  /// A measurer, who registers readings, by whose `today` no actual value can be of a later time.
  package func measurer(today: Day) -> Measurer { Measurer(self, today: today) }
}
