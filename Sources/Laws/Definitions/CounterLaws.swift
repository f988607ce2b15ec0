import Casework
import Counter
import Vocabulary

/// What meets people: pages, sections, acts, commands.
enum CounterLaws {
  static let all = [own, known, said, options]

  static let own = PartLaw("En side er af en slags, som delen selv bringer") { inquiry in
    let kinds = inquiry.all(.kinds)
    return inquiry.all(.cards).compactMap { card in
      let kind = card.value.kind
      guard !kinds.contains(where: { $0.part == card.part && $0.value.kind == kind }) else {
        return nil
      }
      return Fault(
        card.part, "Siden for »\(kind)« er af en slags, som delen ikke bringer.",
        "Føj i stedet et afsnit til den andens side (»sections«).")
    }
  }

  static let known = PartLaw("Et afsnit hører til slagser, der findes") { inquiry in
    let kinds = Set(inquiry.catalogue.kinds.map { $0.kind })
    return inquiry.all(.sections).flatMap { section in
      let named = section.value.kinds
      let unknown = named.subtracting(kinds).sorted().map {
        Fault(
          section.part, "Afsnittet »\(section.value.name)« hører til »\($0)«, som ingen bringer.",
          "Ret slagsen; se dem med almen modules.")
      }
      return named.isEmpty
        ? [
          Fault(
            section.part, "Afsnittet »\(section.value.name)« hører til ingen slags.",
            "Skriv i »kinds«, hvis sider det skal stå på.")
        ] : unknown
    }
  }

  static let said = PartLaw("Handlinger og kommandoer siger, hvad de gør") { inquiry in
    words(inquiry).flatMap { part, name, summary, options in
      let silent = options.filter { isBlank($0.summary) }.map { "--\($0.name)" }
      return (isBlank(summary) ? [name] : silent.map { "\(name) \($0)" }).map {
        Fault(part, "»\($0)« siger ikke, hvad det gør.", "Skriv »summary« på dansk, én linje.")
      }
    }
  }

  static let options = PartLaw("Et tilvalg står én gang, og er ikke et, som alle har") { inquiry in
    let acts = Set(inquiry.all(.acts).map(\.value.name))
    let filing = Set(
      inquiry.all(.commands).map(\.value).filter { $0 is any FilesCommand }.map(\.name))
    return words(inquiry).flatMap { part, name, _, options in
      let names = options.map(\.name)
      let twice = Set(names.filter { name in names.count { $0 == name } > 1 })
      let besides =
        (acts.contains(name) ? Option.ofActs : []).union(
          filing.contains(name) ? Option.ofFiles : [])
      let taken = Set(names).intersection(Option.ofAll.union(besides))
      return twice.union(taken).sorted().map {
        Fault(
          part, "»\(name)« har tilvalget --\($0) to gange, eller alle har det.",
          "Kald det noget andet.")
      }
    }
  }

  private typealias Words = (part: PartID, name: String, summary: String, options: [Option])

  private static func words(_ inquiry: Inquiry) -> [Words] {
    let acts = inquiry.all(.acts).map {
      ($0.part, $0.value.name, $0.value.summary, $0.value.options)
    }
    let commands = inquiry.all(.commands).map {
      ($0.part, $0.value.name, $0.value.summary, $0.value.options)
    }
    return acts + commands
  }
}
