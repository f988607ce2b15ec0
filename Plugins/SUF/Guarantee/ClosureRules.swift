import Counter
import Lov
import Vocabulary

private let order = "BEK 977/2024 § 22"

/// The rules of closed waiting lists.
enum ClosureRules {
  static let all = [
    unfounded, fromNothing, tooEarly, tooLong, prolongedTooEarly, twice, gap, notPlanned,
    prolongsOther, noCare,
  ]

  static let unfounded = Rule(
    "suf.closureUnfounded", .error,
    sentence: "{subject} hviler ikke på loven: ventetiden gik fra {before} til {now} dage. {why}",
    remedy: "Ret tallene, hvis de er forkerte; ellers skal beslutningen op igen.",
    source: order + " stk. 2 og 5")

  static let fromNothing = Rule(
    "suf.closureFromNothing", .warning,
    sentence:
      "{subject}: ventetiden var 0 dage og er {now}, og en vækst i procent kan ikke regnes af 0.",
    remedy: "Ret tallene, hvis de er forkerte; ellers kan ventetiden ikke bære en lukning.",
    source: order + " stk. 2 og 5")

  static let twice = Rule(
    "suf.closureTwice", .error,
    sentence:
      "{subject} og {other} lukker samme venteliste på samme dage, fra {from} til og med {until}.",
    remedy:
      "Ret dagene, eller skriv, at den ene forlænger den anden og gælder fra dagen efter den.",
    source: "Programmets egen regel: en liste lukkes af én beslutning ad gangen")

  static let gap = Rule(
    "suf.closureGap", .warning,
    sentence:
      "{subject} forlænger {other}, men listen er åben imellem dem, fra {from} til og med {until}.",
    remedy:
      "De dage optages borgere fra andre kommuner. Skal der intet hul være, vedtages forlængelsen en måned, før den, der gælder, er udløbet.",
    source: order + " stk. 4 og 6")

  static let tooEarly = Rule(
    "suf.closureTooEarly", .error,
    sentence: "{subject} gælder fra {from}, men kan tidligst gælde fra {first}.",
    remedy: "En lukning træder i kraft 1 måned efter beslutningen.", source: order + " stk. 2 og 4")

  static let tooLong = Rule(
    "suf.closureTooLong", .error,
    sentence:
      "{subject} gælder til og med {until}, men kan højst gælde til og med {last}: det er 6 måneder, når den første dag ikke tælles med, og en dag mere, end når den tælles med.",
    remedy: "En lukning gælder højst 6 måneder; den kan forlænges ved en ny beslutning.",
    source: order + " stk. 3 og 7")

  static let prolongedTooEarly = Rule(
    "suf.prolongedTooEarly", .error,
    sentence: "{subject} er besluttet {decided}, men en forlængelse kan tidligst vedtages {first}.",
    remedy: "Forlængelsen vedtages højst 1 måned, før den, der gælder, udløber.",
    source: order + " stk. 6")

  static let prolongsOther = Rule(
    "suf.closureProlongsOther", .error,
    sentence: "{subject} forlænger {other}, som lukker en anden venteliste: {home}.",
    remedy: "Nævn den lukning af samme liste, der forlænges, eller ingen.",
    source: order + " stk. 4")

  static let noCare = Rule(
    "suf.closureWithoutCare", .warning,
    sentence:
      "{subject}: {home} har den dag ingen plejebolig, plejehjemsplads eller beskyttet bolig, og det er ventelister til dem, der kan lukkes.",
    remedy: "Ret hjemmet, eller skriv med suf.opgoer, hvad det har.",
    source: "BEK 977/2024 §§ 20 og 22")

  static let notPlanned = Rule(
    "suf.closureBackwards", .error, refuses: true,
    sentence:
      "{subject} slutter før den begynder, er besluttet efter den begynder, eller har en ventetid under 0.",
    remedy: "Ret dagene eller tallene.", source: "Programmets egen regel: en frist har en retning")
}

extension ClosureRules {
  /// What is wrong in law with a closure, in few words; nil for what only must be told.
  static func short(_ finding: Finding) -> String? {
    switch finding.rule {
    case unfounded: waiting(finding)
    case prolongsOther: "den forlænger en anden listes lukning"
    case tooEarly: "den gælder fra for tidligt"
    case tooLong: "den gælder for længe"
    case prolongedTooEarly: "den er forlænget for tidligt"
    // One that is lawful stays so, whatever else is decided of the list.
    case twice: nil
    default: finding.rule.severity == .error ? "dagene er ikke i orden" : nil
    }
  }
}

extension ClosureRules {
  /// Why the wait does not carry a closure: the numbers, and which of what the order asks they lack.
  private static func waiting(_ finding: Finding) -> String {
    let plain = "ventetiden bærer den ikke"
    guard case .number(let before)? = finding.facts["before"],
      case .number(let now)? = finding.facts["now"], case .text(let why)? = finding.facts["why"],
      !why.isEmpty
    else { return plain }
    let cause = why.prefix(1).lowercased() + why.dropFirst()
    return
      "\(plain) (fra \(before) til \(now) dage): \(cause.hasSuffix(".") ? String(cause.dropLast()) : cause)"
  }
}

/// Whether closures are what the order on letting lets them be.
struct ClosureCheck: Checking {
  let rooms: any Rooms
  let reach = Reach(
    Trail(from: ListClosure.kind, .along(ListClosure.kind)),
    Trail(from: ListClosure.kind, .names(CareHome.kind), .namedBy(ListClosure.kind)))

  func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try rooms.records.timelines(ListClosure.self, about: about, during: during).flatMap {
      try $0.pieces(in: during).last.map { try findings($0.value) } ?? []
    }
  }

  /// What is wrong in law with a closure; none with one that rests on it.
  func faults(_ closure: ListClosure) throws -> [Finding] {
    try findings(closure).filter { ClosureRules.short($0) != nil }
  }

  /// What is wrong with a closure.
  func findings(_ closure: ListClosure) throws -> [Finding] {
    guard closure.decided <= closure.begins, closure.begins <= closure.ends, closure.before >= 0,
      closure.now >= 0
    else { return [Finding(ClosureRules.notPlanned, about: closure.pointer)] }
    let view = Viewpoint(closure.decided, known: rooms.known)
    return unfounded(closure, view) + misdated(closure, view) + (try prolonged(closure, view))
      + (try misplaced(closure)) + (try beside(closure))
  }

  /// What it closes, and what it prolongs.
  private func misplaced(_ closure: ListClosure) throws -> [Finding] {
    let home = try rooms.records.timeline(CareHome.self, closure.home).value(on: closure.begins)
    let other = try closure.prolongs.flatMap {
      try rooms.records.timeline(ListClosure.self, $0).pieces.last?.value
    }
    let isBare = home.map { $0.stock(for: .care).isEmpty } ?? false
    let isOther = other.map { $0.home != closure.home } ?? false
    return [
      isOther
        ? other.map {
          Finding(
            ClosureRules.prolongsOther, about: closure.pointer,
            ["other": .thing($0.pointer), "home": .thing($0.home.pointer)])
        } : nil,
      isBare
        ? Finding(
          ClosureRules.noCare, about: closure.pointer, ["home": .thing(closure.home.pointer)])
        : nil,
    ].compactMap(\.self)
  }

  private func unfounded(_ closure: ListClosure, _ view: Viewpoint) -> [Finding] {
    if closure.before == 0, closure.now > 0, closure.isThroughOthers {
      let now = Fact.number(closure.now)
      return [Finding(ClosureRules.fromNothing, about: closure.pointer, ["now": now])]
    }
    let allowed = ClosedList.isAllowed(
      before: Int64(closure.before), now: Int64(closure.now),
      cause: closure.isThroughOthers ? .others : .own, isProlonged: closure.prolongs != nil,
      at: view)
    guard allowed.value == false else { return [] }
    return [
      Finding(
        ClosureRules.unfounded, about: closure.pointer,
        [
          "before": .number(closure.before), "now": .number(closure.now),
          "why": .text(allowed.grounds.map(\.text).joined(separator: " ")),
        ])
    ]
  }

  private func misdated(_ closure: ListClosure, _ view: Viewpoint) -> [Finding] {
    var found: [Finding] = []
    if let first = ClosedList.startsOn(decided: closure.decided, at: view).value,
      closure.begins < first
    {
      found.append(
        Finding(
          ClosureRules.tooEarly, about: closure.pointer,
          ["from": .day(closure.begins), "first": .day(first)]))
    }
    // The day six months on is in force on one reading, which is let stand.
    let last = closure.begins.adding(months: 6)
    if ClosedList.isInForce(from: closure.begins, at: Viewpoint(closure.ends, known: rooms.known))
      .value == false
    {
      found.append(
        Finding(
          ClosureRules.tooLong, about: closure.pointer,
          ["until": .day(closure.ends), "last": .day(last)]))
    }
    return found
  }

  private func prolonged(_ closure: ListClosure, _ view: Viewpoint) throws -> [Finding] {
    guard let id = closure.prolongs,
      let before = try rooms.records.timeline(ListClosure.self, id).pieces.last?.value,
      let first = ClosedList.prolongedFrom(ends: before.ends, at: view).value,
      closure.decided < first
    else { return [] }
    return [
      Finding(
        ClosureRules.prolongedTooEarly, about: closure.pointer,
        ["decided": .day(closure.decided), "first": .day(first)])
    ]
  }

  /// Another closure of the same list on the same days, and days on which it is open between two of them.
  private func beside(_ closure: ListClosure) throws -> [Finding] {
    let others = try rooms.records.timelines(
      ListClosure.self, during: .always, pointingAt: closure.home.pointer
    ).compactMap(\.pieces.last?.value).filter { $0.home == closure.home && $0.id != closure.id }
    // What prolongs another may begin before that is over.
    let twice = others.first {
      $0.id != closure.prolongs && $0.prolongs != closure.id && $0.begins <= closure.ends
        && closure.begins <= $0.ends
    }
    let open = others.first { $0.id == closure.prolongs && $0.ends.next < closure.begins }
    return [
      twice.map {
        Finding(
          ClosureRules.twice, about: closure.pointer,
          [
            "other": .thing($0.pointer), "from": .day(max($0.begins, closure.begins)),
            "until": .day(min($0.ends, closure.ends)),
          ])
      },
      open.map {
        Finding(
          ClosureRules.gap, about: closure.pointer,
          [
            "other": .thing($0.pointer), "from": .day($0.ends.next),
            "until": .day(closure.begins.previous),
          ])
      },
    ].compactMap(\.self)
  }
}
