public import Vocabulary

/// What a founder does with the structure of fora, from a pen's day on.
///
/// Each act refuses a forum that is there already, one that is not, and one that would take over from itself;
/// nothing is then written. What is recorded for later stays.
public struct Founder {
  let book: ForumBook
  let pen: any Pen
  let source: Source

  /// A founder with a pen; everything written names the source.
  package init(_ book: ForumBook, pen: any Pen, source: Source) {
    self.book = book
    self.pen = pen
    self.source = source
  }

  /// Founds a forum that is not there on the day; those it replaces end.
  ///
  /// What reported to them reports to it. A forum that once ended may arise again.
  public func found(_ forum: Forum) throws {
    if try book.forum(forum.id, on: pen.day) != nil {
      throw Refusal(FounderRules.there, about: forum.id.pointer, ["day": .day(pen.day)])
    }
    try requireOthers(forum.replaces, than: forum.id)
    try pen.set(forum)
    for replaced in forum.replaces {
      try pen.end(Forum.self, replaced)
      try forget(replaced, but: [forum.id])
      try moveLines(from: replaced, to: [forum.id])
    }
  }

  /// Moves a forum: to a level, to other lines unless none are given, to a name, or to those who serve it.
  public func rehome(
    _ id: ForumID, level: Level? = nil, reportsTo lines: [ForumID] = [], name: String? = nil,
    secretariat: PartyID? = nil
  ) throws {
    var forum = try pen.existing(Forum.self, id)
    forum.level = level ?? forum.level
    if !lines.isEmpty { forum.reportsTo = lines }
    forum.name = name ?? forum.name
    forum.secretariat = secretariat ?? forum.secretariat
    forum.source = forum.source.continued(by: source)
    try pen.set(forum)
  }

  /// Abolishes a forum: others take over, more than one is a division, or it ends for a reason.
  public func abolish(_ id: ForumID, into successors: [ForumID], why: String) throws {
    _ = try pen.existing(Forum.self, id)
    try requireOthers(successors, than: id)
    try pen.end(Forum.self, id)
    for successor in successors {
      var forum = try pen.existing(Forum.self, successor)
      if !forum.replaces.contains(id) { forum.replaces.append(id) }
      try pen.set(forum)
    }
    try forget(id, but: successors)
    try moveLines(from: id, to: successors)
    guard successors.isEmpty else { return }
    let name = try pen.freeID(Abolition.self, "\(id.text.prefix(80))-\(pen.day)")
    try pen.set(Abolition(id: name, forum: id, why: why, source: source))
  }

  /// Those that end or take over are there, and none of them is the forum itself.
  private func requireOthers(_ others: [ForumID], than id: ForumID) throws {
    for other in others {
      if other == id { throw Refusal(FounderRules.ownSuccessor, about: id.pointer) }
      _ = try pen.existing(Forum.self, other)
    }
  }

  /// Those that took over from an earlier life of a forum have nothing of the one that ends now.
  private func forget(_ forum: ForumID, but successors: [ForumID]) throws {
    try pen.edit(Forum.self, naming: forum.pointer) { record in
      guard !successors.contains(record.id) else { return record }
      var record = record
      record.replaces.removeAll { $0 == forum }
      return record
    }
  }

  /// What reported to a forum that ends reports to those that take over, on the days it did.
  private func moveLines(from forum: ForumID, to successors: [ForumID]) throws {
    try pen.edit(Forum.self, naming: forum.pointer) { record in
      guard record.reportsTo.contains(forum) else { return record }
      var record = record
      record.reportsTo = record.reportsTo.filter { $0 != forum }
      record.reportsTo += successors.filter { !record.reportsTo.contains($0) && $0 != record.id }
      return record
    }
  }
}
