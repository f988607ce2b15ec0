import Counter
import Forums
import Organisation
import Vocabulary

private let constitution = "lov om kommunernes styrelse § 2"

extension NewTown {
  var parties: [Party] {
    [
      party("kommunen", name, .municipality, nil, "navnet er skrevet af den, der lavede sagen"),
      party(
        "kommunalbestyrelsen", "Kommunalbestyrelsen", .council, "kommunen",
        "navnet; ret til byrådet, hvis det hedder sådan"),
      party(
        "boligudvalget", "Boligudvalget", .committee, "kommunen",
        "at et stående udvalg har området, og navnet"),
      party(
        "forvaltningen", "Boligforvaltningen", .forvaltning, "kommunen",
        "at én forvaltning har området, og navnet", committee: "boligudvalget"),
      party(
        "boligorganisationerne", "Boligorganisationerne i \(name)", .sector, nil,
        "at de nævnes under ét, til de er importeret hver for sig"),
    ]
  }

  private func party(
    _ id: PartyID, _ name: String, _ kind: PartyKind, _ parent: PartyID?, _ inferred: String,
    committee: PartyID? = nil
  ) -> Party {
    Party(
      id: id, name: name, kind: kind, partOf: parent, committee: committee,
      source: Self.source(kind == .sector ? "almenboligloven § 1" : constitution, inferred))
  }

  var posts: [Post] {
    let inferred = "at posten findes under det navn"
    return [
      Post(
        id: "borgmester", name: "Borgmesteren", party: "kommunen",
        roles: [.mayor, .headOfCouncil], chairs: "kommunalbestyrelsen",
        source: Self.source("lov om kommunernes styrelse § 6", "navnet")),
      Post(
        id: "udvalgsformand", name: "Formanden for Boligudvalget", party: "kommunen",
        chairs: "boligudvalget", source: Self.source("lov om kommunernes styrelse § 22", inferred)),
      Post(
        id: "direktoer", name: "Direktøren for Boligforvaltningen", party: "forvaltningen",
        source: Self.source("Sagen, da den blev lavet", inferred)),
      Post(
        id: "sekretaer", name: "Sekretæren for samarbejdet", party: "forvaltningen",
        source: Self.source("Sagen, da den blev lavet", inferred)),
      Post(
        id: "sagsbehandler", name: "Sagsbehandleren", party: "forvaltningen",
        source: Self.source("Sagen, da den blev lavet", inferred)),
    ]
  }

  var holders: [Holder] {
    secretary.map {
      [
        Holder(
          id: "sekretaer-1", post: "sekretaer", person: $0,
          source: Self.source("Sagen, da den blev lavet", "fra hvilken dag"))
      ]
    } ?? []
  }

  var responsibilities: [Responsibility] {
    topics.compactMap { topic in
      Identifier("ansvar-\(topic.id.text)").map {
        Responsibility(
          id: $0, topic: topic.id, unit: "forvaltningen",
          source: Self.source("Sagen, da den blev lavet", "at forvaltningen svarer for det"))
      }
    }
  }

  var procedures: [Procedure] {
    [
      Procedure(
        id: "aftaleforloeb", title: "En aftale bliver til",
        steps: [
          Step(step: "udkast", title: "Udkastet skrives", by: [PartyID("forvaltningen").pointer]),
          Step(
            step: "udvalg", title: "Boligudvalget indstiller",
            by: [PartyID("boligudvalget").pointer], after: ["udkast"]),
          Step(
            step: "godkendelse", title: "Kommunalbestyrelsen godkender",
            by: [PartyID("kommunalbestyrelsen").pointer], after: ["udvalg"]),
        ],
        source: Self.source("Sagen, da den blev lavet", "hele forløbet; ret det til byens"))
    ]
  }

  var followed: DutyFollowing {
    DutyFollowing(
      id: "lovens-pligter", title: "Lovens pligter følges fra sagens første dag",
      source: Self.source(
        "Sagen, da den blev lavet", "at byen vil se dem; fjern filen, til I vil"))
  }
}
