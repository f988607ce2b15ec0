import Store
package import Vocabulary

/// Properties of one version written anew, each as `key=value`: what is else done by exporting, editing and
/// importing a record.
///
///     title=Ny titel            a text as it is
///     level=2                   a number, true or false as in a file
///     parties=byraadet,nab      a list of texts, or as in a file: parties=[\"byraadet\", \"nab\"]
///     term.ends=2030-12-31      a property inside another
///     level=                    nothing, where nothing may be said
///     loan=2,5 mio. kr.         as people write it: days, lengths, amounts, shares and words, where one belongs
///     target.value=76,5         as the record's indicator measures it
///
/// A version's days are properties too: `from` and `until`. A property may be named in Danish, as pages have it: `navn=`.
/// An amount or a share by itself must have its unit; inside `{…}` all is as in a file.
package struct PropertyEdits: Sendable {
  private struct Edit: Sendable {
    let word: String
    let path: [String]
    let text: String

    /// The same under other names.
    func named(_ path: [String]) -> Edit {
      Edit(word: path.joined(separator: "."), path: path, text: text)
    }
  }

  /// What the record is called in what is wrong.
  private let subject: Pointer
  private let edits: [Edit]
  /// Whether the days of the version may be among them.
  private let hasDays: Bool

  /// What of a version's envelope is not the author's to say.
  private static let kept: Set = ["id", "in", "number", "salt", "holds", "redacted"]
  private static let days = ["fra": "from", "til": "until"]

  /// Reads words; throws `CaseProblems` with all that cannot be read as one.
  ///
  /// - Parameters:
  ///   - words: each a property, `=` and its value.
  ///   - subject: what they are of.
  ///   - hasDays: whether the days of the version may be among them.
  package init(_ words: [String], of subject: Pointer, hasDays: Bool) throws {
    (self.subject, self.hasDays) = (subject, hasDays)
    var (edits, problems): ([Edit], [CaseProblem]) = ([], [])
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let path = parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      let edit = Edit(
        word: String(parts[0]), path: path, text: parts.dropFirst().first.map(String.init) ?? "")
      if let fault = Self.fault(in: edit, parts.count, edits, hasDays: hasDays) {
        problems.append(
          CaseProblem(
            file: subject.description, place: nil, what: fault.what, remedy: fault.remedy))
      } else {
        edits.append(edit)
      }
    }
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
    self.edits = edits
  }

  private static func fault(
    in edit: Edit, _ parts: Int, _ earlier: [Edit], hasDays: Bool
  ) -> (what: String, remedy: String)? {
    let word = edit.word.visible()
    if parts < 2 {
      return ("»\(word)« er ikke en egenskab med en værdi.", "Skriv egenskab=værdi, fx title=Navn.")
    }
    if edit.path.contains("") || edit.path.count > JSON5Reader.depth {
      return ("»\(word)« er ikke navnet på en egenskab.", "Skriv fx title=… eller term.ends=….")
    }
    if kept.contains(edit.word) {
      return (
        "»\(word)« kan ikke rettes.",
        edit.word == "id"
          ? "Et andet id er en anden ting; skriv den ny, og tag den gamle tilbage."
          : "Det siger programmet selv."
      )
    }
    if days.values.contains(edit.word), !hasDays {
      return ("»\(word)« hører ikke til her.", "Skriv dagen med --on.")
    }
    guard earlier.contains(where: { $0.word == edit.word }) else { return nil }
    return ("»\(word)« står to gange.", "Skriv den én gang.")
  }

  /// The version of a kind that a body makes on its days, edited and read as a file's; throws `CaseProblems`.
  package func version<R: Record>(
    _ type: R.Type, _ body: String, during period: Period, measuredBy measured: MeasuredBy? = nil
  ) throws -> CaseVersion {
    var reader = JSON5Reader(body + "\n", file: subject.description)
    var whole = try reader.read().with(member("from", .string(period.start.description)))
    if let last = period.until { whole = whole.with(member("until", .string(last.description))) }
    let example = try Examples.value(of: type)
    let known = (VersionReader.example.members ?? []).reduce(example) { $0.with($1) }
    let told = try Properties.told(of: type)
    var problems: [CaseProblem] = []
    var seen: Set<[String]> = []
    for edit in edits {
      let path = Self.english(edit.path, told, known)
      problems += faults(subject.description) {
        guard seen.insert(path).inserted else { throw twice(edit) }
        if path[0] != edit.path[0],
          let fault = Self.fault(in: edit.named(path), 2, [], hasDays: hasDays)
        {
          throw CaseProblem(
            file: subject.description, place: nil, what: fault.what, remedy: fault.remedy)
        }
        let shape =
          Self.days.values.contains(path[0])
          ? .day : PropertyShape(of: path, in: type, example, measured)
        whole = try set(whole, path[...], edit, (known, shape))
      }
    }
    problems = problems.map(unplaced)
    if !problems.isEmpty { throw CaseProblems(problems: problems) }
    do {
      return try VersionReader(file: subject.description, kind: R.kind, type: type).read(whole)
    } catch let wrong as CaseProblems {
      throw CaseProblems(problems: wrong.problems.map(unplaced))
    } catch let wrong as CaseProblem {
      throw CaseProblems(problems: [unplaced(wrong)])
    }
  }

  /// A path by its English names, where some are what the keys are called in Danish.
  private static func english(
    _ path: [String], _ told: [KeyTold], _ known: Located?
  ) -> [String] {
    guard let first = path.first else { return path }
    let called = first.lowercased()
    let key =
      known?.member(first) == nil
      ? told.first { $0.title.lowercased() == called }?.key ?? days[called] ?? first : first
    let inside = told.first { $0.key == key }?.inside ?? []
    return [key] + english(Array(path.dropFirst()), inside, known?.member(key)?.value)
  }

  private func twice(_ edit: Edit) -> CaseProblem {
    CaseProblem(
      file: subject.description, place: nil, what: "»\(edit.word.visible())« står to gange.",
      remedy: "Skriv den én gang, på dansk eller engelsk.")
  }

  /// A place in a body that nobody has seen says nothing.
  private func unplaced(_ problem: CaseProblem) -> CaseProblem {
    CaseProblem(file: problem.file, place: nil, what: problem.what, remedy: problem.remedy)
  }

  private let place = Place(line: 1, column: 1)

  private func member(_ key: String, _ node: Located.Node) -> Located.Member {
    Located.Member(key: key, place: place, value: Located(node: node, place: place))
  }

  private func set(
    _ value: Located, _ path: ArraySlice<String>, _ edit: Edit,
    _ asked: (example: Located?, shape: PropertyShape)
  ) throws -> Located {
    guard let key = path.first else { return value }
    guard let members = value.members else {
      throw CaseProblem(
        file: subject.description, place: nil,
        what: "»\(edit.word.visible())«: det, den er en del af, står som \(value.kind).",
        remedy: "Skriv det hele, som i en fil: \(edit.path[0])={…}.")
    }
    let inside = asked.example?.member(key)?.value
    if path.count > 1 {
      let old = value.member(key)?.value ?? Located(node: .object([]), place: place)
      let new = try set(old, path.dropFirst(), edit, (inside, asked.shape))
      return value.with(member(key, new.node))
    }
    if edit.text.isEmpty {
      return Located(node: .object(members.filter { $0.key != key }), place: value.place)
    }
    return value.with(member(key, try node(edit, inside, asked.shape)))
  }

  /// What a text says where an example stands: as people write it there, a text as itself, the rest as in a file.
  private func node(
    _ edit: Edit, _ example: Located?, _ shape: PropertyShape
  ) throws -> Located.Node {
    var reader = JSON5Reader(edit.text + "\n", file: subject.description)
    let read = Result { try reader.read() }
    if case .array(let elements)? = example?.node, edit.text.first != "[" {
      return .array(
        try edit.text.split(separator: ",").map { part in
          let each = Edit(
            word: edit.word, path: edit.path, text: String(part.trimmingPrefix { $0 == " " }))
          return Located(node: try node(each, elements.first, shape), place: place)
        })
    }
    if case .string? = example?.node {
      if case .success(let value) = read, let text = value.text { return .string(text) }
      return try danish(edit, shape) ?? .string(edit.text)
    }
    if edit.text.first.map({ "{[\"'".contains($0) }) ?? false {
      let value = try read.get()
      if let twice = reader.problems.first { throw twice }
      return value.node
    }
    return try danish(edit, shape) ?? (try? read.get().node) ?? .string(edit.text)
  }

  private func danish(_ edit: Edit, _ shape: PropertyShape) throws -> Located.Node? {
    do {
      return try shape.read(edit.text)
    } catch {
      throw CaseProblem(
        file: subject.description, place: nil,
        what: "»\(edit.word.visible())«: »\(edit.text.visible())« \(error.what).",
        remedy: error.remedy)
    }
  }
}
