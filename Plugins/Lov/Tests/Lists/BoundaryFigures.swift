import AlmenTestKit
import Foundation
import Testing
import Vocabulary

@testable import Criteria
@testable import Lov

/// The figures that a case at a threshold gives, as readings.
struct BoundaryFigures {
  let boundary: Boundary
  /// The year in which the list is made.
  var year: Int { boundary.day.year }

  /// What practice and words each say of an area on a list that day, in the words of the table.
  func answers(_ list: String) throws -> (words: String, practice: String) {
    let book = try book(PlainReadings(readings()))
    let judge = ListJudge(try Module().areaLists(), ListFigures(book: book))
    let made = try #require(
      try Module().areaLists().first { $0.id == list }?.days(upTo: boundary.day).last)
    let listing = try #require(try judge.listing(list, area, on: made))
    func word(_ certainty: Certainty) -> String {
      switch certainty {
      case .yes: "meets"
      case .no: "does not meet"
      case .possibly: "unknown"
      }
    }
    return (
      word(listing.readings?.words ?? listing.stands),
      word(listing.readings?.practice ?? listing.stands)
    )
  }

  func readings() throws -> [Reading] {
    try residents() + shares() + schooling() + incomes()
  }

  private func residents() throws -> [Reading] {
    func count(_ names: String...) -> Int64? {
      names.lazy.compactMap { boundary.input[$0].flatMap { Int64($0.prefix { $0.isNumber }) } }
        .first
    }
    // »600+400«: one area when the departments adjoin, else each is an area of its own.
    let sum = boundary.input["residents"].flatMap { text -> Int64? in
      guard text.contains("+"), !text.contains("not adjoining") else { return nil }
      return text.prefix { $0 != " " }.split(separator: "+").compactMap { Int64($0) }.reduce(0, +)
    }
    // The land that was not almene in 2010 had no residents of an almen department then.
    let isNew = boundary.input["owner_2010"] == "private"
    let then = isNew ? 0 : count("residents_2010", "residents_now", "residents")
    let departments: Int64? = boundary.input["departments"] == nil ? nil : 1_200
    let now =
      sum ?? departments
      ?? count(
        "residents_now", "residents", "residents_2010", "same data in both generations: residents")
    return try [
      then.map { try reading("beboere", "2010-01-01", $0) },
      now.map { try reading("beboere", "\(year)-01-01", $0) },
    ].compactMap { $0 }
  }

  private func shares() throws -> [Reading] {
    try series("uden-tilknytning", "outside_work_pct_by_year")
      + series("uden-tilknytning", "two years before that", back: 2)
      + series("doemte", "convicted", hundredths: true)
      + series("ikke-vestlige", "nonwestern_pct")
      + series("doemte", "convicted_pct_by_year")
      + series("doemte", "convicted_pct_18plus_by_year")
      + series("doemte", "convicted_per_10000_18plus_by_year", hundredths: true)
      + series("uden-for-arbejdsmarkedet", "outside_labour_market_pct_18_64")
      + series("doemte", "national_convicted_pct_by_year", about: nation)
      + series("doemte", "national_convicted_pct_of_18plus", about: nation) + persons()
      + pooled()
  }

  /// Persons of so many.
  private func persons() throws -> [Reading] {
    guard let texts = boundary.input["convicted_persons_by_year"],
      let whole = boundary.number("residents_18plus")
    else { return [] }
    let parts = texts.prefix { $0 != " " }.split(separator: "/").compactMap { Int64($0) }
    return try parts.enumerated().map { index, part in
      try reading("doemte", "\(year - parts.count + index)", nil, of: (part, whole))
    }
  }

  private func pooled() throws -> [Reading] {
    guard let text = boundary.input["outside_work_persons/residents_18_64 by year"] else {
      return []
    }
    let pairs = text.components(separatedBy: ", ").map {
      $0.split(separator: "/").compactMap { Int64($0) }
    }
    return try pairs.enumerated().map { index, pair in
      try reading(
        "uden-tilknytning", "\(year - pairs.count + index)", nil, of: (pair[0], pair[1]))
    }
  }

  private func series(
    _ id: IndicatorID, _ name: String, about: Pointer = area.pointer, hundredths: Bool = false,
    back: Int = 0
  ) throws -> [Reading] {
    guard let text = boundary.input[name] else { return [] }
    let plain = text.prefix { $0 != " " }
    if text.hasSuffix("persons") {
      let pair = plain.split(separator: "/").compactMap { Int64($0) }
      return [try reading(id, "\(year - 1)", nil, of: (pair[0], pair[1]))]
    }
    let one = plain.split(separator: "/").map(String.init)
    let values = text.hasSuffix("in all years") ? Array(repeating: one[0], count: 4) : one
    return try values.enumerated().map { index, text in
      let number = try scaled(Array(text.utf8), isDanish: false)
      return try reading(
        id, "\(year - back - values.count + index)", number.value,
        decimals: number.decimals + (hundredths ? 2 : 0), about: about)
    }
  }

  /// By both definitions: that which counts those of whom nothing is known, and that which does not.
  private func schooling() throws -> [Reading] {
    let period = "\(year - 1)"
    if let whole = boundary.number("persons_30_59"),
      let known = boundary.number("basic_school_only"),
      let unknown = boundary.number("education_unknown")
    {
      return [
        try reading("kun-grundskole", period, nil, of: (known + unknown, whole), definition: 1),
        try reading("kun-grundskole", period, nil, of: (known, whole), definition: 2),
      ]
    }
    guard let share = boundary.number("basic_school_only_pct_30_59", decimals: 2) else { return [] }
    return try [1, 2].map {
      try reading("kun-grundskole", period, share, decimals: 2, definition: $0)
    }
  }

  private func incomes() throws -> [Reading] {
    let own =
      boundary.number("income_area_kr")
      ?? boundary.number("income_pct_of_region", decimals: 2)
    guard let own else { return [] }
    let other = boundary.number("income_region_kr") ?? 10_000
    return [
      try reading("bruttoindkomst", "\(year - 1)", own),
      try reading("bruttoindkomst", "\(year - 1)", other, about: region),
    ]
  }

  private func reading(
    _ id: IndicatorID, _ period: String, _ value: Int64?, decimals: Int = 0,
    of share: (part: Int64, whole: Int64)? = nil, definition: Int? = nil,
    about: Pointer = area.pointer
  ) throws -> Reading {
    Reading(
      indicator: id, subject: about, period: try #require(Period(edtf: period)),
      definition: definition, value: value, decimals: decimals, part: share?.part,
      whole: share?.whole, source: source)
  }
}
