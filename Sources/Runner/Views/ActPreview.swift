import Casework
import Counter
import Vocabulary

/// What an act that is only tried would make of the things it touches: the old and the new of each.
struct ActPreview {
  /// More things than this are named, and what becomes of them is not shown.
  private static let most = 200

  /// What is said of some things that day, or of the latest version there is.
  static func said(
    of things: [Pointer], _ house: any House, on day: Day
  ) throws -> [Pointer: [Property]] {
    var said: [Pointer: [Property]] = [:]
    for pointer in things.prefix(most) {
      if let type = house.kind(pointer.kind) {
        said[pointer] = try properties(type, pointer, house, day)
      }
    }
    return said
  }

  private static func properties<R: Record>(
    _ type: R.Type, _ pointer: Pointer, _ house: any House, _ day: Day
  ) throws -> [Property]? {
    guard let id = Identifier<R.Subject>(pointer.id) else { return nil }
    let today = try house.records.record(type, id, on: day)
    return try (today ?? house.records.timeline(type, id).pieces.last?.value).map(Properties.of)
  }

  /// A list of the things with what becomes of each, and the same for programs.
  static func blocks(
    _ things: [Thing], from before: [Pointer: [Property]], to after: [Pointer: [Property]]
  ) -> [Block] {
    let rows = things.map { thing -> Row in
      let (old, new) = (before[thing.pointer], after[thing.pointer])
      let changes = changes(from: old, to: new)
      let told = changes.isEmpty ? Cell() : ": " + changes.joined(by: "; ")
      return Row(
        thing, [Cell.pointer(thing) + told],
        also: [
          Field("id", .pointer(thing)), Field("isNew", json: .bool(old == nil && new != nil)),
          Field("changes", json: .texts(changes.map(\.text))),
        ])
    }
    return [
      .list(ItemList(nil, rows)),
      .data([
        Field("touched", .list(things.map { .pointer($0) })), Field("changes", rows: rows),
      ]),
    ]
  }

  private static func changes(from old: [Property]?, to new: [Property]?) -> [Cell] {
    switch (old, new) {
    case (let old?, let new?): ValueText(titles: nil).changes(from: old, to: new)
    case (nil, .some): ["ny"]
    case (.some, nil): ["findes ikke mere"]
    case (nil, nil): []
    }
  }
}
