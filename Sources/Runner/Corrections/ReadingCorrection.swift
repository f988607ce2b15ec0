import CaseFiles
import Casework
import Counter
import Store
import Vocabulary

/// Which reading is meant: `reading/INDIKATOR/STED/TID`, the place by its id, its name or `area/ID`.
struct ReadingAddress: Sendable {
  let indicator: IndicatorID
  let subject: Pointer
  let period: Period
  let text: String

  /// Reads an address; nil for what is no reading.
  init?(_ text: String, _ desk: Desk) throws {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 2, parts[0] == "reading" else { return nil }
    let wrong = WrongUse(
      "»\(text)« er ikke en måling.",
      "Skriv reading/INDIKATOR/STED/TID, fx reading/beboere/tingbjerg/2010.")
    guard parts.count >= 4, let indicator = IndicatorID(parts[1]) else { throw wrong }
    let isKind = [PartySubject.kind, AreaSubject.kind].contains(parts[2])
    guard let period = DanishReading.period(parts.dropFirst(isKind ? 4 : 3).joined(separator: "/"))
    else {
      throw wrong
    }
    let place = isKind ? "\(parts[2])/\(parts[3])" : parts[2]
    (self.indicator, self.period, self.text) = (indicator, period, text)
    subject = try ReadingSubjects(desk).subject(place)
  }
}

/// A reading stated again with other properties; the old one stays in the book.
struct ReadingCorrection {
  private let address: ReadingAddress
  private let words: [String]

  init(of address: ReadingAddress, _ words: [String]) {
    (self.address, self.words) = (address, words)
  }

  /// Writes it, and gives what is told.
  func perform(
    _ desk: Desk, _ pen: any KeepingPen
  ) throws -> @Sendable (Titles) throws -> [Block] {
    let old = try stated(pen)
    let new = try old.reading.edited(words, called: address.text)
    let measuring = desk.measuring(today: pen.day)
    let faults = try measuring.faults(in: new)
    if !faults.isEmpty { throw Refusal(faults.map(\.finding)) }
    _ = try measuring.state(new, with: pen)
    let by = try pen.signed(old.entry).map(ToldEntry.init)
    return { Self.blocks(ReadingImport.Correction(old: old.reading, new: new), by, $0) }
  }

  /// The reading that is meant, as it was stated last.
  private func stated(_ pen: any KeepingPen) throws -> StatedReading {
    let all = try pen.readings(of: address.indicator, about: address.subject)
    let same = all.filter { $0.reading.period == address.period }
    guard let last = same.last else {
      let times = all.map(\.reading.period.edtf).eachOnce.suffix(12)
      throw Complaint(
        "Der er ingen måling af »\(address.indicator)« for \(address.subject) i tiden \(address.period.edtf).",
        times.isEmpty
          ? "Skriv den med almen act measure."
          : "Der er målinger for \(times.joined(separator: ", ")).")
    }
    guard same.allSatisfy({ $0.reading.isAbout(theSameAs: last.reading) }) else {
      throw Complaint(
        "Der er flere målinger for den tid, hver med sin definition.",
        "Ret den ene med almen act measure og --definition.")
    }
    return last
  }

  /// What changes, for programs, as a table has it.
  private static func properties(_ correction: ReadingImport.Correction) -> [Row] {
    zip(correction.old.written, correction.new.written).filter { $0.text != $1.text }.map {
      old, new in
      Row(
        [],
        also: [
          Field("property", json: .string(old.column)), Field("old", json: .string(old.text)),
          Field("new", json: .string(new.text)),
        ])
    }
  }

  private static func blocks(
    _ correction: ReadingImport.Correction, _ by: ToldEntry?, _ titles: Titles
  ) -> [Block] {
    let reading = correction.new
    let (indicator, place) = (
      titles.thing(reading.indicator.pointer), titles.thing(reading.subject)
    )
    let changes = correction.changes
    let heading: Cell =
      "Rettelse, for det stod forkert: \(.quoted(indicator)) for \(.quoted(place)), \(.long(reading.period))."
    let stated: [Block] = by.map { [.text("Det rettede blev skrevet i \($0.cell).")] } ?? []
    return [.text(heading)]
      + (changes.isEmpty
        ? [.text("Intet er anderledes.")] : [.list(ItemList(nil, changes.map { Row([Cell($0)]) }))])
      + (changes.isEmpty ? [] : stated)
      + [
        .data([
          Field("kind", json: .string("correction")), Field("indicator", .id(indicator)),
          Field("subject", .pointer(place)), Field("period", json: .string(reading.period.edtf)),
          Field("properties", rows: properties(correction)),
          Field("stated", rows: (by.map { [Row([], also: $0.fields)] } ?? [])),
        ])
      ]
  }
}
