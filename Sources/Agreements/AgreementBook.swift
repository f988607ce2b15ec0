public import Vocabulary

/// The room's answers: which agreements there are, and where they stand on a day.
package struct AgreementBook {
  let records: any Records
  let parties: any AgreementParties
  let developments: any Developments
  let decisions: any AgreementDecisions
  let kinds: [AgreementKind]
  let parts: PluggedParts
  /// Who answers for what was a body's that is no more.
  let heirs: Heirs

  /// A book over lent records, the kinds that modules bring, which modules there are, and who took over from whom
  /// among parties and fora.
  package init(
    _ records: any Records, parties: any AgreementParties, developments: any Developments,
    decisions: any AgreementDecisions = NoAgreementDecisions(), contributed: [AgreementKind],
    parts: PluggedParts = PluggedParts([]), lineage: [any Lineage] = []
  ) {
    heirs = Heirs(lineage)
    self.parts = parts
    self.records = records
    self.parties = parties
    self.developments = developments
    self.decisions = decisions
    self.kinds = contributed
  }

  /// An agreement as it is known on a day, or nil when it has not come about.
  package func agreement(_ id: AgreementID, on day: Day) throws -> Agreement? {
    try records.record(Agreement.self, id, on: day)
  }

  /// The agreements that have come about by a day, by level, start and id.
  package func agreements(on day: Day) throws -> [Agreement] {
    try records.records(Agreement.self, on: day).sorted { order($0) < order($1) }
  }

  /// A kind of agreement as it is on a day, by the id it has now or one it had before; nil when nobody
  /// brings it.
  package func kind(_ id: AgreementKindID, on day: Day) -> AgreementKind? {
    kinds.named(id.text, on: day)
  }

  /// The kind that an agreement is held against: as it was when the agreement was concluded, else as it is on
  /// a day, such as the first of a version; nil when nobody brings it.
  package func kind(of agreement: Agreement, on day: Day) -> AgreementKind? {
    kind(agreement.kind, on: agreement.judged(on: day))
  }

  /// The agreements of a kind on a day with where they stand, in order, whatever id of the kind they were
  /// written with.
  package func agreements(
    ofKind kind: AgreementKindID, on day: Day
  ) throws -> [(agreement: Agreement, standing: Standing)] {
    try standings(
      of: agreements(on: day).filter { self.kind(of: $0, on: day)?.id == kind }, on: day)
  }

  /// The level an agreement stands on: its own, else that of its kind where it began.
  func level(of agreement: Agreement) -> Level? {
    agreement.level ?? kind(of: agreement, on: agreement.term?.from?.earliest ?? .latest)?.level
  }

  // MARK: Status

  /// Every agreement of a day with where it stands, in order; what they rest on is read once.
  package func standings(on day: Day) throws -> [(agreement: Agreement, standing: Standing)] {
    let all = try agreements(on: day)
    let contexts = try contexts(of: all, on: day)
    return all.map { ($0, $0.status(on: day, contexts[$0.id] ?? AgreementContext())) }
  }

  /// The agreements of a day that name any of some things with where they stand, in order; all when nil.
  package func standings(
    on day: Day, naming things: Set<Pointer>?
  ) throws -> [(agreement: Agreement, standing: Standing)] {
    guard let things else { return try standings(on: day) }
    return try standings(
      of: records.records(Agreement.self, on: day, naming: things), on: day)
  }

  /// Some agreements with where they stand on a day, in order; what each rests on is read by itself.
  package func standings(
    of agreements: [Agreement], on day: Day
  ) throws -> [(agreement: Agreement, standing: Standing)] {
    try agreements.sorted { order($0) < order($1) }.map {
      ($0, try standing(of: $0, on: day))
    }
  }

  /// More parties than this that are not single, and it costs less to look at every agreement than at all
  /// that two of them may have made.
  private static let mostCollectives = 100

  /// The agreements of a day that bind the whole city, in order.
  ///
  /// Those made with one organisation or afdeling, which are most, are not read.
  package func common(on day: Day) throws -> [Agreement] {
    let all = try parties.collectives(during: .always).sorted()
    guard all.count <= Self.mostCollectives else {
      return try agreements(on: day).filter(isCommon)
    }
    let between =
      [[]]
      + all.enumerated().flatMap { index, one in
        [[one]] + all[(index + 1)...].map { [one, $0] }
      }
    return try records.records(
      Agreement.self, on: day, naming: Set(between.map(Agreement.between))
    ).filter(isCommon).sorted { order($0) < order($1) }
  }

  /// Whether an agreement binds the whole city: no single organisation or afdeling is a party to it.
  package func isCommon(_ agreement: Agreement) throws -> Bool {
    try agreement.parties.allSatisfy { try !parties.isSingle($0, during: .always) }
  }

  /// Where an agreement stands on a day, with its approvals and what takes its place.
  package func standing(of agreement: Agreement, on day: Day) throws -> Standing {
    agreement.status(on: day, try context(of: agreement, on: day))
  }

  /// An agreement as long as it holds by what is known on a day: with its extensions, and ended early with what
  /// it makes longer.
  package func whole(_ agreement: Agreement, on day: Day) throws -> Agreement {
    agreement.whole(try context(of: agreement, on: day))
  }

  /// What an agreement's status on a day rests on.
  package func context(of agreement: Agreement, on day: Day) throws -> AgreementContext {
    var context = try ownContext(of: agreement, on: day)
    var known: [AgreementID: [Agreement]] = [:]
    try Family { id in
      if let found = known[id] { return found }
      let found = try records.records(Agreement.self, on: day, pointingAt: id.pointer)
        .filter { try !$0.isWithdrawn && isMade($0, on: day) }
      known[id] = found
      return found
    } agreement: { id in
      try self.agreement(id, on: day)
    }.fill(&context, of: agreement)
    return context
  }

  /// Whether an agreement counts as made, by what is known on a day.
  func isMade(_ agreement: Agreement, on day: Day) throws -> Bool {
    if agreement.concluded != nil || agreement.approvers.isEmpty {
      return agreement.concluded != nil
    }
    guard agreement.concludedBy ?? form(of: agreement, on: day) == .approval else { return false }
    return agreement.isMade(try ownContext(of: agreement, on: day))
  }

  func ownContext(of agreement: Agreement, on day: Day) throws -> AgreementContext {
    let versions = try records.records(
      AgreementVersion.self, on: day, pointingAt: agreement.id.pointer
    ).filter { $0.agreement == agreement.id }
    let approvals = try versions.flatMap { version in
      try records.records(Approval.self, on: day, pointingAt: version.id.pointer)
    }
    var context = AgreementContext(versions: versions, approvals: approvals)
    context.uncarried = try uncarried(approvals, of: agreement, on: day)
    context.takers = try takers(of: agreement, versions, on: day)
    context.form = form(of: agreement, on: day)
    return context
  }

  /// By what an agreement is concluded by its kind.
  private func form(of agreement: Agreement, on day: Day) -> ConclusionForm {
    kind(of: agreement, on: day)?.concludedBy ?? .signature
  }

  /// How what was of those of an agreement's approvers that are no more went on by a day.
  private func takers(
    of agreement: Agreement, _ versions: [AgreementVersion], on day: Day
  ) throws -> [Pointer: [SuccessionLine]] {
    let since = versions.map(\.day.latest).min()
    return try Set(agreement.approvers.map(\.body)).reduce(into: [:]) { takers, body in
      let lines = try heirs.lines(from: body, since: since, on: day)
      if lines.count > 1 || lines.first?.isOwn != true { takers[body] = lines }
    }
  }

  private func contexts(
    of all: [Agreement], on day: Day
  ) throws -> [AgreementID: AgreementContext] {
    var contexts: [AgreementID: AgreementContext] = [:]
    var agreementOf: [AgreementVersionID: AgreementID] = [:]
    for version in try records.records(AgreementVersion.self, on: day) {
      contexts[version.agreement, default: AgreementContext()].versions.append(version)
      agreementOf[version.id] = version.agreement
    }
    for approval in try records.records(Approval.self, on: day) {
      guard let agreement = agreementOf[approval.version] else { continue }
      contexts[agreement, default: AgreementContext()].approvals.append(approval)
    }
    try fill(&contexts, of: all, on: day)
    var following: [AgreementID: [Agreement]] = [:]
    for agreement in all where !agreement.isWithdrawn {
      let targets = Set(agreement.succeeds + agreement.renews + agreement.extends)
      guard !targets.isEmpty, agreement.isMade(contexts[agreement.id] ?? AgreementContext())
      else { continue }
      for target in targets { following[target, default: []].append(agreement) }
    }
    guard !following.isEmpty else { return contexts }
    let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let family = Family {
      following[$0] ?? []
    } agreement: {
      byID[$0]
    }
    for agreement in all where following[agreement.id] != nil || !agreement.extends.isEmpty {
      try family.fill(&contexts[agreement.id, default: AgreementContext()], of: agreement)
    }
    return contexts
  }

  /// Fills in which approvals rest on nothing, and who took over from approvers.
  private func fill(
    _ contexts: inout [AgreementID: AgreementContext], of all: [Agreement], on day: Day
  ) throws {
    for agreement in all {
      let approvals = contexts[agreement.id]?.approvals ?? []
      let uncarried = try uncarried(approvals, of: agreement, on: day)
      if !uncarried.isEmpty { contexts[agreement.id]?.uncarried = uncarried }
    }
    for agreement in all where !agreement.approvers.isEmpty {
      let versions = contexts[agreement.id]?.versions ?? []
      contexts[agreement.id, default: AgreementContext()].takers =
        try takers(of: agreement, versions, on: day)
      contexts[agreement.id]?.form = form(of: agreement, on: day)
    }
  }

  /// Who has approved an agreement by a day, in its order; none when it does not say who must.
  package func approvals(of agreement: Agreement, on day: Day) throws -> [ApprovalStanding] {
    let context = try context(of: agreement, on: day)
    return agreement.reader(context).standings(on: day)
  }

  // MARK: The hierarchy

  /// The agreements of a day, each under the first of those it makes concrete.
  package func tree(on day: Day) throws -> [AgreementNode] {
    let all = try standings(on: day)
    let there = Set(all.map(\.agreement.id))
    let parents = all.map { $0.agreement.concretises.first { there.contains($0) } }
    let children = Dictionary(grouping: all.indices, by: { parents[$0] })
    var nodes: [AgreementNode] = []
    var open = (children[nil] ?? []).reversed().map { ($0, 0) }
    while let (index, depth) = open.popLast() {
      let (agreement, standing) = all[index]
      nodes.append(AgreementNode(agreement: agreement, standing: standing, depth: depth))
      open += (children[agreement.id] ?? []).reversed().map { ($0, depth + 1) }
    }
    return nodes
  }

  private func order(_ agreement: Agreement) -> (Int, Day, AgreementID) {
    let level = agreement.level?.rawValue ?? 9
    return (level, agreement.term?.from?.earliest ?? .latest, agreement.id)
  }
}

/// An agreement in the hierarchy, and how many it stands under.
public struct AgreementNode: Sendable {
  /// The agreement.
  public let agreement: Agreement
  /// Where it stands.
  public let standing: Standing
  /// 0 for one that makes no other concrete.
  public let depth: Int
}

extension Agreement {
  /// Whether it succeeds or renews another.
  func takesPlace(of other: AgreementID) -> Bool {
    succeeds.contains(other) || renews.contains(other)
  }

  /// The agreements it is made from or to, in any way.
  var relations: [AgreementID] { concretises + succeeds + amends + extends + renews }
}

extension Agreement: Confidential {}
extension Clause: Confidential {}
extension Obligation: Confidential {}
