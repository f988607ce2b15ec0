/// Names a forvaltning's module: the id of its party in the case, such as `tmf`.
public typealias ForvaltningID = PartyID

/// What a forvaltning plugs in.
///
/// The module says only who it is. What it brings it says by conforming to the `...Contributing`
/// protocols of the rooms it feeds: `TopicContributing`, `AgreementContributing` and so on. They
/// have no defaults, so that a misspelt member is an error and not a contribution that vanishes.
public protocol ForvaltningModule: Sendable {
  /// The id of the forvaltning's party; every id the module brings has it as prefix.
  var id: ForvaltningID { get }
  /// The forvaltning's name in Danish.
  var name: String { get }
}

/// A module with rules of its own.
public protocol CheckContributing: ForvaltningModule {
  /// The rules that its checks may report, so that each has one owner.
  var rules: [Rule] { get }
  /// The checks over lent records; asked whenever rooms are.
  func checks(over records: any Records) -> [any Checking]
}
