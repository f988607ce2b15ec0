import Foundation

/// The made-up town of Nordvang twice: as it is, and with secrets of every kind planted in it.
///
/// What is secret was written openly in the tenth entry and marked in the eleventh, so that earlier knowledge is asked
/// too; both towns have both entries.
struct LeakyTown {
  /// Which of the two.
  enum Town: String, CaseIterable {
    case plain, planted
  }

  /// What only a secret has.
  struct Mark: Sendable {
    let text: String
    /// Whether it stands in the log, which is no page.
    let isOfTheLog: Bool
    private let bytes: Data

    init(_ text: String, isOfTheLog: Bool = false) {
      (self.text, self.isOfTheLog) = (text, isOfTheLog)
      bytes = Data(text.lowercased().utf8)
    }

    /// Whether it is anywhere in a text.
    func isIn(_ text: String) -> Bool { isIn(Data(text.lowercased().utf8)) }

    /// Whether it is anywhere in some bytes, whose letters are small.
    func isIn(_ small: Data) -> Bool { small.range(of: bytes) != nil }
  }

  /// One for each kind of secret.
  static let marks = [
    Mark("kanari-udkast"), Mark("Kanariudkastet"), Mark("kanarinote"), Mark("kanariudgave"),
    Mark("kanari-godkendt"), Mark("kanaripligt"), Mark("kanaribevis"), Mark("kanaribestemmelse"),
    Mark("kanaritekst"), Mark("kanarimål"), Mark("kanarikriterium"), Mark("kanarisag"),
    Mark("kanaripunkt"), Mark("kanariresultat"), Mark("kanaribeslutning"), Mark("kanaribeløb"),
    Mark("kanarikilde"), Mark("Karna Rie"), Mark("8.642 uger"), Mark("864200000"),
    Mark("kanariforfatter", isOfTheLog: true), Mark("kanariegenskab", isOfTheLog: true),
    Mark("kanarigrund", isOfTheLog: true),
  ]

  private static let secret = "source: { text: 'Kanarikilde', madeUp: true }"

  /// What is planted, by the files; `MARK` is where what is kept from the public is marked.
  private static let planted: [String: [String]] = [
    // A draft that is not yet public, and all that hangs on it.
    "agreement": [
      """
      from: '2026-10-01', id: 'kanari-udkast', title: 'Kanariudkastet', kind: 'samarbejdsaftale',
      parties: ['nordvang', 'nab'], term: { from: '2026-12-01', until: '2029-12-31' }, topics: ['udlejning'],
      approvers: [{ body: 'party/nab' }], note: 'En kanarinote', MARK
      """,
      """
      from: '2026-10-01', id: 'kanari-sluttet', title: 'Kanariudkastet i drift', kind: 'samarbejdsaftale',
      parties: ['nordvang', 'nab'], term: { from: '2026-10-01', until: '2029-12-31' }, topics: ['udlejning'],
      concluded: { day: '2026-10-01' }, MARK
      """,
    ],
    "version": [
      """
      from: '2026-10-02', id: 'kanari-udgave', title: 'Kanariudgave', proposer: 'pbm', day: '2026-10-02',
      change: 'first', agreement: 'kanari-udkast'
      """
    ],
    "approval": [
      """
      from: '2026-10-03', id: 'kanari-godkendt', body: 'party/nab', day: '2026-10-03', version: 'kanari-udgave'
      """
    ],
    // A duty and a clause of agreements that are open.
    "obligation": [
      """
      from: '2026-10-01', id: 'kanari-pligt', title: 'Kanaripligt', due: '2026-12-31', owner: 'nab',
      agreement: 'udlejningsaftale-2025', evidence: [{ day: '2026-11-01', time: '2026-12-31', text: 'Kanaribevis af Karna Rie' }], MARK
      """
    ],
    "clause": [
      """
      from: '2026-10-01', id: 'kanari-bestemmelse', title: 'Kanaribestemmelse', basis: 'negotiated',
      agreement: 'udlejningsaftale-2025', text: 'Kanaritekst', MARK
      """,
      """
      from: '2026-10-01', id: 'kanari-maal', title: 'Kanarimål', basis: 'negotiated',
      agreement: 'udlejningsaftale-2025', isGoal: true, MARK
      """,
    ],
    // A figure that is not published: the target and the readings of a goal that is not.
    "criterion": [
      """
      from: '2026-10-01', id: 'kanari-kriterium', title: 'Kanarikriterium', indicator: 'ventetid',
      subject: 'clause/kanari-maal', owner: 'pbm', baseline: { day: '2025-12-31', value: 9 },
      target: { day: '2027-12-31', value: 8642 }, goal: 'kanari-maal'
      """
    ],
    "amount": [
      """
      from: '2026-10-01', id: 'kanari-beloeb', title: 'Kanaribeløb', kind: 'commitment', stream: 'boligsocial-pulje',
      year: 2026, amount: { low: 864200000, high: 864200000 }, financier: 'nordvang', agreement: 'kanari-sluttet'
      """
    ],
    // A closed paper of an open meeting, and a closed matter.
    "matter": [
      """
      from: '2026-10-01', id: 'kanari-sag', title: 'Kanarisag', origin: 'party/pbm', raised: '2026-10-01', MARK
      """
    ],
    "item": [
      """
      from: '2026-10-01', id: 'kanari-punkt', title: 'Kanaripunkt', meeting: 'MEETING', place: 90, how: 'discussion',
      result: 'Kanariresultat', MARK
      """
    ],
    "decision": [
      """
      from: '2026-10-10', id: 'kanari-beslutning', title: 'Kanaribeslutning', body: 'party/nab', day: '2026-10-10',
      matter: 'kanari-sag', outcome: 'approved', followUp: { notNeeded: 'Karna Rie ved det' }
      """
    ],
  ]

  /// What the public may be asked for; what is named by an id is there in both towns, or in neither.
  static let lines = [
    "overview", "structure", "agreements", "agreements --tree", "route udlejning", "due",
    "due --within 2y", "due --owner nab", "criteria", "lists", "investments",
    "investments --by year", "check", "show agreement", "show clause", "show obligation",
    "show amount", "show criterion", "show item", "show matter", "show decision", "show nab",
    "show nordvang", "show udlejningsaftale-2025", "show kanari-udkast", "show item/kanari-punkt",
    "coverage --topic udlejning --from 2026-01-01 --to 2028-01-01",
  ]

  private let folder: URL
  private static let program = Bundle.main.bundleURL.appending(path: "almen")
  private static let nordvang = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/almen/Cases/nordvang")

  /// Both towns, each in a database.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "almen-\(UUID().uuidString)")
    for town in Town.allCases {
      let files = folder.appending(path: "sag-" + town.rawValue)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Self.nordvang, to: files)
      try Self.plant(town, in: files)
      let told = try answer(town, "init --from sag-\(town.rawValue)")
      guard FileManager.default.fileExists(atPath: folder.appending(path: town.rawValue).path)
      else { throw Unmade(told: told) }
    }
  }

  private struct Unmade: Error { let told: String }

  private static func plant(_ town: Town, in files: URL) throws {
    let isPlanted = town == .planted
    let who = isPlanted ? ["Kanariforfatter", "Kanariegenskab", "Kanarigrund"] : ["a", "c", "r"]
    try add(
      [("10", "2026-11-21"), ("11", "2026-11-24")].map { number, day in
        "number: \(number), at: '\(day)T12:00:00Z', author: '\(who[0])', capacity: '\(who[1])', reason: '\(who[2])'"
      }, to: "entries", in: files)
    // Something open in each entry, so that both are there in both towns.
    try add(
      ["10", "11"].map {
        "in: \($0), from: '2026-11-21', id: 'emne-\($0)', title: 'Emne \($0)', source: 'Opdigtet'"
      }, to: "topic", in: files)
    guard isPlanted else { return }
    let items = try String(contentsOf: files.appending(path: "item.json5"), encoding: .utf8)
    let named = items.split(separator: "meeting: \"").dropFirst().first
    let meeting = named?.split(separator: "\"").first.map(String.init) ?? ""
    for (file, records) in planted {
      let marked = records.filter { $0.contains("MARK") }
      func lines(_ records: [String], in entry: Int, _ mark: String) -> [String] {
        records.map {
          "in: \(entry), " + $0.replacing("MEETING", with: meeting).replacing(", MARK", with: mark)
            + ", \(secret)"
        }
      }
      try add(
        lines(records, in: 10, "") + lines(marked, in: 11, ", isConfidential: true"), to: file,
        in: files)
    }
  }

  /// Adds records to a file of a case.
  private static func add(_ records: [String], to name: String, in files: URL) throws {
    let file = files.appending(path: name + ".json5")
    let text = try String(contentsOf: file, encoding: .utf8)
    let end = text.lastIndex(of: "]") ?? text.endIndex
    try Data((text[..<end] + records.map { "  { \($0) },\n" }.joined() + "]\n").utf8)
      .write(to: file)
  }

  /// All that is said to a line, and its status.
  func answer(_ town: Town, _ line: String) throws -> String {
    try Self.said(
      line.split(separator: " ").map(String.init) + ["--database", town.rawValue], in: folder)
  }

  /// Whether all is plugged in that the town speaks of: without the law its agreements have no kinds.
  static func isWhole() throws -> Bool {
    let told = try said(["modules", "--json"], in: FileManager.default.temporaryDirectory)
    return ["lov", "tmf", "sof", "suf"].allSatisfy { told.contains("\"id\": \"\($0)\"") }
  }

  private static func said(_ words: [String], in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = words
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ALMEN_") }
    let told = Pipe()
    (process.standardOutput, process.standardError) = (told, told)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = told.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self) + "\(process.terminationStatus)"
  }

  /// Bytes in small letters, without the digests of the book: the two towns are two books.
  private static func small(_ bytes: Data) -> Data {
    var kept: [UInt8] = []
    var digits = 0
    for byte in String(decoding: bytes, as: UTF8.self).lowercased().utf8 {
      let isDigit = (48...57).contains(byte) || (97...102).contains(byte)
      digits = isDigit ? digits + 1 : 0
      kept.append(byte)
      if digits >= 12 { kept.removeLast(digits == 12 ? 12 : 1) }
    }
    return Data(kept)
  }

  /// The files of a site of a town, by their names, in small letters.
  func site(_ town: Town, _ options: String) throws -> [String: Data] {
    let site = folder.appending(path: UUID().uuidString)
    let day = options.contains("--on") ? "" : " --on 2026-11-25"
    let told = try answer(town, "report --output \(site.lastPathComponent) \(options)\(day)")
    guard told.hasSuffix("0") else { throw Unmade(told: told) }
    defer { try? FileManager.default.removeItem(at: site) }
    var files: [String: Data] = [:]
    for case let file as URL in FileManager.default.enumerator(
      at: site, includingPropertiesForKeys: nil) ?? .init()
    where !file.hasDirectoryPath {
      files[String(file.path.dropFirst(site.path.count + 1))] = Self.small(
        try Data(contentsOf: file))
    }
    return files
  }

  /// The drawings on a page.
  static func pictures(_ page: Data) -> [Data] {
    String(decoding: page, as: UTF8.self).matches(of: /(?s)<svg.*?<\/svg>/)
      .map { Data($0.output.utf8) }
  }
}
