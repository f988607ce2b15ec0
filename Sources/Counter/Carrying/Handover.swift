public import Vocabulary

/// What goes over from bodies that cease to be, as it is before they do: told by the act that ends them.
public struct Handover: Sendable {
  /// What one body had open.
  public struct Share: Sendable {
    /// The body that ceases to be.
    public let body: Pointer
    /// What it has open, kind by kind.
    public let owed: [Owed]
    /// The duties of law that it has not done in time: whoever takes over answers for them.
    public let late: [Duty]
  }

  /// Who takes over; nobody when empty.
  public let successors: [Pointer]
  /// What each of them had.
  public let shares: [Share]
}

extension House {
  /// What goes over from some bodies on a day, by what each part says is open; ask before they are no more.
  ///
  /// Throws `CarryFailed` when a part cannot say.
  public func handover(
    from bodies: [Pointer], to successors: [Pointer], on day: Day
  ) throws -> Handover {
    let asked = try heirs(of: bodies, on: day)
    return Handover(
      successors: successors,
      shares: try zip(bodies, asked).map { body, named in
        Handover.Share(
          body: body,
          owed: try brought.parts.flatMap { part -> [Owed] in
            guard let carrying = part as? any CarryContributing else { return [] }
            do {
              return try carrying.open(for: body, named: named, on: day, at: self)
            } catch let told as any Told {
              throw told
            } catch {
              throw CarryFailed(part: part.id, why: error)
            }
          }.eachOnce, late: successors.isEmpty ? [] : try late(of: body, on: day))
      })
  }

  private func late(of body: Pointer, on day: Day) throws -> [Duty] {
    guard body.kind == PartySubject.kind else { return [] }
    return try duties(on: day, through: day, owner: body)
      .filter { $0.isMarked && $0.subject == body && $0.state(on: day) == .overdue }
  }

  /// Each body with whom it has taken over from.
  private func heirs(of bodies: [Pointer], on day: Day) throws -> [Set<Pointer>] {
    try bodies.map { try heirs.predecessors(of: $0, on: day).union([$0]) }
  }
}

/// An act that tells in sentences what it does, besides what it touches: such as what goes over when a body ends.
public protocol ForetellingAct: Act {
  /// What it will do, asked before it does; the sentences are made when it has, so that what is new has its name.
  func telling(
    _ given: Given, _ house: any House
  ) throws -> @Sendable (Titles) throws -> [Block]
}

/// What goes over, in sentences.
public struct HandoverView {
  private static let most = 12
  private let titles: Titles

  /// Names things by some titles.
  public init(titles: Titles) { self.titles = titles }

  /// What each body had open, kind by kind and each named.
  public func blocks(_ handover: Handover) -> [Block] {
    let shown = handover.shares.flatMap { share in
      share.owed.isEmpty && share.late.isEmpty
        ? [Block.text(nothing(share))]
        : [.text(heading(share, handover.successors))]
          + [.list(ItemList(nil, kinds(share).map { row($0.kind, $0.all) } + late(share)))]
    }
    let rows = handover.shares.flatMap { share in
      kinds(share).map { kind, all in
        Row(
          [],
          also: [
            Field("body", .pointer(titles.thing(share.body))),
            Field("kind", json: .string(kind.id)), Field("count", json: .number(all.count)),
            Field("things", .list(all.map { .pointer(titles.thing($0.thing)) })),
            Field("what", json: .array(all.map { $0.what.map { .string($0) } ?? .null })),
            Field("successors", .list(handover.successors.map { .pointer(titles.thing($0)) })),
          ])
      }
    }
    return shown + [.data([Field("handover", rows: rows)])]
  }

  private func nothing(_ share: Handover.Share) -> Cell {
    "\(titles.cell(share.body)) har intet åbent."
  }

  private func heading(_ share: Handover.Share, _ successors: [Pointer]) -> Cell {
    let body = titles.cell(share.body)
    guard !successors.isEmpty else { return "\(body) har dette åbent, og ingen tager over:" }
    return "\(Cell.list(titles.cells(successors), .and)) overtager fra \(body):"
  }

  /// What it did not do in time, in one row.
  private func late(_ share: Handover.Share) -> [Row] {
    guard !share.late.isEmpty else { return [] }
    let view = DutiesView(titles: titles)
    let all = share.late.prefix(Self.most).map(view.inWords)
    let rest: [Cell] =
      share.late.count > Self.most ? ["\(share.late.count - Self.most) andre"] : []
    let word = share.late.count == 1 ? "overskredet pligt" : "overskredne pligter"
    return [Row(["\(share.late.count) \(word): \(Cell.list(all + rest, .and))"])]
  }

  private func kinds(_ share: Handover.Share) -> [(kind: OwedKind, all: [Owed])] {
    share.owed.map(\.kind).eachOnce.map { kind in (kind, share.owed.filter { $0.kind == kind }) }
  }

  private func row(_ kind: OwedKind, _ all: [Owed]) -> Row {
    let word = all.count == 1 ? kind.called.one : kind.called.many
    let names = all.prefix(Self.most).map(name)
    let rest: [Cell] = all.count > Self.most ? ["\(all.count - Self.most) andre"] : []
    return Row([
      "\(all.count) \(word): \(Cell.list(names + rest, .and))"
    ])
  }

  /// What is to be done, and of what it follows; a thing's own name where that says it.
  private func name(_ owed: Owed) -> Cell {
    let thing = titles.cell(owed.thing)
    return owed.what.map { "»\($0)« (\(thing))" } ?? thing
  }
}
