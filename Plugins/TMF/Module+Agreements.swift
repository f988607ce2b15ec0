public import Agreements
import Vocabulary

extension Module: AgreementContributing {
  /// The level 3 agreements that TMF makes; their fields come with the Agreements room's own.
  public var agreementKinds: [AgreementKind] {
    [
      AgreementKind(
        "tmf.fleksibel-udlejning", title: "Aftale om fleksibel udlejning", level: .three,
        law: "almenboligloven § 60"),
      AgreementKind("tmf.helhedsplan", title: "Helhedsplan", level: .three),
      AgreementKind("tmf.omraadefornyelse", title: "Områdefornyelse", level: .three),
    ]
  }
}
