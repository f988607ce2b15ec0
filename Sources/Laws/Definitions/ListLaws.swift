import Criteria
import Vocabulary

/// Lists of areas.
enum ListLaws {
  static let all = [ways, need, order, indicators]

  static let ways = PartLaw("En liste har en vej ind i hver af sine udgaver") {
    faults($0) { list in
      if list.generations.isEmpty { return [("den har ingen udgaver", "Skriv lovens regel.")] }
      return list.generations.filter { generation in
        generation.ways.isEmpty
          || generation.ways.contains { $0.required.isEmpty && $0.choices.isEmpty }
      }.map {
        ("udgaven »\($0.label)« spørger ikke om noget", "Skriv mindst én betingelse pr. vej.")
      }
    }
  }

  static let need = PartLaw("Af en listes betingelser skal så mange holde, som der er, eller færre")
  {
    faults($0) { list in
      list.generations.flatMap { generation in
        // Words and practice may each have choices of their own.
        generation.ways.flatMap { way in AreaList.Interpretation.allCases.map(way.by) }
          .filter(isImpossible).map { lack(generation, $0) }
      }
    }
  }

  private static func isImpossible(_ way: AreaList.Way) -> Bool {
    way.need > way.choices.count || (way.need < 1 && !way.choices.isEmpty) || way.need < 0
  }

  private static func lack(
    _ generation: AreaList.Generation, _ way: AreaList.Way
  ) -> (what: String, remedy: String) {
    (
      "udgaven »\(generation.label)« kræver \(way.need) af \(way.choices.count)",
      "Lad tallet være mindst 1 og højst så mange, der er at vælge af."
    )
  }

  static let order = PartLaw("En listes udgaver følger efter hinanden") {
    faults($0) { list in
      let pairs = Array(zip(list.generations, list.generations.dropFirst()))
      return list.generations.compactMap(turned) + pairs.compactMap(met) + pairs.compactMap(ended)
    }
  }

  private typealias Found = (what: String, remedy: String)

  private static func turned(_ one: AreaList.Generation) -> Found? {
    guard let until = one.until, until < one.from.earliest else { return nil }
    return ("udgaven »\(one.label)« slutter, før den begynder", "Ret dens dage.")
  }

  private static func met(_ one: AreaList.Generation, _ next: AreaList.Generation) -> Found? {
    let overlaps = one.until.map { $0 >= next.from.latest } ?? false
    guard one.from.earliest >= next.from.earliest || overlaps else { return nil }
    return (
      "udgaverne »\(one.label)« og »\(next.label)« gælder samme dag",
      "Lad den næste begynde dagen efter, at den forrige slutter."
    )
  }

  /// An end that is only the next one's start: as law was known between the two there would be nothing in its place.
  private static func ended(_ one: AreaList.Generation, _ next: AreaList.Generation) -> Found? {
    guard let known = next.known, one.until == next.from.earliest.previous,
      one.known ?? .earliest < known
    else { return nil }
    return (
      "udgaven »\(one.label)« slutter kun, fordi »\(next.label)« begynder, som først blev kendt senere",
      "Skriv ingen slutdag: en udgave gælder, til den næste begynder."
    )
  }

  static let indicators = PartLaw("En liste bygger på indikatorer, som en del definerer") {
    inquiry in
    let known = Dictionary(
      inquiry.all(.indicators).map { ($0.value.indicator, $0.value) },
      uniquingKeysWith: { first, _ in first })
    let lists = inquiry.all(.lists)
    let names = Set(lists.flatMap { [$0.value.id] + $0.value.formerly })
    return faults(inquiry) { list in
      let published = list.published.flatMap { lack(known[$0], $0, nil) }
      let asked = conditions(list).compactMap { condition -> (String, String)? in
        switch condition.what {
        case .years(let name), .met(let name):
          return names.contains(name)
            ? nil : ("den spørger til listen »\(name)«, som ingen bringer", "Ret id'et.")
        case .residents(let id, _): return lack(known[id], id, nil)
        case .indicator(let id, _, _, let version): return lack(known[id], id, version)
        }
      }
      return asked + [published].compactMap { $0 }
    }
  }

  /// Every condition of a list.
  static func conditions(_ list: AreaList) -> [AreaList.Condition] {
    list.generations.flatMap(\.ways).flatMap { $0.required + $0.choices }
  }

  private static func lack(
    _ found: IndicatorDefinition?, _ id: IndicatorID, _ version: Int?
  ) -> (String, String)? {
    guard let found else {
      return (
        "den bygger på »\(id)«, som ingen del definerer",
        "Ret id'et, eller definér indikatoren, så enhver kommune kan se, hvad der tælles."
      )
    }
    guard let version, !found.versions.contains(where: { $0.version == version }) else {
      return nil
    }
    return ("den bygger på udgave \(version) af »\(id)«, som ikke findes", "Ret udgavens nummer.")
  }

  private static func faults(
    _ inquiry: Inquiry, _ find: (AreaList) -> [(what: String, remedy: String)]
  ) -> [Fault] {
    inquiry.all(.lists).flatMap { one in
      var told: Set<String> = []
      return find(one.value).filter { told.insert($0.what).inserted }.map {
        Fault(one.part, "Listen »\(one.value.id)«: \($0.what).", $0.remedy)
      }
    }
  }
}
