import Counter
import Vocabulary

/// What checks and duties answer, asked where nothing is recorded, and where one example of each kind is.
enum AskedLaws {
  static let all = [quietChecks, quietDuties, answers, inTime, listed, filled]

  static let quietChecks = PartLaw("Tjek siger intet, hvor intet er registreret") { inquiry in
    quiet(inquiry, areDuties: false).map {
      Fault(
        $0.part, "Reglen »\($0.rule.id)« siges brudt \($0.question), selv om intet er registreret.",
        "Lad tjekket gå ud fra det, der er registreret, og ikke fra dagen.")
    }
  }

  static let quietDuties = PartLaw("Ingen har en pligt, hvor intet er registreret") { inquiry in
    quiet(inquiry, areDuties: true).map {
      Fault(
        $0.part, "Pligten »\($0.rule.id)« er der \($0.question), selv om intet er registreret.",
        "Lad pligten følge af en oplysning, fx en aftale, og ikke af dagen.")
    }
  }

  static let answers = PartLaw("Tjek og pligter svarer for enhver tid") { inquiry in
    var told: Set<PartID> = []
    return (inquiry.empty.failed + inquiry.examples.failed).filter { told.insert($0.part).inserted }
      .map {
        Fault(
          $0.part, "Delen gik i stå, da den blev spurgt \($0.question): \($0.why).",
          "Lad den svare uden fund, når det, den leder efter, ikke er der.")
      }
  }

  static let inTime = PartLaw("Tjek og pligter svarer straks, hvor næsten intet er registreret") {
    inquiry in
    var told: Set<PartID> = []
    return (inquiry.empty.slow + inquiry.examples.slow).filter { told.insert($0.part).inserted }.map
    {
      Fault(
        $0.part, "Delen var mere end \(inquiry.patience) om at svare \($0.question).",
        "Spørg på de dage, hvor noget ændrer sig, og ikke dag for dag.")
    }
  }

  static let listed = PartLaw("En regel, der bruges, står på delens liste, som den er") { inquiry in
    said(inquiry).filter { !isListed($0, inquiry) }.map {
      Fault(
        $0.part,
        "\($0.isDuty ? "Pligten" : "Reglen") »\($0.rule.id)« bruges, men står ikke på listen.",
        "Skriv den, ganske som den bruges, i »\($0.isDuty ? "dutyRules" : "rules")«.")
    }
  }

  static let filled = PartLaw("Hver plads i en regels tekster bliver fyldt") { inquiry in
    said(inquiry).compactMap { one -> Fault? in
      let texts = [one.rule.sentence, one.rule.remedy, one.rule.source]
      let given = one.facts.union(one.hasSubject ? ["subject"] : [])
      // A rule that is written wrongly is told of as that.
      guard !texts.contains(where: { Places(in: $0).isBroken }) else { return nil }
      let lacking = Set(texts.flatMap { Places(in: $0).names }).subtracting(given).sorted()
      guard !lacking.isEmpty else { return nil }
      let names = lacking.map { "{\($0)}" }.joined(separator: ", ")
      return Fault(
        one.part,
        "Reglen »\(one.rule.id)« har pladsen \(names), som ikke blev givet \(one.question).",
        "Giv den i »facts«, hver gang reglen bruges, eller tag den ud af teksten.")
    }
  }

  private static func said(_ inquiry: Inquiry) -> [Trial.Said] {
    var told: Set<[String]> = []
    return (inquiry.empty.said + inquiry.examples.said).filter {
      told.insert([$0.part.text, $0.rule.id, $0.isDuty.description, $0.facts.sorted().description])
        .inserted
    }
  }

  /// What is said of nothing; a rule that nobody lists is told of as that.
  private static func quiet(_ inquiry: Inquiry, areDuties: Bool) -> [Trial.Said] {
    var told: Set<[String]> = []
    return inquiry.empty.said.filter {
      $0.isDuty == areDuties && isListed($0, inquiry)
        && told.insert([$0.part.text, $0.rule.id]).inserted
    }
  }

  /// Whether a part lists a rule itself, or it holds for every record.
  private static func isListed(_ said: Trial.Said, _ inquiry: Inquiry) -> Bool {
    inquiry.all(said.isDuty ? .duties : .rules).contains {
      $0.value == said.rule && $0.part == said.part
    } || RecordRules.all.contains(said.rule)
  }
}
