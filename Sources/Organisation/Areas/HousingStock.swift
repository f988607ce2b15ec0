public import Vocabulary

/// What a stated number of dwellings is named by.
public enum HousingStockSubject: Named {
  /// The kind's name.
  public static let kind = "stock"
}

/// How many social dwellings a source says there are, to be held against what is counted.
public struct HousingStock: Record {
  /// What its identifier names.
  public typealias Subject = HousingStockSubject
  /// A stated number is a document.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("boligtal", "boligtal", isNeuter: true)
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad opgørelsen hedder."),
    "dwellings": .init("Boliger", "Hvor mange almene boliger kilden siger."),
    "percent": .init(
      "Procent",
      "Hvor mange hele procent de er af alle boliger; udelades, når kilden ikke siger det."),
    "all": .init(
      "Alle boliger",
      "Hvor mange boliger der er i det hele, også de private; udelades, når kilden ikke siger det."),
    "of": .init(
      "Hos",
      "Id på den, hvis boliger det er: kommunen for dem alle, eller en organisation."),
    "about": .init(
      "Afrundet",
      "Om tallene er runde, så 55.000 står for det, der rundes til det; ellers udelades det."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<HousingStockSubject>
  /// What it is called.
  public var title: String
  /// Whose dwellings: the municipality for all of them, or an organisation.
  public var of: PartyID
  /// How many social dwellings.
  public var dwellings: Int
  /// Whether the numbers are rounded: 55,000 then stands for what rounds to it.
  public var about: Bool?
  /// How many per cent of all dwellings that is.
  public var percent: Int?
  /// How many dwellings there are in all, when a source says it.
  public var all: Int?
  /// Where it comes from.
  public var source: Source

  /// Makes a stated number.
  public init(
    id: Identifier<HousingStockSubject>, title: String, of: PartyID, dwellings: Int,
    about: Bool? = nil, percent: Int? = nil, all: Int? = nil, source: Source
  ) {
    self.id = id
    self.title = title
    self.of = of
    self.dwellings = dwellings
    self.about = about
    self.percent = percent
    self.all = all
    self.source = source
  }

  /// Whose dwellings.
  public var pointsAt: [Pointer] { [of.pointer] }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up number.
  public static var example: HousingStock {
    HousingStock(
      id: "eksempel-boligtal", title: "Boliger i eksemplet", of: "eksempel-kommune",
      dwellings: 1000, about: true, percent: 20, all: 5000,
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}

extension HousingStock {
  /// The numbers that the stated one stands for: itself, or when rounded what rounds to it.
  public var range: ClosedRange<Int> {
    guard about == true, dwellings > 0 else { return dwellings...dwellings }
    var unit = 1
    while unit <= dwellings / 10, dwellings % (unit * 10) == 0 { unit *= 10 }
    let most = dwellings.addingReportingOverflow(unit / 2)
    return (dwellings - unit / 2)...(most.overflow ? dwellings : most.partialValue)
  }

  /// How many dwellings there must be in all for the share to be right; nil without a share.
  public var impliedAll: ClosedRange<Int>? {
    guard let percent, percent > 0, percent <= 100, range.lowerBound >= 0 else { return nil }
    let twice =
      about == true ? (percent * 2 - 1)...(percent * 2 + 1) : (percent * 2)...(percent * 2)
    let (low, fewest) = range.lowerBound.multipliedReportingOverflow(by: 200)
    let (high, most) = range.upperBound.multipliedReportingOverflow(by: 200)
    guard !fewest, !most else { return nil }
    return (low / twice.upperBound)...(high / twice.lowerBound)
  }
}

/// What was counted against what was stated.
public struct StockReconciliation: Hashable, Sendable {
  /// What was stated.
  public let stock: HousingStock
  /// The sum of what afdelinger have counted.
  public let counted: Int
  /// How many afdelinger have a count of every type.
  public let complete: Int
  /// The afdelinger without one; their dwellings are missing, never none.
  public let missing: [PartyID]

  /// Whether the count agrees with the statement: nil while some are missing and it still may.
  public var reconciles: Bool? {
    if counted > stock.range.upperBound { return false }
    guard missing.isEmpty, complete > 0 else { return nil }
    return stock.range.contains(counted)
  }

  /// Whether the share agrees with the number of all dwellings: nil when no source says that.
  public var shareReconciles: Bool? {
    guard let all = stock.all, let implied = stock.impliedAll else { return nil }
    return implied.contains(all)
  }
}
