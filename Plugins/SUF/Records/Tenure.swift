import Agreements
import Counter
import Forums
import Lov
import Organisation
import Vocabulary

extension DwellingKind {
  /// Whether it is an almen ældrebolig (almenboligloven `§ 5`), which the rules on assigning are about.
  var isElderlyDwelling: Bool {
    switch self {
    case .careDwelling, .elderlyDwelling: true
    case .careHomePlace, .shelteredDwelling, .temporaryPlace: false
    }
  }
}

/// What the law asks of a dwelling before it says who pays while it is empty: read from the records of a day.
struct Tenure {
  let rooms: any Rooms

  /// A dwelling of a kind in a home as it is on a day; one of a home that is not there is nobody's that is known.
  func dwelling(_ kind: DwellingKind, in home: CareHome?, on day: Day) throws -> EmptyElderly {
    EmptyElderly(
      isElderlyDwelling: kind.isElderlyDwelling, owner: try owner(home, on: day),
      assigner: try assigner(home, on: day))
  }

  /// Who owns it, as the law asks.
  func owner(_ home: CareHome?, on day: Day) throws -> EmptyElderly.Owner {
    guard let id = home?.owner, let party = try rooms.parties.party(id, on: day) else {
      return .untold
    }
    switch party.kind {
    case .municipality, .council, .committee, .forvaltning, .unit: return .municipality
    case .boligorganisation, .afdeling, .administrationsorganisation: return .organisation
    default: return .other
    }
  }

  private func assigner(_ home: CareHome?, on day: Day) throws -> EmptyElderly.Assigner {
    guard let home, home.assignedBy == .organisation else { return .council }
    return .organisation(isAgreed: try isAgreed(home, on: day))
  }

  /// Whether the agreement of a home binds on a day, and is about elderly dwellings.
  func isAgreed(_ home: CareHome, on day: Day) throws -> Bool {
    guard let agreement = try binding(home, on: day) else { return false }
    return try isAboutElderly(agreement, on: day)
  }

  /// The agreement of a home that binds on a day without saying that it is about elderly dwellings: it gives nobody the
  /// assignment of them, and carries no conversion.
  func elsewhere(_ home: CareHome, on day: Day) throws -> Pointer? {
    guard let agreement = try binding(home, on: day), try !isAboutElderly(agreement, on: day)
    else { return nil }
    return agreement.pointer
  }

  /// Whether the matter of a home is about elderly dwellings: by a topic, or by an agreement on them.
  func isMatter(_ home: CareHome, on day: Day) throws -> Bool {
    guard let id = home.matter, let matter = try rooms.fora.matter(id, on: day) else {
      return false
    }
    return try matter.topics.contains(Self.topic)
      || matter.agreements.contains { id in
        try rooms.agreements.agreement(id, on: day).map { try isAboutElderly($0, on: day) } ?? false
      }
  }

  private func binding(_ home: CareHome, on day: Day) throws -> Agreement? {
    guard let id = home.agreement, let agreement = try rooms.agreements.agreement(id, on: day),
      try rooms.agreements.standing(of: agreement, on: day).status.binds
    else { return nil }
    return agreement
  }

  /// By its kind, or by a topic that it was agreed on.
  private func isAboutElderly(_ agreement: Agreement, on day: Day) throws -> Bool {
    try rooms.agreements.kind(of: agreement, on: day)?.id == Self.kind
      || rooms.agreements.topics(of: agreement, on: day).agreed.contains(Self.topic)
  }

  /// The kind of agreement that almenboligloven §§ 54 and 57 are the law of.
  private static let kind: AgreementKindID = "lov.aeldreboliger"
  /// The topic of SUF's remit.
  private static let topic: TopicID = "aeldreboliger"
}
