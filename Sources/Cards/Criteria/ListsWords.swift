import Counter
import Criteria
import Vocabulary

/// What is said of a condition, and of what words and practice each make of a list.
extension ListsView {
  func words(_ why: OffList) -> Cell {
    switch why {
    case .populationBelowLimit(let count, let isByPractice):
      isByPractice
        ? "\(number(count)) beboere er under grænsen, som den regnes i praksis; det \(Doubt.byPractice)"
        : "\(number(count)) beboere er under lovens grænse"
    case .value(let outcome): words(outcome)
    case .generation(let from, let to):
      "reglerne er blevet andre: efter dem fra \(from) var det på listen, efter dem fra \(to) er det ikke"
    case .definition(let id, let from, let to):
      "\(titles.cell(id.pointer)) tælles på en anden måde (definition \(to) i stedet for \(from))"
    case .years(let list, let count):
      "\(count.map { number($0) } ?? "for få") år i træk på listen »\(title(list))«"
    case .published: "sådan er det offentliggjort; tallene bag er ikke kendt"
    }
  }

  func words(_ outcome: Listing.Outcome) -> Cell {
    let limit = number(outcome.condition.limit)
    switch outcome.condition.what {
    case .residents(_, let at):
      let when = if case .year(let year) = at { " i \(year)" } else { "" }
      return outcome.value.map { "\(number($0)) beboere\(when)" }
        ?? "beboertallet\(when) er ikke kendt"
    case .indicator(let id, let years, let against, let definition):
      return figure(outcome, id, years, against, definition, limit)
    case .years(let list) where limit == "1":
      let being = outcome.value.map { $0 == Exact(0) ? "er ikke" : "er" }
      return "\(being ?? "det er ikke kendt, om det er") på listen »\(title(list))«"
    case .years(let list):
      let count = outcome.value.map { number($0) } ?? "et ukendt antal"
      return "\(count) år i træk på listen »\(title(list))« (\(limit) kræves)"
    case .met(let list):
      let count = outcome.value.map { number($0) } ?? "et ukendt antal"
      return
        "\(count) år i træk efter dagens regel for »\(title(list))« (\(limit) kræves)"
    }
  }

  func figure(
    _ outcome: Listing.Outcome, _ id: IndicatorID, _ years: Int, _ against: AreaList.Elsewhere?,
    _ definition: Int?, _ limit: String
  ) -> Cell {
    let name = titles.cell(id.pointer)
    guard let value = outcome.value else {
      return
        "\(name): \(.unknown("ingen data"))\(definition.map { " efter definition \($0)" } ?? "")"
    }
    let unit = units[id].map { " " + $0 } ?? ""
    let mean = years > 1 ? " (gennemsnit af \(years) år)" : ""
    let sign = outcome.condition.comparison.rawValue
    guard let against else {
      return "\(name) \(number(value))\(unit)\(mean) (grænse \(sign) \(limit)\(unit))"
    }
    guard let other = outcome.against else {
      return "\(name) \(number(value))\(unit): intet tal for \(place(against))"
    }
    let ratio = (try? value.over(other)).map { ", altså \(number($0)) gange" } ?? ""
    return
      "\(name) \(number(value))\(unit)\(mean) mod \(number(other))\(unit) i \(place(against))\(ratio) (grænse \(sign) \(limit) gange)"
  }

  /// How many of the choices hold, when there are any.
  func choices(_ listing: Listing) -> Cell {
    let choices = listing.conditions.filter { listing.way.choices.contains($0.condition) }
    let count = choices.filter { $0.holds == .yes }.count
    return choices.isEmpty
      ? Cell() : " (\(count) af \(choices.count) opfyldt, \(listing.way.need) kræves)"
  }

  func place(_ place: AreaList.Elsewhere?) -> String {
    place == .region ? "regionen" : "hele landet"
  }

  func title(_ list: String) -> String {
    lists.first { $0.id == list }?.generation(on: day)?.generation.title ?? list
  }

  /// A figure with at most two decimals, and none that are zero at the end.
  func number(_ value: Exact) -> String {
    guard let fine = value.rounded(decimals: 2) else { return "for stort til at vises" }
    if fine % 100 == 0 { return DanishNumbers.text(fine / 100, decimals: 0) }
    return fine % 10 == 0
      ? DanishNumbers.text(fine / 10, decimals: 1) : DanishNumbers.text(fine, decimals: 2)
  }

  /// What the law's words say, where that is not what practice says; nothing where the two agree.
  func readings(_ listing: Listing) -> Cell {
    guard let both = listing.readings, both.words != both.practice else { return Cell() }
    if both.words == .possibly {
      let lacking = both.lacking.map(lacking)
      let why = lacking.isEmpty ? Cell() : ": " + lacking.joined(by: ", ")
      return "\(answer(both.practice)) efter praksis; efter lovens ord ikke kendt" + why
    }
    let kept = both.conditions.filter { $0.holds == both.words }.map(words)
    let why = kept.isEmpty ? Cell() : " (\(kept.joined(by: ", ")))"
    return both.differ
      ? "efter praksis \(answer(both.practice)), efter lovens ord \(answer(both.words))\(why)"
      : "efter lovens ord \(answer(both.words))\(why)"
  }

  /// That something which the law's words ask for is not known.
  private func lacking(_ outcome: Listing.Outcome) -> Cell {
    switch outcome.condition.what {
    case .residents(_, let at):
      if case .year(let year) = at {
        "beboertallet i \(year) mangler"
      } else {
        "beboertallet mangler"
      }
    case .indicator: words(outcome)
    case .years(let list), .met(let list): "det afhænger af listen »\(title(list))«"
    }
  }

  private func answer(_ certainty: Certainty) -> Cell {
    switch certainty {
    case .yes: "ja"
    case .no: "nej"
    case .possibly: "kan det ikke afgøres"
    }
  }
}
