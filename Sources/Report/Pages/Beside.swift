import Agreements
import Counter
import Criteria
import Investments
import Organisation
import Vocabulary

/// What the site shows on a thing's page besides what its card says: the pictures.
struct Beside {
  let titles: Titles
  let links: Links

  /// What to add, each before or in the place of something.
  struct Added {
    /// The pictures, after the first heading that is called so; at the end of what is told first where there is none.
    var after: [(heading: String, picture: Picture)] = []
    /// A picture that takes the place of another kind of line.
    var instead: Picture?
  }

  /// What to add to the page of a thing.
  func blocks(about pointer: Pointer) throws -> Added {
    switch pointer.kind {
    case AgreementSubject.kind: try agreement(pointer)
    case TopicSubject.kind:
      Added(
        after: try TopicID(pointer.id).flatMap { try AgreementAxis(titles: titles).topic($0) }
          .map { [("", $0)] } ?? [])
    case CriterionSubject.kind: Added(instead: try CriterionLine(titles: titles).picture(pointer))
    case TotalSubject.kind:
      Added(after: try MoneyStack(titles: titles).picture(pointer).map { [("", $0)] } ?? [])
    default: Added()
    }
  }

  private func agreement(_ pointer: Pointer) throws -> Added {
    guard let id = AgreementID(pointer.id),
      let agreement = try titles.house.agreements.agreement(id, on: titles.day)
    else { return Added() }
    let track = try ApprovalTrack(titles: titles).picture(agreement)
    // Of an agreement with one organisation the others' own say nothing.
    let party = try only(agreement)
    let axis = try agreement.topics.lazy.compactMap {
      try AgreementAxis(titles: titles).topic($0, for: party)
    }
    return Added(
      after: [track.map { ("Godkendelser", $0) }, axis.first.map { ("", $0) }].compactMap { $0 })
  }
}

extension Beside {
  /// The only organisation or afdeling that an agreement is made with; nil when it is another's or several's.
  private func only(_ agreement: Agreement) throws -> PartyID? {
    guard try !titles.house.agreements.isCommon(agreement) else { return nil }
    let made = try agreement.parties.filter {
      let kind = try titles.house.parties.party($0, on: titles.day)?.kind
      return kind == .boligorganisation || kind == .afdeling
    }
    return made.count == 1 ? made[0] : nil
  }
}

extension [Block] {
  /// Puts what is added where it belongs.
  mutating func add(_ added: Beside.Added) {
    if let picture = added.instead,
      let place = firstIndex(where: {
        if case .picture(let old) = $0, case .line = old.drawing { true } else { false }
      })
    {
      self[place] = .picture(picture)
    }
    for (heading, picture) in added.after {
      let named = firstIndex {
        if case .heading(let cell) = $0 { !heading.isEmpty && cell.text == heading } else { false }
      }
      let facts = firstIndex { if case .facts = $0 { true } else { false } }
      insert(.picture(picture), at: named.map { $0 + 1 } ?? facts.map { $0 + 1 } ?? count)
    }
  }
}
