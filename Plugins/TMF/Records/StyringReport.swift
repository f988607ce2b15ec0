public import Vocabulary

/// What a styringsrapport's identifier names.
public enum StyringReportSubject: Named {
  /// The kind's name.
  public static let kind = "tmf.styringsrapport"
}

/// What an organisation's styringsrapport says of each of the four things that it must hold; it is kept from the public
/// until the meeting is held, since it accounts for key figures.
public struct StyringReport: Record {
  /// What its identifier names.
  public typealias Subject = StyringReportSubject
  /// A report is there from the day it was received.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("styringsrapport", "styringsrapporter")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad rapporten hedder."),
    "dialogue": .init("Til dialogen", "Id på den styringsdialog, den hører til."),
    "evaluation": .init(
      "Evaluering, udfordringer og initiativer",
      "Hvad den siger om nr. 1; udelades, når den intet siger."),
    "figures": .init(
      "Nøgletal, der afviger væsentligt", "Hvad den siger om nr. 2; udelades, når den intet siger."),
    "agreementsNeeded": .init(
      "Behov for aftaler", "Hvad den siger om nr. 3; udelades, når den intet siger."),
    "agreementStatus": .init(
      "Status for tidligere aftaler", "Hvad den siger om nr. 4; udelades, når den intet siger."),
    "returns": .init(
      "Sendt tilbage", "Hvornår og hvorfor den er sendt tilbage; udelades, når den ikke er det."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<StyringReportSubject>
  /// What it is called.
  public var title: String
  /// The dialogue that it is to.
  public var dialogue: DialogueID
  /// The evaluation of the organisation and its afdelinger, with larger challenges and initiatives.
  public var evaluation: String?
  /// The account of figures that deviate much from what is normal; "ingen" is an answer.
  public var figures: String?
  /// Whether agreements with the council are needed.
  public var agreementsNeeded: String?
  /// Where earlier agreements stand.
  public var agreementStatus: String?
  /// When and why it was sent back.
  @Listed public var returns: [ReportReturn]
  /// Where it comes from.
  public var source: Source

  /// Makes a report.
  public init(
    id: Identifier<StyringReportSubject>, title: String, dialogue: DialogueID,
    evaluation: String? = nil, figures: String? = nil, agreementsNeeded: String? = nil,
    agreementStatus: String? = nil, returns: [ReportReturn] = [], source: Source
  ) {
    (self.id, self.title, self.dialogue) = (id, title, dialogue)
    (self.evaluation, self.figures) = (evaluation, figures)
    (self.agreementsNeeded, self.agreementStatus) = (agreementsNeeded, agreementStatus)
    (self.returns, self.source) = (returns, source)
  }

  /// The dialogue.
  public var pointsAt: [Pointer] { [dialogue.pointer] }
  /// The dialogue.
  public var needs: [Pointer] { pointsAt }

  /// A made-up report.
  public static var example: StyringReport {
    StyringReport(
      id: "eksempel-rapport", title: "Eksempelorganisationens styringsrapport",
      dialogue: "eksempel-dialog", evaluation: "viser formatet", figures: "viser formatet",
      agreementsNeeded: "viser formatet", agreementStatus: "viser formatet",
      returns: [ReportReturn(Day(daysSince1970: 15_145), "viser formatet")],
      source: Source("Eksempel", inferred: "alt", madeUp: true))
  }

  /// The four things, by number, in Danish, with what is said of each.
  var contents: [(what: String, key: String, text: String?)] {
    [
      ("evalueringen (nr. 1)", "evaluation", evaluation),
      ("redegørelsen for nøgletal (nr. 2)", "figures", figures),
      ("behovet for aftaler (nr. 3)", "agreementsNeeded", agreementsNeeded),
      ("status for tidligere aftaler (nr. 4)", "agreementStatus", agreementStatus),
    ]
  }

  /// What it does not say.
  var lacking: [String] { contents.filter { $0.text == nil }.map(\.what) }
}

/// That a report was sent back: why is as little public before the meeting as what it says.
public struct ReportReturn: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "day": .init("Dag", "Den dag, den blev sendt tilbage."),
    "reason": .init("Grund", "Hvorfor den blev sendt tilbage."),
  ]

  /// The day.
  public var day: Day
  /// Why.
  public var reason: String

  /// Says why it was sent back on a day.
  public init(_ day: Day, _ reason: String) { (self.day, self.reason) = (day, reason) }
}

extension Dialogue {
  /// The two things that the redegørelse must hold, in Danish, with what is said of each.
  var account: [(what: String, text: String?)] {
    [
      ("referatet med begge parters vurdering (nr. 1)", minutes),
      ("en kort beskrivelse af aftaler (nr. 2)", agreements),
    ]
  }

  /// What the redegørelse does not say.
  var accountLacking: [String] { account.filter { $0.text == nil }.map(\.what) }
}
