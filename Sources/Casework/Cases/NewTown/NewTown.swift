import Counter
import Criteria
import Organisation
import Store
public import Vocabulary

/// The case that another municipality begins with: enough of it that the first act can be made.
///
/// What stands in it is what every municipality has, and a model of fora it may choose. What only the town knows, such as
/// its organisations and who holds a post, is left out and told, or imported afterwards.
public struct NewTown: Sendable {
  /// The municipality's name.
  public let name: String
  /// Which fora it begins with.
  let model: ForumModel
  /// Who holds the post that signs; nil leaves it vacant.
  let secretary: String?
  /// The first day of everything.
  let from: Day
  /// The law's indicators.
  let indicators: [Indicator]

  /// A town.
  ///
  /// - Parameters:
  ///   - name: what the municipality is called.
  ///   - model: which fora it begins with.
  ///   - secretary: who holds the post that signs; nil leaves it vacant.
  ///   - from: the first day of everything.
  ///   - catalogue: what is plugged in, which knows the law's indicators.
  public init(
    _ name: String, model: ForumModel, secretary: String?, from: Day, catalogue: Catalogue
  ) {
    (self.name, self.model, self.secretary, self.from) = (name, model, secretary, from)
    let forvaltninger = catalogue.parts.filter { $0 is any ForvaltningModule }.map(\.id)
    indicators = catalogue.all(.indicators).filter { !forvaltninger.contains($0.part) }
      .map(\.value.standard)
  }

  /// The post that signs.
  public static let firstPost = "sekretaer"

  /// The posts that nobody holds yet, by name.
  public var vacant: [String] {
    posts.filter { $0.id.text != Self.firstPost || secretary == nil }.map(\.name)
  }

  /// One file's records.
  public struct File: Sendable {
    /// The kind in it.
    public let kind: String
    /// What it is, in Danish.
    public let told: String
    /// The records, each as it is stored.
    public let records: [(subject: Pointer, body: String)]
  }

  /// The files, in the order in which a reader would want them; throws what a record's `encode(to:)` throws.
  public func files() throws -> [File] {
    [
      try file(
        "Parterne: kommunen, dens råd, udvalg og forvaltning. Ret navnene til byens egne, og føj udvalg og forvaltninger til.",
        parties),
      try file("Posterne: de stillinger, der underskriver, og som har en plads.", posts),
      try file("Hvem der har posterne. En post uden indehaver er ubesat.", holders),
      try file(
        "Emnerne med deres numre i KL's emnesystematik. Ordene er dem, almen route finder dem ved.",
        topics),
      try file("Hvem der svarer for emnerne.", responsibilities),
      try file("Det, lovens lister regnes af.", indicators),
      try file("Byens eget forløb; lovens følger med programmet, se almen modules.", procedures),
      try file("Fra hvilken dag det følges, om lovens pligter er opfyldt.", [followed]),
      try file(model.told, model.forums(in: self)),
    ].filter { !$0.records.isEmpty }
  }

  private func file<R: Record>(_ told: String, _ records: [R]) throws -> File {
    File(
      kind: R.kind, told: told,
      records: try records.map { ($0.pointer, try Body.encode($0)) })
  }

  /// Where what is the same in every municipality comes from.
  static func source(_ text: String, _ inferred: String) -> Source {
    Source(text, inferred: inferred)
  }
}
