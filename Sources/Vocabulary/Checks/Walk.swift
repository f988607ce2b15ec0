/// Finds whose findings an act may change: walks trails backwards from what was touched, in the
/// records as they were before and as they are after.
///
/// Only what is touched names other things before than after, so all else is looked up once.
public final class Walk {
  private let after: any Records
  private let kinds: [(name: String, type: any Record.Type)]
  private let touched: Set<Pointer>
  /// The versions of touched things before, and which of them named a thing then.
  private var old: [Pointer: [Version]] = [:]
  private var oldNamers: [Pointer: Set<Pointer>] = [:]
  /// The versions of things now, and those that name a thing now, by kind.
  private var now: [Pointer: [Version]] = [:]
  private var nowNaming: [Pointer: [String: [any Record]]] = [:]

  fileprivate typealias Version = (days: Period, record: any Record)

  /// Starts from what was touched, in records of some kinds.
  public init(
    touched: Set<Pointer>, before: any Records, after: any Records, kinds: [any Record.Type]
  ) throws {
    self.touched = touched
    self.after = after
    self.kinds = kinds.map { ($0.kind, $0) }
    for pointer in touched {
      guard let type = kinds.first(where: { $0.kind == pointer.kind }) else { continue }
      let then = try before.versions(of: type, pointer)
      old[pointer] = then
      now[pointer] = try after.versions(of: type, pointer)
      for target in then.flatMap(\.record.pointsAt) {
        oldNamers[target, default: []].insert(pointer)
      }
    }
  }

  /// What was touched, and all whose findings rest on any of that.
  public func felt(by reach: Reach) throws -> Set<Pointer> {
    try reach.trails.reduce(into: touched) { felt, trail in
      felt.formUnion(try start(of: trail, reach.links))
    }
  }

  private func start(of trail: Trail, _ links: [Pointer: Set<Pointer>]) throws -> Set<Pointer> {
    var found: Set<Pointer> = []
    for (index, hop) in trail.hops.enumerated().reversed() {
      let near = index == 0 ? trail.from : trail.hops[index - 1].kind
      let far = found.union(changed(hop))
      // A hop through any kind stands on things of any kind between.
      let between = hop.kind == nil ? nil : near
      found =
        hop.isRepeated
        ? try reached(from: far) { try back(hop, $0, between, links) }
        : try far.reduce(into: []) { $0.formUnion(try back(hop, $1, near, links)) }
    }
    return found
  }

  /// What was touched of what a hop comes to, as far as it matters there.
  private func changed(_ hop: Hop) -> Set<Pointer> {
    touched.filter { pointer in
      guard pointer.isOf(hop.kind) else { return false }
      guard let heeded = hop.heeded else { return true }
      return Self.part(heeded, old[pointer]) != Self.part(heeded, now[pointer])
    }
  }

  private static func part(
    _ heeded: (any Record) -> AnyHashable?, _ versions: [Version]?
  ) -> Timeline<AnyHashable> {
    Timeline(
      (versions ?? []).compactMap { days, record in
        heeded(record).map { Timeline.Piece(days, $0) }
      })
  }

  /// What a hop leads from when it leads to a thing.
  private func back(
    _ hop: Hop, _ far: Pointer, _ near: String?, _ links: [Pointer: Set<Pointer>]
  ) throws -> [Pointer] {
    switch hop.way {
    case .names:
      let linked = links.filter { $0.value.contains(far) && $0.key.isOf(near) }.map(\.key)
      return try those(naming: far, near, hop.counted) + linked
    case .namedBy:
      let named = try versions(far).flatMap { hop.counted?($0) ?? $0.pointsAt }
      return (named + (links[far] ?? [])).filter { $0.isOf(near) }
    case .everything: return try everything(near)
    case .thing(let pointer): return far == pointer ? try everything(near) : []
    }
  }

  /// The versions of a thing now, and before when it was touched.
  private func versions(_ pointer: Pointer) throws -> [any Record] {
    if let known = now[pointer] { return (known + (old[pointer] ?? [])).map(\.record) }
    guard let type = kinds.first(where: { $0.name == pointer.kind })?.type else { return [] }
    let found = try after.versions(of: type, pointer)
    now[pointer] = found
    return found.map(\.record)
  }

  private func those(
    naming target: Pointer, _ kind: String?,
    _ counted: ((any Record) -> [Pointer])?
  ) throws -> [Pointer] {
    let then = (oldNamers[target] ?? []).filter { $0.isOf(kind) }.flatMap { old[$0] ?? [] }
      .map(\.record)
    let present = try kinds.filter { kind == nil || kind == $0.name }.flatMap { name, type in
      if let known = nowNaming[target]?[name] { return known }
      let found = try after.versions(of: type, naming: target)
      nowNaming[target, default: [:]][name] = found
      return found
    }
    return (then + present).filter { (counted?($0) ?? $0.pointsAt).contains(target) }
      .map(\.pointer)
  }

  private func everything(_ kind: String?) throws -> [Pointer] {
    let present = try kinds.filter { kind == nil || kind == $0.name }.flatMap { _, type in
      try after.pointers(of: type)
    }
    return present + touched.filter { $0.isOf(kind) }
  }
}

extension Pointer {
  /// Whether it is of a kind; of any when nil.
  fileprivate func isOf(_ kind: String?) -> Bool { kind == nil || self.kind == kind }
}

extension Records {
  /// All versions of a thing with their days.
  fileprivate func versions<R: Record>(
    of type: R.Type, _ pointer: Pointer
  ) throws -> [Walk.Version] {
    guard let id = Identifier<R.Subject>(pointer.id) else { return [] }
    return try timeline(type, id).pieces.map { ($0.period, $0.value) }
  }

  fileprivate func versions<R: Record>(
    of type: R.Type, naming target: Pointer
  ) throws -> [any Record] {
    try timelines(type, during: .always, pointingAt: target).flatMap { $0.pieces.map(\.value) }
  }

  fileprivate func pointers<R: Record>(of type: R.Type) throws -> [Pointer] {
    try timelines(type).compactMap { $0.pieces.first?.value.pointer }
  }
}
