/// How a body's dealing with a matter ended.
public enum Outcome: String, Choice {
  /// Godkendt, as it was recommended.
  case approved
  /// Godkendt, with changes.
  case amended
  /// Some of it godkendt, the rest not.
  case partly
  /// Forkastet.
  case rejected
  /// Taget til efterretning, or discussed.
  case noted
  /// A hearing was answered.
  case answered
  /// Sent to another, who is to deal with it.
  case referred
  /// Put off.
  case postponed

  /// The word in Danish.
  public var word: String {
    switch self {
    case .approved: "godkendt"
    case .amended: "godkendt med ændringer"
    case .partly: "delvist godkendt"
    case .rejected: "forkastet"
    case .noted: "taget til efterretning"
    case .answered: "besvaret"
    case .referred: "henvist"
    case .postponed: "udsat"
    }
  }

  /// Whether an approval or a promise of money can rest on it: something was approved.
  public var carries: Bool {
    switch self {
    case .approved, .amended, .partly: true
    case .rejected, .noted, .answered, .referred, .postponed: false
    }
  }

  /// Whether the matter goes on from it: what was rejected, referred or postponed takes no step.
  public var takesStep: Bool {
    switch self {
    case .approved, .amended, .partly, .noted, .answered: true
    case .rejected, .referred, .postponed: false
    }
  }
}
