public import Counter
public import Vocabulary

/// What people read who never open a terminal: a site of pages, made from disk to disk.
///
/// The pages are those that rooms and forvaltninger bring; this part only shows them.
public struct ReportRoom: Room, CommandContributing {
  /// The part, as its commands are named.
  public let id: PartID = "report"
  /// What it is called, in Danish.
  public let name = "Sider til at læse"
  /// Nothing: it shows whatever is there.
  public let needs: [PartID] = []

  /// Makes the part.
  public init() {}

  /// The site.
  public var commands: [any Command] { [SiteCommand()] }
}
