public import Agreements
public import Criteria
public import Forums
public import Investments
public import Organisation
public import Vocabulary

/// The rooms put together over records lent for one transaction.
public struct Desk {
  /// The records themselves, for reading: no cast and no mirror gives a pen.
  public let records: any Records
  /// What modules bring.
  public let catalogue: Catalogue
  /// Who there is, and who is responsible for what.
  public let parties: PartyBook
  /// Which fora there are.
  public let fora: ForumBook
  /// Which agreements there are, and where they stand.
  public let agreements: AgreementBook
  /// The money.
  public let funding: FundingBook
  /// The success criteria.
  public let criteria: CriterionBook

  /// Puts the rooms together over what they and the modules are lent for reading, whatever it is.
  init(_ lent: any Records & Readings, _ catalogue: Catalogue) {
    let records = LentRecords(lent)
    self.records = records
    self.catalogue = catalogue
    parties = PartyBook(records, defaults: catalogue.topicDefaults.map(\.value))
    funding = FundingBook(
      records, financiers: parties,
      defined: Set(catalogue.streamDefinitions.map(\.value.stream)), parts: catalogue.parts)
    fora = ForumBook(records, bodies: parties, money: funding)
    criteria = CriterionBook(
      records, readings: records, places: parties,
      defined: catalogue.indicatorDefinitions.map(\.value), lists: catalogue.areaLists.map(\.value))
    agreements = AgreementBook(
      records, parties: parties, developments: criteria,
      contributed: catalogue.agreementKinds.map(\.value), parts: catalogue.parts)
  }

  /// Everybody who looks for broken rules: records in general, each room, each module.
  var checks: [any Checking] {
    let rooms: [any Checking] = [
      References(records, kinds: Catalogue.kinds, parts: catalogue.parts),
      catalogue.brought(records), PartyChecks(parties),
      ForumChecks(fora), AgreementChecks(agreements), FundingChecks(funding),
      CriterionChecks(criteria),
    ]
    return rooms + catalogue.checks(over: records)
  }

  /// Every rule that may be reported, the rooms' and the modules'.
  public var rules: [Rule] {
    RecordRules.all + PartyChecks.rules + ForumChecks.rules + AgreementChecks.rules
      + FundingChecks.rules + CriterionChecks.rules + catalogue.rules.map(\.value)
  }

  /// What is wrong about some things, or about everything when nil, on the days of a period; the
  /// gravest first, each finding once.
  public func findings(about: Set<Pointer>? = nil, during: Period = .always) throws -> [Finding] {
    gravestFirst(try checks.flatMap { try $0.findings(about: about, during: during) })
  }
}

/// Findings by how grave they are, each once and otherwise in their order.
func gravestFirst(_ findings: [Finding]) -> [Finding] {
  var seen: Set<Finding> = []
  return findings.filter { seen.insert($0).inserted }
    .enumerated().sorted { left, right in
      (left.element.rule.severity, left.offset) < (right.element.rule.severity, right.offset)
    }
    .map(\.element)
}
