import Vocabulary

/// Faults by their kind: when there are many, of each kind the first few and how many more there are, so that a
/// thousand of one do not hide another.
struct FaultKinds<Fault> {
  /// One kind of fault: how it is told, and how often.
  struct Kind {
    /// What tells it from others: the rule, or what is wrong without what it is about.
    let name: String
    /// Its faults, in order.
    var faults: [Fault]
    /// Those that are shown.
    let shown: Int
    /// How many are not shown.
    var left: Int { faults.count - min(shown, faults.count) }
  }

  /// The kinds, in the order they are met.
  let kinds: [Kind]
  /// How many faults there are.
  let count: Int

  /// Sorts faults; up to so many are all shown, of more of each kind but `few`.
  init(_ faults: [Fault], upTo most: Int = 20, few: Int = 3, line: (Fault) -> Telling.Line?) {
    count = faults.count
    let isMany = faults.count > most
    var (places, kinds): ([String: Int], [Kind]) = ([:], [])
    for fault in faults {
      let name = line(fault).map(Self.name) ?? ""
      if let place = places[name] {
        kinds[place].faults.append(fault)
      } else {
        places[name] = kinds.count
        kinds.append(Kind(name: name, faults: [fault], shown: isMany ? few : most))
      }
    }
    self.kinds = kinds
  }

  private static func name(_ line: Telling.Line) -> String {
    line.rule ?? withoutNames(line.what)
  }

  /// A sentence without numbers and without the quoted names that are no keys of files.
  private static func withoutNames(_ what: String) -> String {
    var text = ""
    for (index, part) in what.split(separator: "»", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "«") else {
        text += part
        continue
      }
      let quoted = part[..<end]
      let isKey = quoted.count <= 20 && quoted.allSatisfy { $0.isASCII && $0.isLetter }
      text += "»\(isKey ? quoted : "")\(part[end...])"
    }
    return text.filter { !$0.isNumber }
  }
}

extension FaultKinds.Kind {
  /// That there are more of it.
  var more: String? {
    left > 0 ? "… og \(DanishMoney.grouped(Int64(left))) til af samme slags." : nil
  }
}
