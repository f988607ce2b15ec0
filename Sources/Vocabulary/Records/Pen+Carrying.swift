extension Pen {
  /// Edits the versions that name a thing, on those of their days that lie in a period, or on all from the pen's
  /// day on when nil; a version that becomes nil ends on those days.
  ///
  /// What is not changed is not stated again.
  public func edit<R: Record>(
    _ type: R.Type, naming target: Pointer, during period: Period? = nil,
    _ edit: (R) throws -> R?
  ) throws {
    let days = period ?? Period(from: day)
    for timeline in try timelines(type, during: days, pointingAt: target) {
      for piece in timeline.pieces(in: days) where piece.value.pointsAt.contains(target) {
        if let changed = try edit(piece.value) {
          if changed != piece.value { try set(changed, during: piece.period) }
        } else {
          try clear(type, piece.value.id, during: piece.period)
        }
      }
    }
  }
}

extension Identifier<PartySubject> {
  /// Whoever it is once a successor has taken over from a party.
  public func carried(from party: PartyID, to successor: PartyID) -> PartyID {
    self == party ? successor : self
  }
}

extension [PartyID] {
  /// The same once a successor has taken over from a party, each once.
  public func carried(from party: PartyID, to successor: PartyID) -> [PartyID] {
    map { $0.carried(from: party, to: successor) }.eachOnce
  }
}

extension [Pointer] {
  /// The same once a successor has taken over from a party, each once.
  public func carried(from party: PartyID, to successor: PartyID) -> [Pointer] {
    map { $0 == party.pointer ? successor.pointer : $0 }.eachOnce
  }
}
