import Store
import Vocabulary

/// Reads one version of a kind: its envelope, and its body by the kind's own type.
struct VersionReader {
  /// The keys that every version may have besides its own properties.
  static let envelope = (example.members ?? []).map(\.key)

  /// What the keys may be: days, texts, numbers and what is true or false.
  static let example: Located = {
    let place = Place(line: 1, column: 1)
    let nodes: [(String, Located.Node)] = [
      ("from", .string("2010-10-01")), ("until", .string("2010-10-01")), ("in", .number("1")),
      ("number", .number("1")),
      ("salt", .string("")), ("holds", .bool(false)), ("redacted", .string("")),
    ]
    let members = nodes.map { key, node in
      Located.Member(key: key, place: place, value: Located(node: node, place: place))
    }
    return Located(node: .object(members), place: place)
  }()

  let file: String
  let kind: String
  /// The record type; nil for a kind that is kept as it is.
  let type: (any Record.Type)?
  /// Bodies that need not be read again, since a store has them of the same thing.
  var known: [Pointer: Set<String>] = [:]

  /// The version in a value; throws `CaseProblems` with every fault of it.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - isAlone: whether the file has no other version of the same thing.
  func read(_ value: Located, isAlone: Bool = false) throws -> CaseVersion {
    guard isAlone, let mended = withoutFormerUntil(value) else { return try version(in: value) }
    var version = try version(in: mended.value)
    version.note = mended.note
    return version
  }

  /// The value with what `until` said in files of an earlier release under the name it has now.
  private func withoutFormerUntil(_ value: Located) -> (value: Located, note: String)? {
    guard let former = (type as? any UntilReading.Type)?.formerUntil,
      let until = value.member("until"), value.member(former.beside) != nil,
      value.member(former.property) == nil, value.member("salt") == nil,
      let day = until.value.text.flatMap({ Day($0) })
    else { return nil }
    let members = (value.members ?? []).map { member in
      member.key == until.key
        ? Located.Member(key: former.property, place: member.place, value: member.value) : member
    }
    return (
      Located(node: .object(members), place: value.place),
      "»until« er læst som »\(former.property)«, den sidste dag, det gentages: "
        + "\(DanishDays.long(day)). Skriv »\(former.property)« fremover."
    )
  }

  private func version(in value: Located) throws -> CaseVersion {
    guard let members = value.members else {
      throw problem(
        value.place, "Her står \(value.kind), men en oplysning er et objekt.",
        "Sæt { } om oplysningen.")
    }
    let body = Located(
      node: .object(members.filter { !Self.envelope.contains($0.key) }), place: value.place)
    var problems: [CaseProblem] = []
    var said: (id: String, content: Statement.Content)?
    var period: Period?
    var numbers: (entry: Int?, number: Int?) = (nil, nil)
    var texts: (salt: String?, digest: String?) = (nil, nil)
    problems += faults(file) { said = try content(body, value) }
    problems += faults(file) { period = try self.period(value) }
    problems += faults(file) { numbers = (try whole(value, "in"), try whole(value, "number")) }
    problems += faults(file) { texts = (try text(value, "salt"), try text(value, "redacted")) }
    guard problems.isEmpty, let said, let period else { throw CaseProblems(problems: problems) }
    return CaseVersion(
      subject: Pointer(kind: kind, id: said.id), period: period, content: said.content,
      salt: texts.salt, digest: texts.digest, entry: numbers.entry, number: numbers.number,
      file: file, place: value.place)
  }

  private func problem(_ place: Place?, _ what: String, _ remedy: String) -> CaseProblem {
    CaseProblem(file: file, place: place, what: what, remedy: remedy)
  }

  // MARK: What it says

  private func content(
    _ body: Located, _ whole: Located
  ) throws -> (id: String, content: Statement.Content) {
    if let holds = whole.member("holds"), holds.value.node != .bool(true) {
      guard holds.value.node == .bool(false) else {
        throw problem(
          holds.value.place, "»holds« er \(holds.value.kind).",
          "Skriv false uden anførselstegn, eller udelad den.")
      }
      return (try onlyID(body, "holds: false"), .cleared)
    }
    if whole.member("redacted") != nil { return (try onlyID(body, "redacted"), .redacted) }
    let canonical = type == nil ? body.canonicalWithNulls : body.canonical
    if let id = body.member("id")?.value.text,
      known[Pointer(kind: kind, id: id)]?.contains(canonical) == true
    {
      return (id, .said(canonical))
    }
    // An exported statement stands as it was written, and its digest must come out the same.
    if whole.member("salt") == nil { try checkTexts(body) }
    guard let type else { return (try id(of: body), .said(canonical)) }
    let version = try RecordReader(file: file).read(type, body)
    return (version.subject.id, .said(version.body))
  }

  /// What ceases to hold, or has been redacted: nothing but its id is said of it.
  private func onlyID(_ body: Located, _ beside: String) throws -> String {
    if let extra = body.members?.first(where: { $0.key != "id" }) {
      let meant = nearest(to: extra.key, among: Self.envelope)
      throw problem(
        extra.place, "»\(extra.key)« kan ikke stå sammen med \(beside).",
        meant.map { "Mente du »\($0)«?" } ?? "Skriv kun id, from, until og in.")
    }
    return try id(of: body)
  }

  private func id(of body: Located) throws -> String {
    guard let member = body.member("id") else {
      throw problem(body.place, "»id« mangler.", "Skriv, hvad oplysningen handler om.")
    }
    guard let id = member.value.text, isIdentifier(id) else {
      throw problem(member.value.place, "»id« er ikke et id.", "Brug a-z, 0-9 og bindestreg.")
    }
    return id
  }

  /// Throws what is wrong with the texts themselves, each at its place.
  private func checkTexts(_ body: Located) throws {
    let problems = texts(body, of: "").compactMap { text in
      TextRule.fault(in: text.text, of: text.property).map { fault in
        problem(text.place, "»\(text.property.visible())« \(fault.sentence)", fault.remedy)
      }
    }
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
  }

  /// Every text with the property it stands under; a key stands under itself, as an id would.
  private func texts(
    _ value: Located, of property: String
  ) -> [(property: String, text: String, place: Place)] {
    if let text = value.text { return [(property, text, value.place)] }
    let inside = (value.elements ?? []).flatMap { texts($0, of: property) }
    return (value.members ?? []).reduce(into: inside) { found, member in
      found.append(("id", member.key, member.place))
      found += texts(member.value, of: member.key)
    }
  }

  // MARK: The envelope

  private func period(_ value: Located) throws -> Period {
    guard let from = value.member("from") else {
      throw problem(value.place, "»from« mangler.", "Skriv den dag, oplysningen gælder fra.")
    }
    let start = try day(from)
    let last = try value.member("until").map { try day($0) }
    guard let period = Period(start, until: last) else {
      throw problem(
        from.place, "Oplysningen ender, før den begynder.", "Ret »from« eller »until«.")
    }
    return period
  }

  private func day(_ member: Located.Member) throws -> Day {
    guard let day = member.value.text.flatMap({ Day($0) }) else {
      throw problem(
        member.value.place, "»\(member.key)« er ikke en dag i kalenderen.",
        "Skriv år, måned og dag i anførselstegn, fx \"2010-10-01\".")
    }
    return day
  }

  private func whole(_ value: Located, _ key: String) throws -> Int? {
    guard let member = value.member(key) else { return nil }
    guard let number = member.value.int, number > 0 else {
      throw problem(
        member.value.place, "»\(key)« er ikke et helt tal fra 1.",
        "Skriv et tal uden anførselstegn.")
    }
    return number
  }

  private func text(_ value: Located, _ key: String) throws -> String? {
    guard let member = value.member(key) else { return nil }
    guard let text = member.value.text, !text.isEmpty else {
      throw problem(
        member.value.place, "»\(key)« er ikke en tekst.",
        "Skriv den, som den blev eksporteret, eller udelad den.")
    }
    return text
  }
}

/// What is wrong with a file, as far as some work on it tells.
func faults(_ file: String, _ work: () throws -> Void) -> [CaseProblem] {
  do {
    try work()
    return []
  } catch let problem as CaseProblem {
    return [problem]
  } catch let several as CaseProblems {
    return several.problems
  } catch {
    return [
      CaseProblem(
        file: file, place: nil, what: "Kan ikke læses: \(error).",
        remedy: "Se efter, at den findes og må læses.")
    ]
  }
}
