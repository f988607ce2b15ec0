import Criteria
import Vocabulary

/// Indicators: what is counted, version by version.
enum IndicatorLaws {
  static let all = [numbers, days, bridges, decimals]

  static let numbers = PartLaw("En indikators udgaver er nummereret fra 1 og i orden") {
    faults($0) { one in
      let found = one.versions.map(\.version)
      guard found != Array(1..<(found.count + 1)) else { return [] }
      return [
        (
          "udgaverne har numrene \(found.map(String.init).joined(separator: ", "))",
          "Skriv dem i orden, den første med 1, uden spring."
        )
      ]
    }
  }

  static let days = PartLaw("En indikators udgaver har hver sine dage, den tidligste først") {
    faults($0) { one in
      let turned = one.versions.filter { $0.from ?? .earliest > $0.until ?? .latest }
      let met = zip(one.versions, one.versions.dropFirst()).filter { earlier, later in
        // Until the next: an open end gives way.
        (earlier.until.map { $0 >= later.from ?? .earliest } ?? false)
          || earlier.from ?? .earliest >= later.from ?? .earliest
      }
      return turned.map {
        ("udgave \($0.version) slutter, før den begynder", "Ret »from« eller »until«.")
      }
        + met.map {
          (
            "udgave \($0.0.version) og \($0.1.version) gælder samme dag",
            "Lad den næste begynde dagen efter, at den forrige slutter."
          )
        }
    }
  }

  static let bridges = PartLaw("En bro går fra en tidligere udgave, der findes, og kan regnes") {
    faults($0) { one in
      let numbers = Set(one.versions.map(\.version))
      return one.versions.compactMap { version in
        guard let bridge = version.bridge else { return nil }
        if bridge.over <= 0 || bridge.times <= 0 {
          return (
            "broen til udgave \(version.version) ganger med \(bridge.times) og deler med "
              + "\(bridge.over)", "Begge tal skal være 1 eller mere."
          )
        }
        guard !numbers.contains(bridge.from) || bridge.from >= version.version else { return nil }
        return (
          "broen til udgave \(version.version) går fra \(bridge.from), som ikke er en tidligere "
            + "udgave", "Lad den gå fra en udgave, der kommer før den selv."
        )
      }
    }
  }

  static let decimals = PartLaw("En indikator har 0-6 decimaler") {
    faults($0) { one in
      guard let decimals = one.standard.decimals, !(0...6).contains(decimals) else { return [] }
      return [("den har \(decimals) decimaler", "Skriv et tal fra 0 til 6.")]
    }
  }

  private static func faults(
    _ inquiry: Inquiry, _ find: (IndicatorDefinition) -> [(what: String, remedy: String)]
  ) -> [Fault] {
    inquiry.all(.indicators).flatMap { one in
      find(one.value).map {
        Fault(one.part, "Indikatoren »\(one.value.name)«: \($0.what).", $0.remedy)
      }
    }
  }
}
