import Casework
import Counter
import Vocabulary

extension Option {
  /// The parts to do without.
  static let without = Option(
    name: "without", value: .several(.text), word: "DEL,DEL",
    summary: "begynder uden nogle moduler, og uden dem, der bygger på dem")
}

extension Surroundings {
  /// What the parts bring, but for those that a call does without and those that need them.
  ///
  /// What is left out is told, since its rules are not asked. Throws `WrongUse` for what is no part that can
  /// be left out, or one that hides something when the answer is for the public.
  func catalogue(_ words: Words) throws -> Catalogue {
    var left: Set<PartID> = []
    for name in (words.options[Option.without.name] ?? "").split(separator: ",").map(String.init) {
      let own = parts.filter { !($0 is any Room) }.map(\.id)
      guard let part = own.first(where: { $0.text == name }) else {
        throw WrongUse(
          "»\(name)« er ikke et modul, der kan undværes.",
          nearest(to: name, among: own.map(\.text)).map { "Mente du »\($0)«?" }
            ?? "Se dem med almen modules.")
      }
      left.insert(part)
    }
    if left.isEmpty { return try told(Catalogue(parts, wired: wired)) }
    let kept = parts.without(left)
    let gone = parts.map(\.id).filter { id in !kept.contains { $0.id == id } }
    try refuseLostSecrets(of: gone, words)
    let along = gone.filter { !left.contains($0) }.map(\.text)
    tell(
      "Uden \(left.map(\.text).sorted().joined(separator: ", "))"
        + (along.isEmpty ? "" : ", og uden \(along.joined(separator: ", ")), der bygger på det")
        + ": deres regler er ikke prøvet.")
    return try told(Catalogue(kept, wired: wired))
  }

  /// Refuses to show the public anything without a part that says what is to be hidden from it.
  private func refuseLostSecrets(of gone: [PartID], _ words: Words) throws {
    guard words.options[Option.isPublic.name] != nil,
      let part = parts.first(where: { gone.contains($0.id) && $0 is any PublicityContributing })
    else { return }
    throw WrongUse(
      "--public kan ikke bruges uden \(part.id), som siger, hvad der skal holdes hemmeligt.",
      "Udelad --without, eller vis alt uden --public.")
  }

  /// Tells which parts could not bring what they say they bring; the rest goes on.
  private func told(_ catalogue: Catalogue) -> Catalogue {
    for failed in catalogue.failed {
      let why = (failed.why as? any Told)?.told.what ?? String(describing: failed.why)
      tell(
        "Modulet \(failed.part) kan ikke bringe sine \(failed.offer.lowercased()) (\(why)). "
          + "Resten virker; uden det: --without \(failed.part).")
    }
    return catalogue
  }
}
