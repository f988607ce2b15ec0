import Foundation
import Store
import Vocabulary

/// Reads one version of a record: the body by its own type, and nothing it does not know.
struct RecordReader {
  let file: String

  /// A version as it was read.
  struct Version: Hashable {
    let subject: Pointer
    let body: String
  }

  /// The version in a value; throws `CaseProblems` with the place of each fault.
  func read<R: Record>(_ type: R.Type, _ value: Located) throws -> Version {
    let record = try decode(type, value)
    let body = try Body.encode(record)
    var reader = JSON5Reader(body + "\n", file: file)
    let written = try reader.read()
    let problems = differences(value, written, [try example(type)])
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
    return Version(subject: record.pointer, body: body)
  }

  /// Decodes, going on past each fault with the example's value in its place, so that all are told.
  private func decode<R: Record>(_ type: R.Type, _ value: Located) throws -> R {
    var problems = fractions(value, key: nil)
    var mended = value
    let example = try self.example(type).members ?? []
    for _ in 0...example.count {
      do {
        let record = try Body.decode(type, mended.json)
        if problems.isEmpty { return record }
        throw CaseProblems(problems: problems + unknownKeys(type, value))
      } catch let error as DecodingError {
        let (found, key) = problem(error, mended)
        let isTold = problems.contains { $0.place == found.place && $0.what == found.what }
        // A fraction stops the decoder too, which cannot say where.
        let isEcho = key == nil && !problems.isEmpty
        if !isTold, !isEcho { problems.append(found) }
        guard let sound = example.first(where: { $0.key == key }) else { break }
        mended = mended.with(sound)
      }
    }
    throw CaseProblems(problems: problems + unknownKeys(type, value))
  }

  /// The kind's example, as a value of a file.
  func example<R: Record>(_ type: R.Type) throws -> Located { try Examples.value(of: type) }

  /// No property takes a fraction: money is whole øre, and measures are scaled whole numbers.
  private func fractions(_ value: Located, key: String?) -> [CaseProblem] {
    if case .number(let text) = value.node, text.contains(where: { ".eE".contains($0) }) {
      return [
        CaseProblem(
          file: file, place: value.place,
          what: "»\(key ?? "")« er \(text), som ikke er et helt tal.",
          remedy: "Skriv penge i hele øre, og en målt værdi uden komma: 75,5 med én decimal er 755."
        )
      ]
    }
    let inside = value.members?.flatMap { fractions($0.value, key: $0.key) } ?? []
    return inside + (value.elements?.flatMap { fractions($0, key: key) } ?? [])
  }

  // MARK: Keys nobody reads

  /// What is read must be written again: a key that is lost was not understood.
  ///
  /// `examples` are what stands in the same place in the kind's example.
  private func differences(
    _ given: Located, _ written: Located, _ examples: [Located]
  ) -> [CaseProblem] {
    if let members = given.members {
      let keys = Set(examples.flatMap { $0.members ?? [] }.map(\.key))
      return members.flatMap { member in
        keys.contains(member.key)
          ? differences(of: member, written, examples)
          : [unknown(member, among: keys, inside: examples)]
      }
    }
    guard let elements = given.elements, let others = written.elements else { return [] }
    let inside = examples.flatMap { $0.elements ?? [] }
    return zip(elements, others).flatMap { differences($0, $1, inside) }
  }

  private func differences(
    of member: Located.Member, _ written: Located, _ examples: [Located]
  ) -> [CaseProblem] {
    let isSilent = [.null, .bool(false)].contains(member.value.node)
    if isSilent || member.value.elements?.isEmpty == true { return [] }
    if let match = written.member(member.key) {
      return differences(
        member.value, match.value, examples.compactMap { $0.member(member.key)?.value })
    }
    // A source without more than a text is written as that.
    if written.members == nil { return [] }
    return [
      CaseProblem(
        file: file, place: member.place,
        what: "»\(member.key)« kan ikke stå sammen med resten her.",
        remedy: "Se Documentation/DataFormat.md, og skriv det hver for sig.")
    ]
  }

  /// Keys that stand nowhere in the kind, when the rest could not be read.
  private func unknownKeys<R: Record>(_ type: R.Type, _ value: Located) -> [CaseProblem] {
    let known = keys(type)
    return (value.members ?? []).filter { !known.contains($0.key) }
      .map { unknown($0, among: known, inside: []) }
  }

  private func unknown(
    _ member: Located.Member, among keys: Set<String>, inside examples: [Located]
  ) -> CaseProblem {
    let below = examples.lazy.flatMap { $0.members ?? [] }.first { other in
      ([other.value] + (other.value.elements ?? [])).contains { $0.member(member.key) != nil }
    }
    let meant =
      below.map { "\($0.key).\(member.key)" }
      ?? nearest(to: member.key, among: keys.subtracting([member.key]).sorted())
    return CaseProblem(
      file: file, place: member.place, what: "Nøglen »\(member.key)« kendes ikke her.",
      remedy: meant.map { "Mente du »\($0)«?" }
        ?? "Her kan stå \(keys.sorted().joined(separator: ", ")); se Documentation/DataFormat.md.")
  }

  /// All keys of a kind, from its example, which is complete.
  private func keys<R: Record>(_ type: R.Type) -> Set<String> {
    (try? example(type)).map(keys) ?? []
  }

  private func keys(_ value: Located) -> Set<String> {
    let inside = (value.members?.map(\.value) ?? []) + (value.elements ?? [])
    return inside.reduce(Set(value.members?.map(\.key) ?? [])) { $0.union(keys($1)) }
  }

  // MARK: What the decoder refuses

  /// What is wrong, and the record's own key that it lies under.
  private func problem(_ error: DecodingError, _ value: Located) -> (CaseProblem, String?) {
    switch error {
    case .keyNotFound(let key, let context):
      let place = self.value(at: context.codingPath, in: value).place
      let problem = CaseProblem(
        file: file, place: place, what: "»\(key.stringValue)« mangler.",
        remedy: "Skriv den; se Documentation/DataFormat.md.")
      return (problem, (context.codingPath.first ?? key).stringValue)
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      let found = self.value(at: context.codingPath, in: value)
      let problem = CaseProblem(
        file: file, place: found.place,
        what: "\(name(context.codingPath)) er \(found.kind), men skal være \(kind(type)).",
        remedy: "Ret værdien.")
      return (problem, context.codingPath.first?.stringValue)
    case .dataCorrupted(let context):
      let found = self.value(at: context.codingPath, in: value)
      return (misread(context, found), context.codingPath.first?.stringValue)
    @unknown default:
      let problem = CaseProblem(
        file: file, place: value.place, what: "Oplysningen kan ikke læses.",
        remedy: "Se Documentation/DataFormat.md.")
      return (problem, nil)
    }
  }

  private func misread(_ context: DecodingError.Context, _ found: Located) -> CaseProblem {
    guard let misread = context.underlyingError as? Misread else {
      return CaseProblem(
        file: file, place: found.place, what: "\(name(context.codingPath)) kan ikke læses.",
        remedy: "Se Documentation/DataFormat.md.")
    }
    let (what, remedy) = words(misread.expected, misread.text)
    return CaseProblem(
      file: file, place: found.place,
      what: "\(name(context.codingPath)) er »\(misread.text)«, som ikke er \(what).",
      remedy: remedy)
  }

  private func words(_ expected: Misread.Expected, _ text: String) -> (String, String) {
    switch expected {
    case .identifier: ("et id", "Brug a-z, 0-9 og bindestreg.")
    case .pointer: ("slags og id", "Skriv fx party/kk.")
    case .day: ("en dag i kalenderen", "Skriv år, måned og dag, fx 2010-10-01.")
    case .roughDay:
      (
        "en dag", "Skriv 2010-10-01, 2010-10, 2010, [2010-08..2010-12] eller 2010-04/2010-06."
      )
    case .duration: ("en varighed", "Skriv fx 14d, 6w, 3m eller 1y.")
    case .time: ("et klokkeslæt", "Skriv fx 17:00.")
    case .kle: ("et KLE-nummer", "Skriv fx 03.10.24.")
    case .ring:
      (
        "en lukket linje af længde og bredde",
        "Skriv mindst fire punkter, det sidste som det første: 12.5 55.7 12.51 55.7 12.51 55.71 12.5 55.7."
      )
    case .choice(let words):
      (
        "et af ordene her",
        nearest(to: text, among: words).map { "Mente du »\($0)«?" }
          ?? "Brug \(words.joined(separator: ", "))."
      )
    }
  }

  private func name(_ path: [any CodingKey]) -> String {
    path.last { $0.intValue == nil }.map { "»\($0.stringValue)«" } ?? "Værdien"
  }

  private func kind(_ type: any Any.Type) -> String {
    if type == String.self { return "en tekst" }
    if type == Bool.self { return "true eller false" }
    if type is any BinaryInteger.Type { return "et helt tal" }
    if type is any ExpressibleByArrayLiteral.Type { return "en liste" }
    return "et objekt"
  }

  private func value(at path: [any CodingKey], in value: Located) -> Located {
    path.reduce(value) { found, key in
      if let index = key.intValue, let elements = found.elements, elements.indices.contains(index) {
        return elements[index]
      }
      return found.member(key.stringValue)?.value ?? found
    }
  }
}
