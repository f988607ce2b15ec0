import AlmenTestKit
import Testing
import Vocabulary

/// What Danes write is read: what the program prints itself, and what a spreadsheet makes of ISO.
struct DanishReadingTests {
  @Test func `a day is read as people write it`() throws {
    let day = try isoDay("2010-10-01")
    for text in [
      "2010-10-01", "1.10.2010", "01.10.2010", "1-10-2010", "01-10-2010", "1/10 2010", "1/10-2010",
      "1. oktober 2010", "den 1. oktober 2010", "d. 1. okt. 2010", "1. OKTOBER 2010", "1 okt 2010",
      "1.\u{A0}oktober\u{A0}2010",
    ] {
      #expect(DanishReading.day(text) == day, "\(text)")
    }
    for text in [
      "", "1.10", "1.10.10", "31.2.2010", "2010.10.1", "10-2010", "oktober 2010", "1.13.2010",
      "i dag",
      "1.10.2010 kl. 9", "1. oktobre 2010", "001.10.2010", "1.1.3000",
    ] {
      #expect(DanishReading.day(text) == nil, "\(text)")
    }
    #expect(DanishReading.day("i dag", today: day) == day)
    #expect(DanishReading.day("I går", today: day) == day.previous)
    #expect(DanishReading.day("i morgen", today: day) == day.next)
  }

  @Test func `a rough day, a time and a length are read as people write them`() {
    let rough = [
      "oktober 2010": "2010-10", "okt. 2010": "2010-10", "i juni 2019": "2019-06", "2010": "2010",
      "senest 21. september 2005": "[..2005-09-21]", "senest august 2010": "[..2010-08]",
      "mellem august 2010 og december 2010": "[2010-08..2010-12]",
      "aug.-dec.\u{A0}2010": "[2010-08..2010-12]",
      "hele april 2010 – juni 2010": "2010-04/2010-06", "1.10.2010": "2010-10-01",
    ]
    for (text, edtf) in rough { #expect(DanishReading.roughDay(text)?.text == edtf, "\(text)") }
    let periods = [
      "2023": "2023", "juni 2023": "2023-06", "1. kvartal 2023": "2023-01/2023-03",
      "4. kvartal 2023": "2023-10/2023-12", "2. halvår 2023": "2023-07/2023-12",
      "1.1.2023–30.6.2023": "2023-01-01/2023-06-30", "1.1.2023-30.6.2023": "2023-01-01/2023-06-30",
      "januar 2023 – juni 2023": "2023-01/2023-06", "jan.-juni 2023": "2023-01/2023-06",
      "1. januar 2023": "2023-01-01",
    ]
    for (text, edtf) in periods {
      #expect(DanishReading.period(text) == Period(edtf: edtf), "\(text)")
      #expect(Period(edtf: edtf) != nil, "\(edtf)")
    }
    for text in [
      "5. kvartal 2023", "0. kvartal 2023", "3. halvår 2023", "juni", "2023 2024",
      "1.1.2024–1.1.2023",
    ] {
      #expect(DanishReading.period(text) == nil, "\(text)")
    }
    let lengths = [
      "3 måneder": "3m", "1 måned": "1m", "2 år": "2y", "14 dage": "14d", "6 uger": "6w",
    ]
    for (text, length) in lengths {
      #expect(DanishReading.duration(text) == Duration(length), "\(text)")
    }
  }

  @Test func `what is printed can be read again`() throws {
    var random = SeededRandom(seed: 20)
    for _ in 0..<2_000 {
      let first = Day(daysSince1970: Int.random(in: -20_000...30_000, using: &random))
      let last = first.adding(days: Int.random(in: 0...900, using: &random))
      for text in [
        DanishDays.long(first), DanishDays.short(first), "den \(DanishDays.long(first))",
      ] {
        #expect(DanishReading.day(text) == first, "\(text)")
      }
      let period = try #require(Period(first, until: last))
      for text in [DanishDays.long(period), DanishDays.short(period)] {
        #expect(DanishReading.period(text) == period, "\(text)")
      }
      let rough = RoughDay(from: first, to: last)
      for text in [DanishDays.long(rough), DanishDays.short(rough)] {
        let read = DanishReading.roughDay(text)
        #expect(read?.earliest == first && read?.latest == last, "\(text) of \(rough)")
      }
      let money = Kroner(ore: Int64.random(in: 0...1_000_000_000_000, using: &random))
      let rounded = Kroner(ore: money.ore / 10_000_000 * 10_000_000)
      for each in [money, rounded, Kroner(ore: money.ore / 100 * 100)] {
        #expect(DanishMoney.amount(DanishMoney.text(each)) == each, "\(DanishMoney.text(each))")
      }
      let unit = try #require(Duration.Unit.allCases.randomElement(using: &random))
      let length = try #require(Duration(Int.random(in: 1...999, using: &random), unit))
      #expect(DanishReading.duration(DanishDays.text(length)) == length)
    }
  }

  @Test func `what a spreadsheet makes of ISO is read, and nothing else`() {
    let written = [
      "01-10-2010": "2010-10-01", "1.10.2010": "2010-10-01", "jun-12": "2012-06",
      "maj-2012": "2012-05",
      "dec-99": "1999-12", "okt-69": "2069-10", "01-02-10": "2010-02-01", "31-12-99": "1999-12-31",
    ]
    for (text, iso) in written { #expect(DanishReading.spreadsheet(text) == iso, "\(text)") }
    for text in [
      "2010-10-01", "2010", "2010-10", "12-jun", "jun 12", "kk", "31-02-2010", "maj", "31-02-10",
      "1-2-10", "01.02.10",
    ] {
      #expect(DanishReading.spreadsheet(text) == nil, "\(text)")
    }
  }

  @Test func `the bytes of a table are told apart, in pieces of any size`() {
    let text = "navn;æøå ÆØÅ é € – “x”\n"
    let utf8 = Array(text.utf8)
    let windows: [UInt8] =
      Array("navn;".utf8) + [0xE6, 0xF8, 0xE5, 32, 0xC6, 0xD8, 0xC5, 32, 0xE9, 32, 0x80, 32, 0x96]
      + [32, 0x93] + Array("x".utf8) + [0x94, 10]
    for size in [1, 2, 3, 100] {
      #expect(Self.encoding(utf8, size) == .utf8)
      #expect(Self.encoding(windows, size) == .windows1252)
      #expect(Self.encoding(utf8 + windows, size) == .mixed)
      #expect(Self.encoding(Array(utf8.dropLast(2)), size) == .mixed, "cut off in a letter")
      #expect(Self.encoding([65, 0x81, 10], size) == .mixed, "no sign there")
      #expect(Self.encoding(Array("a;b\n".utf8), size) == .utf8)
      #expect(Self.encoding([0xFF, 0xFE, 97, 0, 59, 0], size) == .mixed, "UTF-16")
    }
    #expect(TableEncoding.utf8(ofWindows: windows) == utf8)
  }

  private static func encoding(_ bytes: [UInt8], _ size: Int) -> TableEncoding {
    var finder = TableEncoding.Finder()
    for start in stride(from: 0, to: bytes.count, by: size) {
      finder.feed(bytes[start..<min(start + size, bytes.count)])
    }
    return finder.encoding
  }
}
