import Casework
import Forums
import Organisation
import Store
import Vocabulary

/// One thing that can be done by `almen act`.
protocol Verb: Sendable {
  /// The word it is called by.
  var name: String { get }
  /// What it does, one Danish line.
  var summary: String { get }
  /// What stands for its words in help; the last may end in `…` when it may be repeated.
  var arguments: [String] { get }
  /// Its options besides those of every act.
  var options: [Option] { get }
  /// Does it with a pen, from the pen's day on.
  func perform(_ act: Act, _ desk: Desk, _ pen: any KeepingPen) throws
}

/// All verbs, in the order of help.
let verbs: [any Verb] =
  [
    EnterPartyVerb(), RenameVerb(), MergeVerb(), EnterPostVerb(), AppointVerb(), VacateVerb(),
    GiveVerb(), FoundVerb(), RehomeVerb(), AbolishVerb(), EnterMatterVerb(), AddPointVerb(),
    PlanVerb(), AdvanceVerb(), CloseMatterVerb(), ConveneVerb(), CallOffVerb(), AgendaVerb(),
    PostponeVerb(), WithdrawItemVerb(),
    DecideVerb(), MinuteVerb(), FollowUpVerb(), DraftVerb(), ChangeVerb(), ApproveVerb(),
    SignVerb(),
  ] + FollowingVerb.all + [
    EndAgreementVerb(), NoticeVerb(), AccedeVerb(), MeetVerb(), WaiveVerb(), MeasureVerb(),
    FrameVerb(), WithdrawAmountVerb(), CommitVerb(), PayVerb(),
  ]

/// What was given to a verb.
struct Act: Sendable {
  /// The words after the verb.
  let arguments: [String]
  /// The options with their values.
  let options: [String: String]
  /// Why it is done.
  let because: String
  /// What the author says it rests on.
  let source: Source

  /// The value of an option, or nil.
  func value(_ option: Option) -> String? { options[option.name] }

  /// The value of an option that must be given; throws `WrongUse`.
  func required(_ option: Option) throws -> String {
    guard let value = value(option) else {
      throw WrongUse(
        "--\(option.name) mangler.",
        "Skriv --\(option.name) \(option.value ?? ""): \(option.summary).")
    }
    return value
  }

  /// The values of an option with commas between; none when it is not given.
  func list(_ option: Option) -> [String] {
    value(option).map { $0.split(separator: ",").map(String.init) } ?? []
  }

  /// The day of an option that must be given; throws `WrongUse`.
  func day(_ option: Option) throws -> Day {
    let text = try required(option)
    guard let day = Day(text) else {
      throw WrongUse(
        "»\(text)« er ikke en dag (--\(option.name)).",
        "Skriv år, måned og dag, fx 2010-10-01; dagen skal findes i kalenderen.")
    }
    return day
  }

  /// The rough day of an option, or nil; throws `WrongUse`.
  func roughDay(_ option: Option) throws -> RoughDay? {
    guard let text = value(option) else { return nil }
    guard let day = RoughDay(text) else {
      throw WrongUse(
        "»\(text)« er ikke en dag (--\(option.name)).", "Skriv fx 2011-06-30, 2011-06 eller 2011.")
    }
    return day
  }

  /// The level of an option, or nil; throws `WrongUse`.
  func level(_ option: Option) throws -> Level? {
    guard let text = value(option) else { return nil }
    guard let level = Int(text).flatMap(Level.init(rawValue:)) else {
      throw WrongUse("»\(text)« er ikke et niveau.", "Skriv 1, 2 eller 3.")
    }
    return level
  }

  /// The word of an option, or nil; throws `WrongUse` with the nearest.
  func choice<Word: Choice>(_: Word.Type, _ option: Option) throws -> Word? {
    guard let text = value(option) else { return nil }
    if let word = Word(rawValue: text) { return word }
    // The Danish word, as pages show it, does as well.
    if let word = Word.allCases.first(where: { $0.word == text }) { return word }
    let words = Word.allCases.map(\.rawValue)
    throw WrongUse(
      "»\(text)« kan ikke stå efter --\(option.name).",
      nearest(to: text, among: words).map { "Mente du »\($0)«?" }
        ?? "Brug \(words.joined(separator: ", ")).")
  }

  /// A secretary who writes with a pen what the act says.
  func secretary(_ desk: Desk, _ pen: any Pen) -> Secretary {
    desk.fora.secretary(with: pen, source: source)
  }

  /// A founder who writes with a pen what the act says.
  func founder(_ desk: Desk, _ pen: any Pen) -> Founder {
    desk.fora.founder(with: pen, source: source)
  }

  /// A registrar who writes with a pen what the act says.
  func registrar(_ desk: Desk, _ pen: any Pen) -> Registrar {
    desk.parties.registrar(with: pen, source: source)
  }

  /// A new id; throws `WrongUse` when the text is none.
  func newID<Subject>(_ text: String, _: Subject.Type = Subject.self) throws -> Identifier<Subject>
  {
    guard let id = Identifier<Subject>(text) else {
      throw WrongUse("»\(text)« er ikke et id.", "Brug a-z, 0-9 og bindestreg.")
    }
    return id
  }
}

extension Desk {
  /// The id of a thing that is there on a day; throws `Complaint` with the nearest.
  func existing<R: Record>(
    _ type: R.Type, _ text: String, on day: Day
  ) throws -> Identifier<R.Subject> {
    if let id = Identifier<R.Subject>(text), try records.record(type, id, on: day) != nil {
      return id
    }
    throw try absence(type, text, on: day)
  }

  /// Why a thing is not found on a day: it is there on others, it is of another kind, or it is misspelt.
  private func absence<R: Record>(_ type: R.Type, _ text: String, on day: Day) throws -> Complaint {
    let kind = R.called.one
    let what = "Der er \(R.called.none) \(kind) »\(text)« den \(DanishDays.long(day))."
    if let id = Identifier<R.Subject>(text) {
      let days = try records.timeline(type, id).pieces.map { $0.period }
      let joined = Timeline(days.map { Timeline<Bool>.Piece($0, true) }).pieces.map(\.period)
      if !joined.isEmpty {
        let known = joined.map(DanishDays.long).joined(separator: " og ")
        return Complaint(
          what, "Den er registreret \(known); vælg en dag i den tid, eller indlæs en ny udgave.")
      }
    }
    let finder = Finder(desk: self)
    if let meant = nearest(to: text, among: try finder.ids(ofKind: type.kind)) {
      return Complaint(what, "Mente du »\(meant)«?")
    }
    if let other = try? finder.find(text), other.kind != type.kind {
      return Complaint(
        what, "»\(text)« er af slagsen \(self.kind(other.kind)?.called.one ?? other.kind).")
    }
    return Complaint(what, "Se dem, der er, med almen show \(type.kind).")
  }

  /// A body that is there on a day, by its id or `kind/id`: a forum, else a party.
  func body(_ text: String, on day: Day) throws -> Pointer {
    let parts = text.split(separator: "/").map(String.init)
    let (kind, name) = parts.count == 2 ? (parts[0], parts[1]) : (nil, text)
    if kind ?? ForumSubject.kind == ForumSubject.kind, let id = ForumID(name),
      try fora.forum(id, on: day) != nil
    {
      return id.pointer
    }
    if kind == ForumSubject.kind { return try existing(Forum.self, name, on: day).pointer }
    if kind == nil, let id = ForumID(name), try !records.timeline(Forum.self, id).isEmpty {
      throw try absence(Forum.self, name, on: day)
    }
    if let id = PartyID(name), try records.record(Party.self, id, on: day) != nil {
      return id.pointer
    }
    let fora = try Finder(desk: self).ids(ofKind: ForumSubject.kind)
    if kind == nil, let meant = nearest(to: name, among: fora) {
      throw Complaint("»\(name)« er hverken et forum eller en part.", "Mente du »\(meant)«?")
    }
    return try existing(Party.self, name, on: day).pointer
  }
}
