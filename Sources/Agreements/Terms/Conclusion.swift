public import Vocabulary

/// That an agreement was concluded.
public struct Conclusion: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "day": .init(
      "Dag",
      "Den dag, aftalen regnes for indgået; udelades, når ingen kilde siger det.")
  ]

  /// The day it counts as approved from; nil when no source says.
  public var day: RoughDay?

  /// Makes a conclusion.
  public init(day: RoughDay? = nil) { self.day = day }
}

/// By what an agreement is concluded once all who must have approved it.
public enum ConclusionForm: String, Choice {
  /// The parties sign it: until that is recorded it binds nobody.
  case signature
  /// The last approval concludes it; nobody signs, as of a plan that bodies adopt.
  case approval

  /// The word in Danish.
  public var word: String {
    switch self {
    case .signature: "underskrift"
    case .approval: "godkendelse"
    }
  }
}

extension Agreement {
  /// By what it is concluded: as it says itself, else as its kind does.
  func form(_ context: AgreementContext) -> ConclusionForm { concludedBy ?? context.form }
}
