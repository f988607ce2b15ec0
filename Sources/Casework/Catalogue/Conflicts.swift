public import Vocabulary

/// The parts cannot be plugged in together; every reason at once.
public struct CatalogueConflicts: Error, Hashable, Sendable {
  /// The reasons.
  public let conflicts: [Conflict]
}

/// One reason why parts cannot be plugged in together.
public struct Conflict: Hashable, Sendable {
  /// What is wrong with a contribution.
  public enum Problem: Hashable, Sendable {
    /// Two parts bring the same on some days; a part that brings it twice stands on both sides.
    case broughtTwice(by: PartID, and: PartID)
    /// The id lacks the part's own in front.
    case wrongPrefix(by: PartID)
    /// An id that it had before is, or was, another's.
    case formerlyTaken(String, by: PartID, and: PartID)
    /// The part needs one that is not there.
    case needs(PartID)
  }

  /// What is contributed, in the definite form, in Danish.
  public let what: String
  /// Its id.
  public let id: String
  /// What is wrong.
  public let problem: Problem

  /// Makes a conflict.
  public init(what: String, id: String, problem: Problem) {
    self.what = what
    self.id = id
    self.problem = problem
  }
}

extension CatalogueConflicts: Told {
  /// Each conflict, with what to do.
  public var told: Telling {
    Telling("Modulerne kan ikke tilsluttes sammen.", lines: conflicts.map { Telling.Line($0.text) })
  }
}

extension Conflict {
  /// What is wrong, and what to do, in Danish.
  public var text: String {
    let what = "\(what) »\(id)«"
    return switch problem {
    case .broughtTwice(let one, let other):
      "\(what) bringes af både \(one) og \(other). Lad den ene udelade det."
    case .wrongPrefix(let part):
      "\(what) bringes af \(part) uden dens forstavelse. Kald det \(part).…"
    case .formerlyTaken(let former, let one, let other):
      "\(what) hed før »\(former)« (\(one)), men det navn har \(other) også brugt. Fjern det ene."
    case .needs(let other):
      "\(what) bygger på \(other), som ikke er tilsluttet. Tilslut den, eller udelad begge."
    }
  }
}

/// Finds the conflicts among what parts bring.
struct Conflicts {
  private(set) var all: [Conflict] = []

  init(_ parts: [any Part], _ offers: [any Offering], _ gathered: [String: Gathered]) {
    var seen: Set<PartID> = []
    let ids = Set(parts.map(\.id))
    for part in parts {
      if !seen.insert(part.id).inserted {
        add("Modulet", part.id.text, .broughtTwice(by: part.id, and: part.id))
      }
      for need in part.needs where !ids.contains(need) {
        add("Modulet", part.id.text, .needs(need))
      }
    }
    for (index, offer) in offers.enumerated()
    where offers[..<index].contains(where: { $0.key == offer.key }) {
      add("Indgangen", offer.key, .broughtTwice(by: parts[0].id, and: parts[0].id))
    }
    let rooms = Set(parts.filter { $0 is any Room }.map(\.id))
    for offer in offers {
      let marks = gathered[offer.key]?.marks ?? []
      if offer.isPrefixed { prefixes(offer.one, marks, rooms) }
      twice(offer.one, marks)
      former(offer.one, marks)
    }
  }

  private mutating func add(_ what: String, _ id: String, _ problem: Conflict.Problem) {
    all.append(Conflict(what: what, id: id, problem: problem))
  }

  /// What a room brings has no prefix: its ids are plain words.
  private mutating func prefixes(
    _ what: String, _ marks: [Contribution<OfferMark>], _ rooms: Set<PartID>
  ) {
    for mark in marks where !rooms.contains(mark.part) {
      if !mark.value.name.hasPrefix(mark.part.text + ".") {
        add(what, mark.value.name, .wrongPrefix(by: mark.part))
      }
    }
  }

  /// Two of one name may follow each other, but not hold on one day.
  private mutating func twice(_ what: String, _ marks: [Contribution<OfferMark>]) {
    for (name, those) in Dictionary(grouping: marks, by: \.value.name).sorted(by: {
      $0.key < $1.key
    }) {
      for (index, one) in those.enumerated() {
        let other = those[(index + 1)...].first {
          $0.value.days.intersection(one.value.days) != nil
        }
        if let other { add(what, name, .broughtTwice(by: one.part, and: other.part)) }
      }
    }
  }

  /// A name that something had before is nobody else's, now or before.
  private mutating func former(_ what: String, _ marks: [Contribution<OfferMark>]) {
    for mark in marks {
      for former in mark.value.formerly {
        let other = marks.first {
          $0.value.name != mark.value.name
            && ($0.value.name == former || $0.value.formerly.contains(former))
        }
        if let other {
          add(what, mark.value.name, .formerlyTaken(former, by: mark.part, and: other.part))
        }
      }
    }
  }
}
