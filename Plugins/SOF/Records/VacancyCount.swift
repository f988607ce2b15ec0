public import Vocabulary

/// What a count's identifier names.
public enum VacancyCountSubject: Named {
  /// The kind's name.
  public static let kind = "sof.taelling"
}

/// How many dwellings of an afdeling fell vacant in a month or on a day, and what became of them: the ledger's line.
///
/// It is there from the last day that it counts, and says nothing of whom a dwelling was assigned to.
public struct VacancyCount: Record {
  /// What its identifier names.
  public typealias Subject = VacancyCountSubject
  /// It is there from its last day.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("tælling af ledige boliger", "tællinger af ledige boliger")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "afdeling": .init("Afdeling", "Id på den afdeling, der er talt."),
    "type": .init("Boligtype", "Om det er familieboliger eller ungdomsboliger."),
    "time": .init("Måned eller dag", "Den måned eller dag, der er talt."),
    "reported": .init("Meldt ledige", "Hvor mange boliger der blev meldt ledige."),
    "offered": .init("Tilbudt", "Hvor mange der blev stillet til rådighed for kommunen."),
    "assigned": .init("Anvist", "Hvor mange kommunen anviste."),
    "refused": .init("Afslået", "Hvor mange kommunen sagde nej til."),
    "givenUp": .init("Opgivet", "Hvor mange kommunen sagde ja til og siden opgav."),
    "otherwise": .init("Udlejet ellers", "Hvor mange der blev udlejet efter andre regler."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<VacancyCountSubject>
  /// The afdeling.
  public var afdeling: PartyID
  /// Which dwellings.
  public var type: DwellingType
  /// The month or the day.
  public var time: RoughDay
  /// Reported vacant.
  public var reported: Int
  /// Put at the municipality's disposal.
  public var offered: Int
  /// Assigned by it.
  public var assigned: Int
  /// Refused by it.
  public var refused: Int
  /// Accepted by it and then given up.
  public var givenUp: Int
  /// Let by other rules.
  public var otherwise: Int
  /// Where it comes from.
  public var source: Source

  /// Makes a count.
  public init(
    id: Identifier<VacancyCountSubject>, afdeling: PartyID, type: DwellingType, time: RoughDay,
    reported: Int = 0, offered: Int = 0, assigned: Int = 0, refused: Int = 0, givenUp: Int = 0,
    otherwise: Int = 0, source: Source
  ) {
    (self.id, self.afdeling, self.type, self.time) = (id, afdeling, type, time)
    (self.reported, self.offered, self.assigned) = (reported, offered, assigned)
    (self.refused, self.givenUp, self.otherwise) = (refused, givenUp, otherwise)
    self.source = source
  }

  /// What it is called.
  public var title: String { "\(afdeling), \(type.word), \(time.danish)" }
  /// What it is called, with the afdeling's name.
  public func label(_ name: (Pointer) -> String) -> String {
    "\(name(afdeling.pointer)), \(type.word), \(time.danish)"
  }
  /// The afdeling.
  public var pointsAt: [Pointer] { [afdeling.pointer] }
  /// The afdeling.
  public var needs: [Pointer] { pointsAt }

  /// A made-up count.
  public static var example: VacancyCount {
    VacancyCount(
      id: "eksempel-taelling", afdeling: "eksempel-afdeling", type: .family,
      time: RoughDay("2010-10") ?? RoughDay(.earliest), reported: 8, offered: 2, assigned: 1,
      refused: 1, givenUp: 0, otherwise: 6,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }

  /// What was counted of it all, in the order of a table.
  var numbers: [Int] { [reported, offered, assigned, refused, givenUp, otherwise] }
}

/// Which dwellings § 59 is about: the two are counted apart (`stk. 3`).
public enum DwellingType: String, Choice {
  /// Almene familieboliger (`stk. 1-2, 4-5`).
  case family
  /// Almene ungdomsboliger (`stk. 3`).
  case youth

  /// The word in Danish.
  public var word: String {
    switch self {
    case .family: "familieboliger"
    case .youth: "ungdomsboliger"
    }
  }
}

extension RoughDay {
  /// Whether it is one day or one whole month.
  var isDayOrMonth: Bool {
    isExact
      || earliest.date.day == 1 && latest.next == earliest.adding(months: 1)
  }

  /// In Danish, as `oktober 2010` or `3. oktober 2010`.
  var danish: String { DanishDays.long(self) }
}
