import Counter
import Vocabulary

extension BoundArea {
  /// What a group of rules rests on besides the words of the act.
  func marks(_ group: AfterEffect.Group, _ view: Viewpoint) -> [String] {
    let list = DanishDays.long(self.list)
    let years = effect.neither
    let run =
      years.sure == years.possible ? "\(years.sure)" : "mellem \(years.sure) og \(years.possible)"
    return [
      standing(list),
      group == .letting
        ? years.sure == 0 && years.possible >= AfterEffect.years
          ? "Om området har været uden for stk. 1 og 4 i de 4 år, er slet ikke kendt."
          : "Uden for stk. 1 og 4 i \(run) af 4 år\(reach(list)) (udledt: et år er fuldt, når årets liste er offentliggjort)."
        : nil,
      group == .letting
        ? earliestFree.map { "Tidligst fri med listen af \(DanishDays.long($0)) (udledt)." } : nil,
      Self.read(AfterEffect.Group.source(view)),
    ].compactMap(\.self)
  }

  /// Up to which list it is counted: the newest by the law is named only where it is known.
  private func reach(_ list: String) -> String {
    guard let known, known < self.list else { return " til og med listen af \(list)" }
    return "; hvad listerne efter den af \(DanishDays.long(known)) siger, er ikke kendt"
  }

  /// That the act which made the rules was not read, and by which they are told.
  private static func read(_ source: Statute) -> String {
    let here = source == .lov1167 ? "" : "; her efter \(source.name)"
    return "Reglen står i LOV 1167/2021, som ikke er læst\(here)."
  }

  /// Whether the area is certain to have left, and by which reading of the law.
  private func standing(_ list: String) -> String? {
    if isDoubtful {
      let (practice, words) =
        self.practice == .no ? ("ude", "stadig med") : ("stadig med", "ude")
      return
        "To læsninger af loven: efter praksis er området \(practice) ved listen af \(list), efter lovens ord \(words)."
    }
    if hasLeft == .possibly {
      return "Om området stadig er omdannelsesområde, kan ikke afgøres, fordi tal mangler."
    }
    if isByPractice {
      return "At området er ude, \(Doubt.byPractice)."
    }
    return leftByPractice.map {
      "At området var ude ved listen af \(DanishDays.long($0)), \(Doubt.byPractice)."
    }
  }
}
