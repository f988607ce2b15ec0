public import Counter
public import Vocabulary

extension Module: RecordContributing {
  /// Its own kinds of record.
  public var kinds: [any Record.Type] {
    [Dialogue.self, StyringReport.self, Promise.self, KeyFigures.self] + areaKinds
  }
}

extension Module: ActContributing {
  /// What can be done, in the order of help.
  public var acts: [any Act] { dialogueActs + promiseActs + [ReadFiguresAct()] + planActs }
}

extension Module: CommandContributing {
  /// What can be asked: `almen tmf runde`, `almen tmf dialog`, `almen tmf loefter`, `almen tmf dagsorden`,
  /// `almen tmf aarshjul`, `almen tmf dispositioner`.
  public var commands: [any Command] {
    [
      RoundCommand(), DialogueCommand(), PromisesCommand(), AgendaDraftCommand(),
      YearWheelCommand(), DispositionsCommand(),
    ] + areaCommands
  }
}

extension Module: CardContributing {
  /// The pages of its own kinds.
  public var cards: [any Card] { [DialogueCard(), PromiseCard(), FigureCard()] }
  /// What it adds to the pages of parties and areas.
  public var sections: [any Section] {
    [DialogueSection(), AreaDocketSection(), ListTaskSection()]
  }
}

extension Module: CarryContributing {
  /// None: dialogues and promises are documents, which go on naming who had them; who has them now is asked for a day.
  public var carriers: [any Carrying] { [] }
  /// Nothing.
  public var remembers: [Remembered] { [] }
  /// The dialogues of an organisation that are not over, and what a body has promised and not done.
  public func open(
    for body: Pointer, named: Set<Pointer>, on day: Day, at rooms: any Rooms
  ) throws -> [Owed] {
    let (dialogue, promise) = (
      OwedKind("tmf.dialogue", "styringsdialog", "styringsdialoger"),
      OwedKind("tmf.promise", "løfte fra en styringsdialog", "løfter fra styringsdialoger")
    )
    return try named.union([body]).sorted().flatMap { name -> [Owed] in
      let dialogues = try rooms.records.records(Dialogue.self, on: day, pointingAt: name)
        .filter { $0.organisation.pointer == name }
      let open = try dialogues.filter {
        try Supervision(rooms, on: day).standing(of: $0).next != nil
      }
      let promises = try rooms.records.records(Promise.self, on: day, pointingAt: name)
        .filter { $0.owner == name && !$0.isOver(on: day) }
      return open.map { Owed(dialogue, $0.pointer) } + promises.map { Owed(promise, $0.pointer) }
    }
  }
}

extension Module: PublicityContributing {
  /// What it keeps from the public: what the styringsrapport says and the key figures, until the meeting is held.
  public var hiders: [any Hiding] { [UnheldDialogues()] }
}
