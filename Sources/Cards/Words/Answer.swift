import Counter
import Vocabulary

/// Yes or no, where an option says that something is so or is so no more.
enum Answer: String, Choice {
  /// It is so.
  case yes
  /// It is not.
  case no

  /// The word in Danish.
  var word: String {
    switch self {
    case .yes: "ja"
    case .no: "nej"
    }
  }
}

extension Given {
  /// What an option says of something that is so or not; nil when nothing is said.
  func answer(_ option: Option) throws -> Bool? {
    let answer: Answer? = try value(option)?.choice()
    return answer.map { $0 == .yes }
  }

  /// A list once some of it have been taken in and others dropped; as it was when neither is said.
  func list<One: Equatable>(
    _ old: [One], _ takesIn: Option, _ drops: Option, _ read: (Written) throws -> One
  ) throws -> [One] {
    let (new, gone) = (try all(takesIn).map(read), try all(drops).map(read))
    return old.filter { !gone.contains($0) } + new.filter { !old.contains($0) }
  }
}

extension Given {
  /// That something is to be changed; throws `WrongUse` with what may be.
  func requireOne(of options: [Option]) throws {
    guard !options.contains(where: has) else { return }
    let all = options.map(\.place).joined(separator: ", ")
    throw WrongUse("Der står ikke, hvad der bliver anderledes.", "Skriv et eller flere af \(all).")
  }
}
