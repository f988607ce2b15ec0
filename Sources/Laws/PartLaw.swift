public import Casework
import Vocabulary

/// What every part keeps, named as a sentence.
public struct PartLaw: Sendable, CustomStringConvertible {
  /// What is kept, in Danish.
  public let name: String
  let faults: @Sendable (Inquiry) -> [Fault]

  init(_ name: String, _ faults: @escaping @Sendable (Inquiry) -> [Fault]) {
    self.name = name
    self.faults = faults
  }

  /// What is kept.
  public var description: String { name }
}

/// What breaks a law: who, what, and what to do.
struct Fault: Hashable, Sendable {
  let part: PartID
  let what: String
  let remedy: String

  init(_ part: PartID, _ what: String, _ remedy: String) {
    self.part = part
    self.what = what
    self.remedy = remedy
  }
}

/// The laws of parts: what is asked by `almen modules --check`, and by the contract in `AlmenTestKit`.
///
/// That parts can be plugged in together at all is asked when a `Catalogue` is made, at each start.
public enum PartLaws {
  /// Every law.
  public static let all: [PartLaw] =
    NameLaws.all + TextLaws.all + RecordLaws.all + CounterLaws.all + KindLaws.all
    + ProcedureLaws.all + IndicatorLaws.all + RateLaws.all
    + ListLaws.all + CalculationLaws.all + AskedLaws.all + SecretLaws.all
    + MergerLaws.all

  /// Everything that breaks some laws, law by law and in the order of the parts: all of it, so that an
  /// author sees at once what is to be put right.
  ///
  /// - Parameters:
  ///   - catalogue: what the parts bring; rooms are parts too.
  ///   - laws: the laws.
  ///   - patience: how long one question may take where hardly anything is recorded.
  public static func breaches(
    of catalogue: Catalogue, by laws: [PartLaw] = all, patience: Swift.Duration = .seconds(2)
  ) -> [Breach] {
    let inquiry = Inquiry(catalogue, patience: patience)
    return laws.flatMap { law in
      law.faults(inquiry).map {
        Breach(law: law.name, part: $0.part, what: $0.what, remedy: $0.remedy)
      }
    }
  }
}

/// One asking of some laws; what they share is worked out once.
final class Inquiry {
  let catalogue: Catalogue
  let patience: Swift.Duration
  /// What the parts say where nothing is recorded.
  lazy var empty = Trial(of: self, records: Planted(examplesOf: []), days: Self.days(catalogue))
  /// What they say where one example of each kind is recorded.
  lazy var examples = Trial(of: self, records: Planted(examplesOf: catalogue.kinds), days: [])

  /// What the public is told where every secret that a part keeps is there.
  lazy var secrets = Secrets(of: catalogue)
  /// What becomes of what names a party that goes up in another.
  lazy var mergers = Merger.all(catalogue)

  init(_ catalogue: Catalogue, patience: Swift.Duration) {
    self.catalogue = catalogue
    self.patience = patience
  }

  /// What parts bring to a point.
  func all<Value>(_ offer: Offer<Value>) -> [Contribution<Value>] { catalogue.all(offer) }
}

/// Whether a text says nothing.
func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

/// The values that come more than once, each once and in their order.
func doubled<Value: Hashable>(_ values: [Value]) -> [Value] {
  var (seen, found): (Set<Value>, Set<Value>) = ([], [])
  return values.filter { !seen.insert($0).inserted && found.insert($0).inserted }
}
