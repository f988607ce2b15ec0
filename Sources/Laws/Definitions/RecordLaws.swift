import Casework
import Vocabulary

/// Kinds of record.
enum RecordLaws {
  static let all = [called, told]

  static let told = PartLaw("Hver egenskab siger i én dansk sætning, hvad den er") { inquiry in
    inquiry.all(.kinds).flatMap { one in
      untold(one.value).map { Fault(one.part, $0.what, $0.remedy) }
    }
  }

  private static func untold<R: Record>(_ type: R.Type) -> [(what: String, remedy: String)] {
    guard let names = try? Properties.misnamed(in: type.example) else { return [] }
    return names.untold.map {
      (
        "Egenskaben »\($0)« i »\(type.kind)« siger ikke, hvad den er.",
        "Skriv en sætning ved siden af dens navn i »properties«: .init(\"Navn\", \"Hvad det er.\")."
      )
    }
      + names.badlyTold.map {
        (
          "Det, der siges om egenskaben »\($0)« i »\(type.kind)«, er ingen sætning eller kun navnet igen.",
          "Begynd med stort, slut med punktum, og sig enheden, og hvad det betyder, at den udelades."
        )
      }
  }

  static let called = PartLaw("En slags oplysning og alle dens egenskaber har danske navne") {
    inquiry in
    inquiry.all(.kinds).flatMap { one in
      faults(one.value).map { Fault(one.part, $0.what, $0.remedy) }
    }
  }

  private static func faults<R: Record>(_ type: R.Type) -> [(what: String, remedy: String)] {
    var found: [(what: String, remedy: String)] = []
    if isBlank(type.called.one) || isBlank(type.called.many) {
      found.append(("Slagsen »\(type.kind)« har intet dansk navn.", "Skriv »called«: én og flere."))
    }
    guard let names = try? Properties.misnamed(in: type.example) else {
      return found + [
        ("Eksemplet på »\(type.kind)« kan ikke skrives.", "Ret typens egen »encode(to:)«.")
      ]
    }
    found += names.nameless.map {
      (
        "Egenskaben »\($0)« i »\(type.kind)« har intet dansk navn.",
        "Skriv den med sit navn i »properties« på den type, den står i."
      )
    }
    found += names.idle.map {
      (
        "Navnet »\($0)« i »\(type.kind)« hører til en egenskab, som eksemplet ikke har.",
        "Tag navnet ud, eller udfyld egenskaben i »example«."
      )
    }
    return found
  }
}
