public import Vocabulary

/// What the room answers of areas and dwellings.
public protocol AreaReading {
  /// An area as it is drawn on a day, or nil when it is not.
  func area(_ id: AreaID, on day: Day) throws -> Area?
  /// The areas of a kind, or of any, that are called something on a day or have it as their id, in order; what stands
  /// in brackets after a name, as in »Nørrebro (bydel)«, may be left out.
  func areas(named name: String, of kind: AreaKind?, on day: Day) throws -> [Area]
  /// How areas are drawn on a day.
  func outlines(on day: Day) throws -> [Outline]
  /// The areas that lie in one on a day, however deep, and itself.
  func areas(in id: AreaID, on day: Day) throws -> [Area]
  /// The parties with dwellings in an area on a day: its afdelinger, the organisations they are part
  /// of, and those that only the organisation is known of; also in areas that lie in it.
  func parties(in id: AreaID, on day: Day) throws -> Set<PartyID>
  /// The lokaludvalg of an area on a day: its own, of those in it, and of those around it.
  func lokaludvalg(of id: AreaID, on day: Day) throws -> [PartyID]
  /// The same of one stated number; nil when it is not there that day.
  func stockReconciliation(
    of id: Identifier<HousingStock.Subject>, on day: Day
  ) throws -> StockReconciliation?
}

/// What the room answers of topics, and of who answers for them.
public protocol TopicReading {
  /// The topics of a day that somebody answers for; not those that only lend their words.
  func topics(on day: Day) throws -> [Topic]
  /// The topics that a number of the plan belongs to on a day: those that name it, else those that name the
  /// nearest number above it; none when the number is not in the plan that day.
  func topics(for number: KLENumber, on day: Day) throws -> [Topic]
  /// The units responsible for a topic on a day.
  ///
  /// Dated records go before defaults; there is more than one only when a shared rule is named or something
  /// is wrong. A default counts only while somebody plays the part that brings it.
  func answering(for topic: TopicID, on day: Day) throws -> [Answering]
  /// The units that carry out a topic or may see it on a day, those that carry it out first.
  func partaking(in topic: TopicID, on day: Day) throws -> [Partaking]
  /// The topics that a number of the plan, or plain Danish words, are about on a day, and whom it names.
  func enquire(_ text: String, on day: Day) throws -> Enquiry
  /// The days of the plan's entry for a number; none when the cooperation has no such number.
  func days(of number: KLENumber) throws -> [Period]
}

/// What the room answers: who there is, where, and who answers for what.
public protocol PartyReading: AreaReading, TopicReading, Checking, Lineage {
  /// A party as it is on a day, or nil when it is not there.
  func party(_ id: PartyID, on day: Day) throws -> Party?
  /// The parties of a kind on a day, by id, each with the first day it was there; of others nothing is read.
  func parties(of kind: PartyKind, on day: Day) throws -> [(party: Party, since: Day)]
  /// The days of a period on which a party or a post is there, in order; none for other kinds.
  func days(of body: Pointer, during: Period) throws -> [Period]
  /// The forvaltning a unit belongs to, itself when it is one; nil when none is registered that day.
  func forvaltning(of unit: PartyID, on day: Day) throws -> PartyID?
  /// The party that plays a part on a day; nil when none does.
  ///
  /// What a part answers for, the party that plays it does: `plays` in `party.json5` says which. Where no
  /// party of the case plays any, as in databases of 0.1.0, it is the one with the part's own id.
  func player(of part: PartID, on day: Day) throws -> PartyID?
  /// Whether what a part defines is the case's too: a forvaltning's only where that is one of the case's, or a party
  /// plays it; what no party can play, such as the law, always is.
  func takes(_ part: PartID) throws -> Bool
  /// Whether some party plays a part on a day of a period.
  func isPlayed(_ part: PartID, during: Period) throws -> Bool
  /// Who holds a post on a day; none is a vacancy.
  func holders(of post: PostID, on day: Day) throws -> [Holder]
  /// The posts of a party that have a role, on a day.
  func posts(_ role: PostRole, of party: PartyID, on day: Day) throws -> [PostID]
  /// The posts of a party in a period, each with its days: in a merger those from its day on end.
  func posts(of party: PartyID, during: Period) throws -> [(post: PostID, days: Period)]
  /// Whether a thing is some party's own in a period and ends with it: who has its posts, and its memberships.
  func isOwn(_ thing: Pointer, of all: Set<Pointer>, during: Period) throws -> Bool
  /// The parties a party took over from and those that took over from it, however far back and on;
  /// not others that went the same way.
  func lineage(of party: PartyID) throws -> (before: [PartyID], after: [PartyID])
  /// A party, all it is part of on some day of a period, and those before and after it in mergers.
  func kin(of id: PartyID, during: Period) throws -> Set<PartyID>
  /// The parties whose posts a person holds on a day, by the person's name.
  func parties(of person: String, on day: Day) throws -> Set<PartyID>
  /// Whether two parties are one organisation with its afdelinger, also by mergers; a kreds or the sector is not
  /// one with its members.
  func isOneOrganisation(_ one: PartyID, _ other: PartyID, on day: Day) throws -> Bool
  /// Refuses a merger of parties that are not there on a day, not of one kind, or one of them the successor.
  func requireMergeable(_ parties: [PartyID], into successor: PartyID, on day: Day) throws
  /// A registrar with a pen; everything written names the source.
  func registrar(with pen: any Pen, source: Source) -> Registrar
}

extension PartyBook: PartyReading {
  /// How areas are drawn on a day.
  package func outlines(on day: Day) throws -> [Outline] {
    try records.records(Outline.self, on: day)
  }

  /// What the room's findings rest on.
  package var reach: Reach { PartyChecks(self).reach }

  /// What is wrong with what the room keeps, by its rules.
  package func findings(about: Set<Pointer>?, during: Period) throws -> [Finding] {
    try PartyChecks(self).findings(about: about, during: during)
  }

  /// The posts of a party in a period, each with its days.
  package func posts(
    of party: PartyID, during period: Period
  ) throws -> [(post: PostID, days: Period)] {
    try records.posts(of: party, during: period)
  }

  /// Whether a thing is some party's own in a period and ends with it: who has its posts, and its memberships.
  package func isOwn(_ thing: Pointer, of all: Set<Pointer>, during: Period) throws -> Bool {
    let posts = try Identifier<HolderSubject>(thing.id).map { id in
      thing.kind == HolderSubject.kind
        ? try records.timeline(Holder.self, id).pieces(in: during).map(\.value.post.pointer) : []
    }
    let members = try Identifier<MembershipSubject>(thing.id).map { id in
      thing.kind == MembershipSubject.kind
        ? try records.timeline(Membership.self, id).pieces(in: during).map(\.value.member.pointer)
        : []
    }
    return ((posts ?? []) + (members ?? [])).contains(where: all.contains)
  }

  /// A registrar with a pen; everything written names the source.
  package func registrar(with pen: any Pen, source: Source) -> Registrar {
    Registrar(self, pen: pen, source: source)
  }
}
