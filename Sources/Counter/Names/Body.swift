import Forums
import Organisation
public import Vocabulary

extension House {
  /// A body that is there on a day, by its id or `kind/id`: a forum, else a party.
  public func body(_ text: String, on day: Day) throws -> Pointer {
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
    let fora = try Finder(house: self).ids(ofKind: ForumSubject.kind)
    if kind == nil, let meant = nearest(to: name, among: fora) {
      throw Complaint("»\(name)« er hverken et forum eller en part.", "Mente du »\(meant)«?")
    }
    return try existing(Party.self, name, on: day).pointer
  }
}
