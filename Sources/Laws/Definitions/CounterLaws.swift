import Casework
import Counter
import Vocabulary

/// What meets people: pages, sections, acts, commands.
enum CounterLaws {
  static let all = [own, known, said, options, arguments, kinds, words, examples]

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
    callables(inquiry).flatMap { part, one -> [Fault] in
      let silent = one.options.filter { isBlank($0.summary) }.map { "\(one.name) \($0.place)" }
      return (isBlank(one.summary) ? [one.name] : silent).map {
        Fault(part, "»\($0)« siger ikke, hvad det gør.", "Skriv »summary« på dansk, én linje.")
      }
    }
  }

  static let options = PartLaw("Et tilvalg står én gang, og er ikke et, som alle har") { inquiry in
    callables(inquiry).flatMap { part, one in
      let names = one.options.map(\.name)
      let common =
        Option.ofAll.union(one is any Act ? Option.ofActs : [])
        .union(one is any FilesCommand ? Option.ofFiles : [])
      let taken = Set(names).intersection(common)
      return Set(doubled(names)).union(taken).sorted().map {
        Fault(
          part, "»\(one.name)« har tilvalget --\($0) to gange, eller alle har det.",
          "Kald det noget andet.")
      }
    }
  }

  static let arguments = PartLaw("Kun de sidste ord kan udelades, og kun det sidste gentages") {
    callables($0).flatMap { part, one in
      whys(one.arguments).map {
        Fault(part, "»\(one.name)« kan ikke læses: \($0).", "Ret »arguments«.")
      }
    }
  }

  /// Why the words of something cannot be told from each other.
  private static func whys(_ all: [Argument]) -> [String] {
    let names = all.map(\.name)
    let isGap = zip(all, all.dropFirst()).contains { !$0.isNeeded && $1.isNeeded }
    return (doubled(names) + names.filter(isBlank)).map { "to ord hedder »\($0)«, eller ét intet" }
      + (isGap ? ["et ord, der skal være der, står efter et, der kan udelades"] : [])
      + (all.dropLast().contains(where: \.repeats) ? ["et andet ord end det sidste gentages"] : [])
  }

  static let kinds = PartLaw("Et id, der spørges om, er af slagser, der findes") { inquiry in
    let kinds = Set(inquiry.catalogue.kinds.map { $0.kind })
    return slots(inquiry).flatMap { part, name, slot in
      Set(slot.value?.records ?? []).subtracting(kinds).sorted().map {
        Fault(
          part, "»\(name) \(slot.place)« spørger om et id af slagsen »\($0)«, som ingen bringer.",
          "Ret slagsen; se dem med almen modules.")
      }
    }
  }

  static let words = PartLaw("Et valg har ord, og hvert ord betyder én ting") { inquiry in
    slots(inquiry).compactMap { part, name, slot in
      guard case .words(let words) = slot.value?.each else { return nil }
      // A word may be its own Danish; it may not be that of another.
      let said = words.flatMap { Set([$0.name, $0.danish]).sorted() }
      guard words.isEmpty || said.contains(where: isBlank) || !doubled(said).isEmpty else {
        return nil
      }
      return Fault(
        part, "»\(name) \(slot.place)« har ingen ord at vælge imellem, et tomt, eller et to gange.",
        "Giv hvert valg sit eget ord, også på dansk.")
    }
  }

  static let examples = PartLaw("En handling har et eksempel, der kan læses") { inquiry in
    inquiry.all(.acts).compactMap { one -> Fault? in
      let (part, act) = (one.part, one.value)
      // Of words that cannot be read no example can be; that is told by itself.
      guard whys(act.arguments).isEmpty else { return nil }
      do {
        _ = try act.readExample()
        return nil
      } catch {
        let why = (error as? WrongUse)?.what ?? "\(error)"
        return Fault(
          part, "Eksemplet »\(act.example)« for »\(act.name)« kan ikke læses: \(why)",
          "Skriv »example«, som nogen ville skrive det efter »almen act«, uden hvem og hvorfor.")
      }
    }
  }

  private static func callables(_ inquiry: Inquiry) -> [(part: PartID, one: any Callable)] {
    inquiry.all(.acts).map { ($0.part, $0.value) }
      + inquiry.all(.commands).map { ($0.part, $0.value) }
  }

  private static func slots(_ inquiry: Inquiry) -> [(part: PartID, name: String, slot: any Slot)] {
    callables(inquiry).flatMap { part, one in
      let slots: [any Slot] = one.arguments + one.options
      return slots.map { (part, one.name, $0) }
    }
  }
}
