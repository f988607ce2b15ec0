import Vocabulary

/// Marks what is inferred or made up wherever it is shown.
enum Marks {
  /// A title with `*` when something in the record is inferred, and `[opdigtet]` when it is made
  /// up.
  static func title(_ record: some Record) -> String {
    title(record.title, record.source)
  }

  static func title(_ title: String, _ source: Source) -> String {
    title.visible() + (source.inferred == nil ? "" : space + "*")
      + (source.madeUp ? space + "[opdigtet]" : "")
  }

  /// A space that no line breaks at; shown as an ordinary one.
  static let space = "\u{A0}"

  /// What the marks on a page mean; nothing where there are none.
  static func legend(_ page: String) -> [String] {
    let star = "* noget er udledt og står ikke i kilden; se hvad med almen show ID."
    let possibly =
      "muligvis: kilden giver kun et år eller et tidsrum, så for den dag er det ikke sikkert."
    return (page.contains(space + "*") ? [star] : [])
      + (page.contains("muligvis") ? [possibly] : [])
  }
}
