public import Criteria
import Organisation
public import Vocabulary

extension Rooms {
  /// The area that the law's lists know, of which another is a part: the nearest that it lies in and of which a published
  /// list says something, where none says anything of the part itself; nil where it is no such part.
  ///
  /// § 61 a stk. 3 of almenboligloven: a boligområde is the plots that lie together, so what a list says is of them all.
  ///
  /// - Parameters:
  ///   - id: the part.
  ///   - day: the day asked about.
  ///   - register: which lists are entered, where that is read already.
  public func wholeArea(
    of id: AreaID, on day: Day, _ register: ListRegister? = nil
  ) throws -> AreaID? {
    let entries = try (register ?? criteria.listRegister(on: day)).entries
    let listed = Set(entries.map(\.area))
    guard !listed.contains(id) else { return nil }
    var (around, seen) = (try parties.area(id, on: day)?.liesIn ?? [], Set([id]))
    while !around.isEmpty {
      let found = try around.filter {
        try listed.contains($0) && parties.area($0, on: day)?.kind == .boligomraade
      }
      if let found = found.first { return found }
      seen.formUnion(around)
      around = try around.flatMap { try parties.area($0, on: day)?.liesIn ?? [] }
        .filter { !seen.contains($0) }
    }
    return nil
  }
}
