import Counter
import Organisation
import Vocabulary

/// What is done with parties and posts, in the order of help: a new act stands here too.
let partyActs: [any Act] = [EnterPartyAct(), RenameAct(), ContactAct(), EnterPostAct()]

private let nameOption = Option(
  name: "name", value: .text, word: "NAVN", summary: "det fulde navn", isNeeded: true)
private let shortOption = Option(
  name: "short", value: .text, word: "NAVN", summary: "det korte navn")

struct EnterPartyAct: Act {
  private static let id = Argument("ID", .newID(Party.kind))
  private static let kind = Option(
    name: "kind", value: .choice(PartyKind.self), word: "SLAGS",
    summary: "hvad slags part det er", isNeeded: true)
  private static let partOf = Option(
    name: "part-of", value: .id(Party.kind), summary: "den part, den er en del af")

  let name = "enter-party"
  let summary = "opretter en part"
  let subject = ActSubject.parties
  let example =
    #"enter-party nybo --name "Nordvang Nybo" --kind boligorganisation --on 1.12.2026"#
  let arguments = [id]
  let options = [nameOption, kind, partOf, shortOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.registrar(house, pen).enter(
      Party(
        id: given.needed(Self.id).newID(), name: given.needed(nameOption).text,
        shortName: given.text(shortOption), kind: given.needed(Self.kind).choice(),
        partOf: given.value(Self.partOf)?.id(as: Party.self), source: given.source))
  }
}

struct RenameAct: Act {
  private static let party = Argument("ID", .id(Party.kind))

  let name = "rename"
  let summary = "giver en part et nyt navn fra dagen"
  let subject = ActSubject.parties
  let example =
    #"rename boligkontoret --name "Boligkontoret i Nordvang" --on 1.12.2026"#
  let arguments = [party]
  let options = [nameOption, shortOption]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.registrar(house, pen).rename(
      given.needed(Self.party).id(as: Party.self), given.needed(nameOption).text,
      short: given.text(shortOption))
  }
}

struct ContactAct: Act {
  private static let party = Argument("ID", .id(Party.kind))
  private static let phone = Option(
    name: "phone", value: .text, word: "NUMMER", summary: "telefonnummeret")
  private static let mail = Option(
    name: "mail", value: .text, word: "ADRESSE", summary: "e-mailadressen")
  private static let address = Option(
    name: "address", value: .text, word: "ADRESSE", summary: "adressen")
  private static let post = Option(
    name: "post", value: .text, word: "STILLING",
    summary: "navnet på den stilling, man spørger efter; ikke en persons navn")

  let name = "contact"
  let summary = "siger, hvordan en part træffes fra dagen; det, der ikke nævnes, står ved"
  let subject = ActSubject.parties
  let example =
    #"contact nab --phone "70 00 00 00" --mail nab@example.dk --post Direktør --on 1.12.2026"#
  let arguments = [party]
  let options = [phone, mail, address, post]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.registrar(house, pen).contact(
      given.needed(Self.party).id(as: Party.self),
      Contact(
        post: given.text(Self.post), phone: given.text(Self.phone), mail: given.text(Self.mail),
        address: given.text(Self.address)))
  }
}

struct EnterPostAct: Act {
  private static let id = Argument("ID", .newID(Post.kind))
  private static let party = Option(
    name: "party", value: .id(Party.kind), summary: "den part, posten hører til", isNeeded: true)

  let name = "enter-post"
  let summary = "opretter en post"
  let subject = ActSubject.parties
  let example =
    #"enter-post formand-bl8 --name "Formand for BL 8. kreds" --party bl-8-kreds --on 1.12.2026"#
  let arguments = [id]
  let options = [nameOption, party]

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    try given.registrar(house, pen).enter(
      Post(
        id: given.needed(Self.id).newID(), name: given.needed(nameOption).text,
        party: given.needed(Self.party).id(as: Party.self), source: given.source))
  }
}
