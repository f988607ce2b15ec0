public import Vocabulary

/// What an account's identifier names.
public enum AccountSubject: Named {
  /// The kind's name.
  public static let kind = "bif.redegoerelse"
}

/// That the yearly account has been given, and what shows it: a duty is computed and never stored, so what ends
/// it is a record of its own.
public struct Account: Record {
  /// What its identifier names.
  public typealias Subject = AccountSubject
  /// An account is a document.
  public static let lasting = Lasting.document
  /// What one is called.
  public static let called = KindName("redegørelse", "redegørelser")
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "id": .id,
    "title": .init("Navn", "Hvad regnskabet hedder."),
    "year": .init("År", "Det kalenderår, regnskabet er for."),
    "evidence": .init("Dokument", "Hvor regnskabet ligger, som et sagsnummer."),
    "source": .source,
  ]

  /// The identifier.
  public var id: Identifier<AccountSubject>
  /// What it is called.
  public var title: String
  /// The year it is of.
  public var year: Int
  /// The document that shows it.
  public var evidence: String
  /// Where it comes from.
  public var source: Source

  /// Makes an account.
  public init(
    id: Identifier<AccountSubject>, title: String, year: Int, evidence: String, source: Source
  ) {
    (self.id, self.title, self.year) = (id, title, year)
    (self.evidence, self.source) = (evidence, source)
  }

  /// Nothing.
  public var pointsAt: [Pointer] { [] }
  /// Nothing.
  public var needs: [Pointer] { [] }

  /// A made-up account.
  public static var example: Account {
    Account(
      id: "eksempel-redegoerelse", title: "Redegørelse i eksemplet", year: 2009,
      evidence: "sag 2010-000000", source: Source("Eksempel", inferred: "alt", madeUp: true))
  }
}
