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
    if kind == ForumSubject.kind { return try existing(ofKind: ForumSubject.kind, name, on: day) }
    let finder = Finder(house: self)
    if kind == nil, try finder.isID(name, ofKind: ForumSubject.kind) {
      return try existing(ofKind: ForumSubject.kind, name, on: day)
    }
    if let id = PartyID(name), try parties.party(id, on: day) != nil { return id.pointer }
    let fora = try finder.ids(ofKind: ForumSubject.kind)
    if kind == nil, let meant = nearest(to: name, among: fora) {
      throw Complaint("»\(name)« er hverken et forum eller en part.", "Mente du »\(meant)«?")
    }
    return try existing(ofKind: PartySubject.kind, name, on: day)
  }
}
