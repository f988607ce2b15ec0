import Vocabulary

extension AgreementChecks {
  /// What an agreement's kind asks for: fields of the right type, kinds of party, the longest term.
  func fieldFindings(_ agreement: Agreement, _ first: Day) throws -> [Finding] {
    guard let kind = book.kind(of: agreement, on: first) else { return [] }
    let asked = AskedOf(
      agreement: agreement, kind: kind, fields: kind.fields(on: agreement.judged(on: first)),
      isMade: try book.isMade(agreement, on: .latest))
    return asked.missing() + agreement.fields.flatMap(asked.faults) + asked.twice()
      + asked.tooLong() + (try partyKinds(agreement, kind))
  }

  private func partyKinds(_ agreement: Agreement, _ kind: AgreementKind) throws -> [Finding] {
    guard !kind.parties.isEmpty else { return [] }
    return try agreement.parties.compactMap { party in
      let day = agreement.term?.from?.latest ?? agreement.concluded?.day?.latest ?? .latest
      guard let own = try book.parties.kind(of: party, on: day), !kind.parties.contains(own) else {
        return nil
      }
      return Finding(
        AgreementRules.partyKind, about: agreement.pointer,
        [
          "party": .thing(party.pointer), "kind": .text(own.rawValue),
          "allowed": .list(kind.parties.map(\.rawValue).sorted().map { .text($0) }),
          "law": .text(kind.law ?? kind.title),
        ])
    }
  }
}

/// One agreement held against its kind.
private struct AskedOf {
  let agreement: Agreement
  let kind: AgreementKind
  let fields: [FieldDefinition]
  let isMade: Bool
  private var law: Fact { .text(kind.law ?? kind.title) }

  /// Only one that is made must have everything; a proposal may come to it later.
  func missing() -> [Finding] {
    guard isMade else { return [] }
    return fields.filter { field in
      field.isRequired && !agreement.fields.contains { $0.field == field.field }
        && !(field.type == .term && agreement.term.map { $0 != Term() } ?? false)
    }.map { field in
      guard field.type == .term else {
        return finding(AgreementRules.fieldMissing, field.field, ["title": .text(field.title)])
      }
      return finding(
        AgreementRules.termMissing, field.field,
        [
          "title": .text(field.title), "term": .text(termWords(nil)),
          "unknown": .text("{ field: \"\(field.field)\", isUnknown: true }"),
        ])
    }
  }

  func twice() -> [Finding] {
    let names = agreement.fields.map(\.field)
    return Set(names).filter { name in names.filter { $0 == name }.count > 1 }.sorted()
      .map { finding(AgreementRules.fieldTwice, $0) }
  }

  func faults(_ field: AgreementField) -> [Finding] {
    guard let asked = fields.first(where: { $0.field == field.field }) else {
      let known = fields.map { Fact.text("»\($0.field)«") }
      let all: Fact = known.isEmpty ? .text("ingen felter") : .list(known)
      return [finding(AgreementRules.fieldStrange, field.field, ["known": all])]
    }
    let expected: [FieldType] = field.isUnknown == true ? [] : [asked.type]
    guard field.given == expected else {
      if asked.type == .term { return [termElsewhere(field, asked)] }
      return [
        finding(
          AgreementRules.fieldType, field.field,
          ["expected": .text("\(asked.type.noun) (»\(asked.type.rawValue)«)")])
      ]
    }
    let isPossible =
      field.number ?? 0 >= 0 && (0...10_000).contains(field.percent ?? 0)
      && !field.texts.contains { $0.allSatisfy(\.isWhitespace) }
      && field.text.map { $0.contains { !$0.isWhitespace } } ?? true
    return isPossible ? [] : [finding(AgreementRules.fieldRange, field.field)]
  }

  /// The kind asks for the agreement's own term, which is written there and not among the fields.
  private func termElsewhere(_ field: AgreementField, _ asked: FieldDefinition) -> Finding {
    finding(
      AgreementRules.termElsewhere, field.field,
      ["title": .text(asked.title), "term": .text(termWords(field.duration))])
  }

  /// The agreement's term as it is written, with places to fill in for what is not known.
  private func termWords(_ lasts: Duration?) -> String {
    let day = "ÅÅÅÅ-MM-DD"
    let from = agreement.term?.from?.description ?? day
    if let until = agreement.term?.until {
      return "term: { from: \"\(from)\", until: \"\(until)\" }"
    }
    guard let lasts = lasts ?? agreement.term?.lasts else {
      return "term: { from: \"\(from)\", until: \"\(day)\" }"
    }
    return "term: { from: \"\(from)\", lasts: \"\(lasts)\" }"
  }

  func tooLong() -> [Finding] {
    guard let longest = kind.longest, let from = agreement.term?.from,
      let last = agreement.term?.lastDay, last.lowerBound > longest.lastDay(from: from.latest)
    else { return [] }
    return [
      Finding(
        AgreementRules.tooLong, about: agreement.pointer,
        ["longest": .duration(longest), "law": law])
    ]
  }

  private func finding(
    _ rule: Rule, _ field: String, _ more: [String: Fact] = [:]
  ) -> Finding {
    let facts: [String: Fact] = [
      "field": .text(field), "kind": .text(kind.title), "law": law,
    ]
    return Finding(rule, about: agreement.pointer, facts.merging(more) { first, _ in first })
  }
}
