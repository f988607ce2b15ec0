/// What a post is, as far as rules ask: who may not sit on a board, who sits in a forum.
public enum PostRole: String, Choice {
  /// The head of the municipality's council (borgmester; in Copenhagen the overborgmester).
  case headOfCouncil
  /// A mayor of the municipality; Copenhagen has one for each forvaltning.
  case mayor
  /// A member of the staff of a forvaltning or unit.
  case staff
  /// A seat on the board of an organisation or an afdeling.
  case boardMember

  /// The word in Danish.
  public var word: String {
    switch self {
    case .headOfCouncil: "kommunalbestyrelsens formand"
    case .mayor: "borgmester"
    case .staff: "medarbejder"
    case .boardMember: "bestyrelsesmedlem"
    }
  }
}
