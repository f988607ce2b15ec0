import Casework
import Counter
import Store
import Vocabulary

struct VerifyCommand: WholeCommand {
  private static let head = Option(
    name: "head", value: .text, word: "KONTROLSUM",
    summary: "en kontrolsum, der er gemt tidligere: nummer:kontrolsum, helst med :r… og resten")

  let name = "verify"
  let summary = "efterprøver, at alt i databasen er, som det blev skrevet"
  let arguments: [Argument] = []
  let options = [head]

  func run(_ call: Call) async throws -> Page {
    let published = try call.text(Self.head).map { text in
      guard let head = PublishedHead(text) else {
        throw WrongUse(
          "»\(text)« er ikke en kontrolsum.", "Skriv den, som init, history eller verify viste den."
        )
      }
      return head
    }
    let result = try await call.kommune().journal.verify(published: published)
    return Page(
      result.isOK ? "Databasen er hel" : "Databasen er ikke, som den blev skrevet",
      blocks(result, published) + [data(result)], isError: !result.isOK)
  }

  private func data(_ result: Verification) -> Block {
    .data([
      Field("ok", json: .bool(result.isOK)), Field("entries", json: .int(result.entries)),
      Field("firstBad", json: .number(result.firstBad)),
      Field("fault", json: .text(result.fault?.rawValue)),
      Field("head", json: .string(result.head.description)),
      Field("origin", json: .text(result.origin?.description)),
      Field("originTried", json: .bool(result.isOriginTried)),
      Field("redacted", json: .int(result.redacted)),
      Field("doubtfulTimes", json: .array(result.doubtfulTimes.map { .int($0) })),
      Field("clockCorrections", json: .array(result.clockCorrections.map { .int($0) })),
      Field("changedGuards", json: .texts(result.changedGuards)),
    ])
  }

  private func blocks(_ result: Verification, _ published: PublishedHead?) -> [Block] {
    let whole = result.origin.map { PublishedHead(result.head, origin: $0).description }
    return (found(result) + since(result, published) + guards(result) + times(result))
      .map { .text($0) }
      + [.text("Kontrolsum: \(.code(whole ?? result.head.description))")]
      + advice(result, published != nil)
  }

  private func found(_ result: Verification) -> [Cell] {
    if let bad = result.firstBad, let fault = result.fault {
      return [
        "Den første fejl er i post \(bad): \(words(fault)).",
        fault == .notAsPublished
          ? "Se først efter, om den gemte kontrolsum er skrevet rigtigt. Er den det, så tag den seneste sikkerhedskopi i brug, og find ud af, hvem der har ændret filen."
          : "Tag den seneste sikkerhedskopi i brug, og find ud af, hvem der har ændret filen.",
      ]
    }
    if let fault = result.fault {
      return ["Posterne er, som de blev skrevet, men \(words(fault))."]
    }
    let redacted =
      result.redacted == 0 ? "" : " \(result.redacted) udsagn er slettet ved underskreven post."
    return [
      "\(result.entries == 1 ? "Én post" : "\(result.entries) poster") er efterregnet.\(redacted)"
    ]
  }

  /// How far a head that was kept reaches: all up to it is as it was then.
  private func since(_ result: Verification, _ published: PublishedHead?) -> [Cell] {
    guard result.isOK, let number = published?.head.number else { return [] }
    let later = result.head.number - number
    let told = later == 0 ? "intet" : later == 1 ? "én post" : "\(later) poster"
    return ["Den gemte kontrolsum er post \(number); \(told) er skrevet siden."]
  }

  private func guards(_ result: Verification) -> [Cell] {
    guard !result.changedGuards.isEmpty else { return [] }
    let lost = result.changedGuards.joined(separator: ", ")
    return [
      "Tabeller, visninger eller værn mod ændringer er ikke, som programmet lavede dem (\(lost)); nogen "
        + "har rørt ved filen, og der skrives ikke i den. Tag en sikkerhedskopi i brug, eller lav en ny "
        + "database af almen export --history; den får en ny oprindelse, så gem dens kontrolsum."
    ]
  }

  private func times(_ result: Verification) -> [Cell] {
    let doubtful: Cell =
      "Uret gik forkert, da post \(list(result.doubtfulTimes)) blev skrevet, så tiden dér er for sen; det "
      + "siger en senere forfatter."
    let corrected: Cell =
      "Post \(list(result.clockCorrections)) har derfor fået sekundet efter posten før og ikke urets tid; "
      + "hvad uret viste, ses med almen history NUMMER."
    return (result.doubtfulTimes.isEmpty ? [] : [doubtful])
      + (result.clockCorrections.isEmpty ? [] : [corrected])
  }

  private func list(_ numbers: [Int]) -> String {
    let texts = numbers.map(String.init)
    return texts.count < 2
      ? texts.joined() : texts.dropLast().joined(separator: ", ") + " og " + texts[texts.count - 1]
  }

  /// What has not been tried, and how it can be.
  private func advice(_ result: Verification, _ isPublished: Bool) -> [Block] {
    guard isPublished else {
      return [
        .text(
          "Om de seneste poster er fjernet, og om poster fra en sag gives ud for at være skrevet her, ses "
            + "kun ved at sammenligne med en kontrolsum, der er gemt et andet sted: almen verify --head "
            + "KONTROLSUM.")
      ]
    }
    guard !result.isOriginTried else { return [] }
    return [
      .text(
        "Oprindelsen er ikke prøvet: kontrolsummen er skrevet uden :r… til sidst, så det ses ikke, om poster "
          + "fra en sag gives ud for at være skrevet her.")
    ]
  }

  private func words(_ fault: Verification.Fault) -> String {
    switch fault {
    case .changed: "noget er ændret eller byttet om"
    case .missingOrAdded: "noget er fjernet eller føjet til"
    case .notAsPublished:
      "den er ikke den, der er offentliggjort; noget er skåret af eller skrevet om"
    case .otherOrigin:
      "oprindelsen er ikke den, der er offentliggjort: enten gives poster fra en sag ud for at være "
        + "skrevet her, eller filen for at være af en anden udgave, eller den er lavet igen af en eksport"
    case .derived: "en afledt tabel siger noget andet end udsagnene"
    case .damaged: "filen er beskadiget"
    }
  }
}
