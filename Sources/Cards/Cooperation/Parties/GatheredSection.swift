import Agreements
import Counter
import Criteria
import Forums
import Investments
import Organisation
import Vocabulary

/// On the page of an organisation, an afdeling, an association or an area, all that concerns it.
struct GatheredSection: Section {
  let name = "gathered"
  let kinds: Set = [AreaSubject.kind, PartySubject.kind]

  func blocks(about pointer: Pointer, _ titles: Titles) throws -> [Block] {
    guard let found = try gathering(about: pointer, titles) else { return [] }
    return try GatheredView(titles: titles, found: found).blocks()
  }

  private func gathering(about pointer: Pointer, _ titles: Titles) throws -> Gathering? {
    let (house, day) = (titles.house, titles.day)
    if pointer.kind == AreaSubject.kind {
      return try AreaID(pointer.id).map { try house.gathering(about: $0, on: day) }
    }
    guard let id = PartyID(pointer.id) else { return nil }
    let today = try house.parties.party(id, on: day)
    let party = try today ?? house.records.timeline(Party.self, id).pieces.last?.value
    return party?.kind.side == .sector ? try house.gathering(about: id, on: day) : nil
  }
}

/// All that concerns one: its agreements, promises, money, criteria and matters.
struct GatheredView {
  let titles: Titles
  let found: Gathering

  func blocks() throws -> [Block] {
    let others = found.organisation.map { organisation -> Block in
      let org = titles.party(organisation)
      return Block.text(
        found.isPlaced
          ? "Af det, \(org) har, står her kun, hvad der gælder hele organisationen eller et område, hvor afdelingen ligger; resten står på organisationens egen side."
          : "Hvilket område afdelingen ligger i, er ikke registreret. Af det, \(org) har, står her kun, hvad der gælder hele organisationen; om noget, der er for et område, gælder afdelingen, er ikke kendt. Det står på organisationens egen side."
      )
    }
    let agreements =
      try [others].compactMap(\.self) + [.heading("Aftaler")]
      + self.agreements("agreements", found.agreements)
      + [.heading("Aftaler for hele byen")] + self.agreements("common", found.common)
    return agreements + [.heading("Forpligtelser")]
      + Block.table(
        "promises", ["Frist", "Hvad", "Hvem", "Stand"], try obligations(),
        none: "Ingen registreret.")
      + [.heading("Penge")]
      + Block.table(
        "money", ["År", "Post", "Pengestrøm", "Slags", "Betales af", "Beløb"],
        amounts.map(row), right: [5],
        none: found.guarantees.isEmpty ? "Ingen registreret." : "Ingen beløb registreret.")
      + [
        .table(
          "guarantees", ["Garanti", "Garant", "Lån", "Garanteret", "Garanten hæfter for"],
          try found.guarantees.inDanishOrder(\.title).map(row), right: [2, 3, 4])
      ]
      + [.heading("Succeskriterier")]
      + CriterionRows(titles: titles).table("results", found.criteria, .owner)
      + [.heading("Åbne sager")]
      + Block.table(
        "openMatters", ["Sag", "Rejst af", "Id"], found.matters.inDanishOrder(\.title).map(row),
        none: "Ingen registreret.")
      + [.data(titles.form.data { ids })]
  }

  private func agreements(
    _ key: String, _ all: [(agreement: Agreement, standing: Standing)]
  ) throws -> [Block] {
    try (all.isEmpty ? [.text("Ingen registreret.")] : [])
      + [AgreementRows.table(key, all, titles)]
  }

  /// Of each what is overdue, the last time that was due and the next.
  private func obligations() throws -> [Row] {
    let day = titles.day
    let view = ObligationRows(titles: titles)
    return try found.obligations.flatMap { obligation -> [Row] in
      let past = obligation.occurrences(in: Period(.earliest, to: day) ?? .always).suffix(1)
      let next = obligation.occurrences(in: Period(day, until: day.adding(months: 24)) ?? .always)
      let near = past + next.prefix(1)
      return try view.rows(
        obligation, view.overdue(obligation, besides: Array(near)) + near)
    }
  }

  /// The amounts by year, those of one year in the order of the Danish alphabet.
  private var amounts: [Amount] {
    found.amounts.inDanishOrder(\.title).enumerated().sorted { left, right in
      (left.element.year, left.offset) < (right.element.year, right.offset)
    }.map(\.element)
  }

  private func row(_ amount: Amount) -> Row {
    let thing = titles.thing(amount)
    return Row(
      thing,
      [
        years(amount).as("year", json: .int(amount.year)), .thing(thing),
        titles.cell(amount.stream.pointer).as("stream"),
        Cell(amount.kind.word).as("kind", json: .string(amount.kind.rawValue)),
        titles.party(amount.financier).as("financier"),
        Cell.standing(amount).as(
          "amount", json: amount.amount.map(ReconciliationText.json) ?? .null),
      ],
      also: Field.both(thing) + [
        Field("lastYear", json: .number(amount.lastYear)),
        Field("isTotal", json: amount.isTotal.map { .bool($0) } ?? .null),
        Field("isWithdrawn", json: .bool(amount.withdrawn != nil)),
        Field("withdrawn", json: .text(amount.withdrawn?.day?.text)),
      ])
  }

  /// The year of an amount; of several whether it is for all of them.
  private func years(_ amount: Amount) -> Cell {
    Cell(InvestmentsView.years(amount) + (amount.isForAll ? " i alt" : ""))
  }

  private func row(_ guarantee: Guarantee) throws -> Row {
    let thing = Thing(guarantee)
    return Row(
      thing,
      [
        .thing(thing), titles.party(guarantee.guarantor).as("guarantor"),
        Cell.known(guarantee.loan).as("loan"),
        Cell.known(try guarantee.amount).as("guaranteed"),
        Cell.known(try guarantee.net).as("net"),
      ], also: Field.both(thing))
  }

  private func row(_ matter: Matter) -> Row {
    let thing = Thing(matter)
    return Row(
      thing,
      [
        .thing(thing),
        titles.cell(matter.origin).as("origin", json: .string(matter.origin.description)),
        Cell.id(thing).as("id"),
      ], also: [Field("title", json: .string(thing.title))])
  }

  /// The ids alone.
  private var ids: [Field] {
    [
      Field("commonAgreements", json: .texts(found.common.map(\.agreement.id.text))),
      Field("obligations", .list(found.obligations.map { .thing($0) })),
      Field("amounts", json: .texts(found.amounts.map(\.id.text))),
      Field("criteria", json: .texts(found.criteria.map(\.criterion.id.text))),
      Field("matters", json: .texts(found.matters.map(\.id.text))),
    ]
  }
}
