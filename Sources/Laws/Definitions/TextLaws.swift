import Agreements
import Casework
import Counter
import Criteria
import Forums
import Investments
import Organisation
import Vocabulary

/// What people read of a contribution: it is called something, says what it is, and whence.
enum TextLaws {
  static let all = [titles, meanings, sources, laws, silence, places]

  static let titles = PartLaw("Alt, der vises, har et navn") { inquiry in
    let parts = inquiry.catalogue.parts.map { ($0.id, "Delen", [$0.name]) }
    let kinds = inquiry.all(.agreementKinds).map {
      ($0.part, "Aftaletypen »\($0.value.id)«", [$0.value.title] + $0.value.fields.map(\.title))
    }
    let indicators = inquiry.all(.indicators).map {
      ($0.part, "Indikatoren »\($0.value.name)«", [$0.value.title])
    }
    let rates = inquiry.all(.rates).map {
      (
        $0.part, "Satstabellen »\($0.value.id)«",
        [$0.value.title] + $0.value.columns.flatMap { [$0.title, $0.unit] }
      )
    }
    let sums = inquiry.all(.calculations).map {
      ($0.part, "Beregningen »\($0.value.id)«", [$0.value.title] + $0.value.inputs.map(\.title))
    }
    let lists = inquiry.all(.lists).map {
      ($0.part, "Listen »\($0.value.id)«", $0.value.generations.flatMap { [$0.title, $0.label] })
    }
    let procedures = inquiry.all(.procedures).map {
      ($0.part, "Forløbet »\($0.value.id)«", [$0.value.title] + $0.value.steps.flatMap(\.texts))
    }
    let matters = inquiry.all(.matterKinds).map {
      ($0.part, "Sagstypen »\($0.value.id)«", [$0.value.called.one, $0.value.called.many])
    }
    return blank(
      parts + kinds + indicators + rates + sums + lists + procedures + matters,
      "mangler et navn, på sig selv eller et led",
      "Skriv, hvad det hedder på dansk.")
  }

  static let meanings = PartLaw("Strømme og indikatorer siger, hvad de er") { inquiry in
    let streams = inquiry.all(.streams).map {
      ($0.part, "Strømmen »\($0.value.name)«", [$0.value.meaning])
    }
    let indicators = inquiry.all(.indicators).map { one in
      (
        one.part, "Indikatoren »\(one.value.name)«",
        one.value.versions.flatMap { [$0.meaning, $0.bridge?.why ?? "-"] }
      )
    }
    return blank(streams + indicators, "siger ikke, hvad den er", "Skriv det i én dansk sætning.")
  }

  static let sources = PartLaw("Alt nævner sin kilde") { inquiry in
    let topics = inquiry.all(.topics).map {
      ($0.part, "Emnet »\($0.value.name)«", [$0.value.source])
    }
    let streams = inquiry.all(.streams).map {
      ($0.part, "Strømmen »\($0.value.name)«", [$0.value.source])
    }
    let indicators = inquiry.all(.indicators).map {
      (
        $0.part, "Indikatoren »\($0.value.name)«",
        [$0.value.source] + $0.value.versions.map(\.source)
      )
    }
    let rules = ruled(inquiry).map { ($0.part, "Reglen »\($0.value.id)«", [$0.value.source]) }
    let rates = inquiry.all(.rates).map {
      ($0.part, "Satstabellen »\($0.value.id)«", $0.value.rows.map(\.source))
    }
    let lists = inquiry.all(.lists).map {
      ($0.part, "Listen »\($0.value.id)«", ListLaws.conditions($0.value).map(\.source))
    }
    return blank(
      topics + streams + indicators + rules + rates + lists, "mangler en kilde",
      "Skriv paragraffen, eller det papir og den side, det står på.")
  }

  static let laws = PartLaw("Satser, beregninger, typer og forløb siger deres lov") { inquiry in
    let rates = inquiry.all(.rates).map {
      ($0.part, "Satstabellen »\($0.value.id)«", $0.value.rows.map(\.law))
    }
    let sums = inquiry.all(.calculations).map {
      ($0.part, "Beregningen »\($0.value.id)«", [$0.value.law])
    }
    let kinds = inquiry.all(.agreementKinds).map {
      ($0.part, "Aftaletypen »\($0.value.id)«", [$0.value.law ?? "-"])
    }
    let procedures = inquiry.all(.procedures).map {
      ($0.part, "Forløbet »\($0.value.id)«", [$0.value.law] + $0.value.steps.compactMap(\.law))
    }
    let matters = inquiry.all(.matterKinds).map {
      ($0.part, "Sagstypen »\($0.value.id)«", [$0.value.law])
    }
    return blank(
      rates + sums + kinds + procedures + matters, "har en lov, der er en tom tekst",
      "Skriv lov, år og paragraf; en type uden lov har nil.")
  }

  static let silence = PartLaw("En regel siger, hvad der er galt, og hvad man gør") { inquiry in
    blank(
      ruled(inquiry).map {
        ($0.part, "Reglen »\($0.value.id)«", [$0.value.sentence, $0.value.remedy])
      }, "har en tom sætning eller afhjælpning",
      "Skriv »sentence«, det, der er galt, og »remedy«, det, man gør.")
  }

  static let places = PartLaw("Pladserne i en regels tekster er hele og navngivne") { inquiry in
    ruled(inquiry).flatMap { rule in
      [rule.value.sentence, rule.value.remedy, rule.value.source].compactMap { text in
        guard Places(in: text).isBroken else { return nil }
        return Fault(
          rule.part, "Reglen »\(rule.value.id)« har en plads, der ikke kan fyldes: »\(text)«.",
          "Skriv hver plads som {navn}: en parentes til hver side, og imellem dem bogstaver a-z.")
      }
    }
  }

  /// The rules of checks and of duties; one that a part brings as both is asked about once.
  static func ruled(_ inquiry: Inquiry) -> [Contribution<Rule>] {
    let rules = inquiry.all(.rules)
    let known = Set(rules.map(\.value))
    return rules + inquiry.all(.duties).filter { !known.contains($0.value) }
  }

  private static func blank(
    _ found: [(part: PartID, what: String, texts: [String])], _ lack: String, _ remedy: String
  ) -> [Fault] {
    found.filter { $0.texts.contains(where: isBlank) }
      .map { Fault($0.part, "\($0.what) \(lack).", remedy) }
  }
}

extension StepDefinition {
  /// What people read of it.
  fileprivate var texts: [String] {
    if case .words(let who) = taker { [title, who] } else { [title] }
  }
}

/// The places of a rule's text.
struct Places {
  /// Their names.
  private(set) var names: Set<String> = []
  /// Whether one is not closed, not opened, or has no name.
  private(set) var isBroken = false

  init(in text: String) {
    var name: String?
    for sign in text {
      switch (sign, name) {
      case ("{", nil): name = ""
      case ("{", _), ("}", nil): isBroken = true
      case ("}", .some(let whole)):
        if !Self.isName(whole) { isBroken = true }
        names.insert(whole)
        name = nil
      case (_, .some(let begun)): name = begun + String(sign)
      case (_, nil): break
      }
    }
    if name != nil { isBroken = true }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (97...122).contains($0 | 32) || (48...57).contains($0) }
  }
}
