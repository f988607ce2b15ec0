import Counter
import Organisation
public import Store
public import Vocabulary

extension Desk {
  /// An act is done in a post that its author holds on the day it is done; throws `Complaint`.
  public func requireCapacity(of entry: Entry, today: Day) throws {
    let post = try existing(ofKind: PostSubject.kind, entry.capacity, on: today)
    let holders = try PostID(post.id).map { try parties.holders(of: $0, on: today) } ?? []
    guard !holders.contains(where: { $0.person == entry.author }) else { return }
    let who =
      holders.isEmpty
      ? "Posten er ubesat." : "Det gør \(holders.map(\.person).joined(separator: ", "))."
    throw Complaint(
      "\(entry.author) har ikke posten »\(post.id)« i dag. \(who)",
      "Handl i en post, du har; den første indehaver indlæses med almen import.")
  }
}
