public import Vocabulary

extension House {
  /// The id of a thing that is there on a day; throws `Complaint` with the nearest.
  public func existing<R: Record>(
    _ type: R.Type, _ text: String, on day: Day
  ) throws -> Identifier<R.Subject> {
    if let id = Identifier<R.Subject>(text), try records.record(type, id, on: day) != nil {
      return id
    }
    throw try absence(type, text, on: day)
  }

  /// The id of a thing that is there on a day, by what its ids name: a part asks so for what others keep, whose
  /// records are not its to read, `existing(PartySubject.self, "fsb", on: day)`; throws `Complaint` with the nearest.
  public func existing<Subject: Named>(
    _: Subject.Type, _ text: String, on day: Day
  ) throws -> Identifier<Subject> {
    let pointer = try existing(ofKind: Subject.kind, text, on: day)
    guard let id = Identifier<Subject>(pointer.id) else {
      throw Complaint("»\(text)« er ikke et id.", "Brug a-z, 0-9 og bindestreg.")
    }
    return id
  }

  /// A thing of a kind that is there on a day; throws `Complaint` with the nearest.
  public func existing(ofKind kind: String, _ text: String, on day: Day) throws -> Pointer {
    guard let type = self.kind(kind) else {
      throw Complaint("Slagsen »\(kind)« kendes ikke.", "Se dem, der er, med almen modules.")
    }
    func found<R: Record>(_ type: R.Type) throws -> Pointer {
      try existing(type, text, on: day).pointer
    }
    return try found(type)
  }

  /// Why a thing is not found on a day: it is there on others, it is of another kind, or it is misspelt.
  public func absence<R: Record>(_ type: R.Type, _ text: String, on day: Day) throws -> Complaint {
    let kind = R.called.one
    let what = "Der er \(R.called.none) \(kind) »\(text)« den \(DanishDays.long(day))."
    if let id = Identifier<R.Subject>(text) {
      let days = try records.timeline(type, id).pieces.map { $0.period }
      let joined = Timeline(days.map { Timeline<Bool>.Piece($0, true) }).pieces.map(\.period)
      let taken = try heirs.heirs(of: id.pointer, on: day) ?? []
      if !taken.isEmpty {
        let titles = Titles(house: self, day: day)
        let names = taken.map { "»\(titles.title($0))« (\($0.id))" }.joined(separator: " og ")
        return Complaint(
          what, "\(names) har taget over; skriv \(taken.map(\.id).joined(separator: " eller ")).")
      }
      if !joined.isEmpty {
        return Complaint(
          what, "\(elsewhen(joined, day)); vælg en dag i den tid, eller indlæs en ny udgave.")
      }
    }
    let (finder, absent) = (Finder(house: self), "\(type.kind)/\(text)")
    if let meant = nearest(to: text, among: try finder.ids(ofKind: type.kind)) {
      return Complaint(what, "Mente du »\(meant)«?", absent: absent)
    }
    if let other = try? finder.find(text), other.kind != type.kind {
      return Complaint(
        what, "»\(text)« er af slagsen \(self.kind(other.kind)?.called.one ?? other.kind).")
    }
    return Complaint(
      what,
      try finder.ids(ofKind: type.kind).isEmpty
        ? first(type) : "Se dem, der er, med almen show \(type.kind).", absent: absent)
  }

  /// How the first of a kind is made, by the act whose own it is to be given a new id of it.
  private func first(_ type: any Record.Type) -> String {
    let act = brought.values(.acts).first { act in
      act.arguments.contains { $0.value == .newID(type.kind) }
        || act.options.contains { $0.name == "id" && $0.value == .newID(type.kind) }
    }
    return act.map { "Der er ingen endnu; den første skrives med almen act \($0.name)." }
      ?? "Der er ingen endnu."
  }

  /// When a thing is there that is not on a day: that it has ended, begins later, or both.
  private func elsewhen(_ days: [Period], _ day: Day) -> String {
    let known = days.map(DanishDays.long).joined(separator: " og ")
    if let last = days.last?.until, last < day {
      return "Den ophørte \(DanishDays.long(last)) (registreret \(known))"
    }
    if let first = days.first?.start, first > day {
      return "Den begynder \(DanishDays.long(first)) (registreret \(known))"
    }
    return "Den er registreret \(known)"
  }
}
