import Counter
import Vocabulary

extension BoundArea {
  /// What a group of rules rests on besides the words of the act.
  func marks(_ group: AfterEffect.Group, _ view: Viewpoint) -> [String] {
    let list = DanishDays.long(self.list)
    return [
      standing(list), group == .letting ? counted(list) : nil,
      group == .letting
        ? earliestFree.map { "Tidligst fri med listen af \(DanishDays.long($0)) (udledt)." } : nil,
      group == .letting
        ? freeSince.map {
          "Kan være fri allerede siden listen af \(DanishDays.long($0)); det siger de lister, der ikke er kendt (udledt)."
        } : nil,
      Self.read(AfterEffect.Group.source(view)),
    ].compactMap(\.self)
  }

  /// In how many of the four years it was off, as far as is known: of no list at all is another thing than of some.
  private func counted(_ list: String) -> String {
    let (run, years) = (effect.neither, AfterEffect.years)
    if known == nil, run.sure == 0, run.possible >= years {
      return "Om området har været uden for stk. 1 og 4 i de \(years) år, er slet ikke kendt."
    }
    let (sure, possible) = (min(run.sure, years), min(run.possible, years))
    let count = sure == possible ? "\(sure)" : "mellem \(sure) og \(possible)"
    return
      "Uden for stk. 1 og 4 i \(count) af \(years) år\(reach(list)) (udledt: et år er fuldt, når årets liste er offentliggjort)."
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
      return "Om området stadig er omdannelsesområde, er ikke kendt."
    }
    if isByPractice {
      return "At området er ude, \(Doubt.byPractice)."
    }
    return leftByPractice.map {
      "At området var ude ved listen af \(DanishDays.long($0)), \(Doubt.byPractice)."
    }
  }
}
