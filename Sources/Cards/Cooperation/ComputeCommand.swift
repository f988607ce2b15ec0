import Counter
import Vocabulary

struct ComputeCommand: PartsCommand {
  let name = "compute"
  let summary = "regner ud efter loven, med hver del vist: almen compute BEREGNING navn=værdi …"
  let arguments = [
    Argument("BEREGNING", .text, isNeeded: false),
    Argument("NAVN=VÆRDI", .text, isNeeded: false, repeats: true),
  ]
  let options: [Option] = []

  func page(_ asked: Asked, of brought: any Contributed) throws -> Page {
    let all = brought.values(.calculations)
    let day = try asked.day()
    guard let word = asked.words.arguments.first else {
      return Self.list(
        all.filter { $0.days.contains(day) }, Viewpoint(day, known: brought.known))
    }
    guard let calculation = all.named(word, on: day) else {
      if all.contains(where: { $0.name == word || $0.formerly.contains(word) }) {
        throw Complaint(
          "Beregningen »\(word)« gælder ikke \(DanishDays.long(day)).",
          "Vælg en dag, den gælder, med --on.")
      }
      throw Self.missing(word, all, known: brought.known)
    }
    let given = try Self.given(Array(asked.words.arguments.dropFirst()), calculation)
    let at = Viewpoint(day, known: brought.known)
    return Self.page(calculation, at, try calculation.make(given, at))
  }

  /// That there is no such calculation: the law known on a day may not have had it yet.
  private static func missing(
    _ word: String, _ all: [Calculation], known: Day?
  ) -> Complaint {
    if let known {
      return Complaint(
        "Der er ingen beregning »\(word)«, som loven var kendt den \(DanishDays.long(known)).",
        "Se dem med almen compute, eller spørg, som loven var kendt senere, med --known.")
    }
    let meant = nearest(to: word, among: Set(all.map(\.id)).sorted())
    return Complaint(
      "Der er ingen beregning »\(word)«.",
      meant.map { "Mente du »\($0)«?" } ?? "Se dem med almen compute.")
  }

  // MARK: What is given

  private static func given(
    _ words: [String], _ calculation: Calculation
  ) throws -> Calculation.Given {
    var numbers: [String: Int64] = [:]
    var texts: [String: String] = [:]
    var days: [String: Day] = [:]
    var answers: [String: Bool] = [:]
    var named: Set<String> = []
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let input = calculation.inputs.first(where: { $0.name == parts[0] })
      else {
        throw WrongUse("»\(word)« kendes ikke her.", "Skriv \(usage(calculation)).")
      }
      guard named.insert(input.name).inserted else {
        throw WrongUse("»\(input.name)« er skrevet to gange.", "Skriv det én gang.")
      }
      switch input.kind {
      case .word(let choices): texts[input.name] = try choice(parts[1], choices, input)
      case .day:
        try ValueKind.day.check(parts[1], at: input.name)
        days[input.name] = DanishReading.day(parts[1])
      case .yesNo: answers[input.name] = try choice(parts[1], ["ja", "nej"], input) == "ja"
      case .money:
        try ValueKind.money.check(parts[1], at: input.name)
        numbers[input.name] = DanishMoney.amount(parts[1])?.ore
      case .count, .hundredths: numbers[input.name] = try number(parts[1], input)
      }
    }
    if let lacking = calculation.inputs.first(where: {
      $0.isRequired && !named.contains($0.name)
    }) {
      throw WrongUse(
        "»\(lacking.name)« (\(lacking.title)) mangler.", "Skriv \(usage(calculation)).")
    }
    return Calculation.Given(numbers: numbers, words: texts, days: days, answers: answers)
  }

  private static func choice(
    _ text: String, _ choices: [String], _ input: Calculation.Input
  ) throws -> String {
    guard choices.contains(text) else {
      throw WrongUse(
        "»\(text)« kan ikke være \(input.title.lowercased()).",
        "Brug \(choices.joined(separator: ", ")).")
    }
    return text
  }

  private static func number(_ text: String, _ input: Calculation.Input) throws -> Int64 {
    let most = input.kind == .count ? 0 : 2
    guard let number = try? scaled(Array(text.utf8), isDanish: true), number.decimals <= most,
      number.value >= 0
    else {
      throw WrongUse(
        "»\(text)« er ikke \(most == 0 ? "et helt tal" : "et tal med højst to decimaler") (\(input.name)).",
        "Skriv fx \(most == 0 ? "25" : "1.234,50").")
    }
    return most == 0 ? number.value : number.value * [100, 10, 1][number.decimals]
  }

  private static func usage(_ calculation: Calculation) -> String {
    let inputs = calculation.inputs.map { input in
      input.isRequired ? "\(input.name)=…" : "[\(input.name)=…]"
    }
    return "almen compute \(calculation.id) \(inputs.joined(separator: " "))"
  }

  // MARK: Pages

  private static func list(_ all: [Calculation], _ at: Viewpoint) -> Page {
    let rows = all.map { calculation in
      let inputs = calculation.inputs.map { "\($0.name): \($0.title)" as Cell }
      return Row(
        [
          Cell.code(calculation.id).as("id"),
          .list([Cell(calculation.title).as("title")] + inputs),
          Cell(calculation.cited(at: at)).as("law"),
        ], also: [Field("inputs", json: .texts(calculation.inputs.map(\.name)))])
    }
    return Page(
      "Beregninger",
      Block.table(
        "calculations", ["Beregning", "Hvad den giver", "Lov"], rows, isRuled: true,
        none: "Intet modul bringer nogen, der gælder den dag."))
  }

  private static func page(
    _ calculation: Calculation, _ at: Viewpoint, _ lines: [Calculation.Line]
  ) -> Page {
    let rows = lines.map { line in
      Row(
        [
          Cell((line.isResult ? "= " : "") + line.title).as("title", json: .string(line.title)),
          cell(line.value).as("value"),
        ],
        also: [
          Field("isResult", json: .bool(line.isResult)), Field("unit", json: unit(line.value)),
        ])
    }
    return Page(
      Cell(calculation.title),
      [
        .text(
          "Efter \(Cell(calculation.cited(at: at)).as("law")), den \(.long(at.day)). \(Knowledge.text(at.known))"
        ),
        .data([Field("calculation", json: .string(calculation.id)), .day("on", at.day)]),
        .table("lines", [], rows, right: [1]),
      ])
  }

  /// In what a value is: øre for money, null for text.
  private static func unit(_ value: Calculation.Line.Value) -> JSON {
    switch value {
    case .money: .string("øre")
    case .hundredths(_, let unit), .count(_, let unit): .string(unit)
    case .text, .day, .yesNo: .null
    }
  }

  private static func cell(_ value: Calculation.Line.Value) -> Cell {
    switch value {
    case .money(let money):
      Cell.number(money.ore, decimals: 2, unit: "kr.").data(.int(Int(money.ore)))
    case .hundredths(let number, let unit): .number(number, decimals: 2, unit: unit)
    case .count(let number, let unit): .number(number, decimals: 0, unit: unit)
    case .text(let text): Cell(text)
    case .day(let day): .day(day)
    case .yesNo(let answer?): Cell(answer ? "ja" : "nej").data(.bool(answer))
    case .yesNo(nil): .unknown("kan ikke siges")
    }
  }
}
