import Casework
import Vocabulary

/// Kinds of record.
enum RecordLaws {
  static let all = [called]

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
