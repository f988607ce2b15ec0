import Counter
import Organisation
import Vocabulary

struct WindUpAct: Act {
  private static let party = Argument("ID", .id(Party.kind))

  let name = "wind-up"
  let summary =
    "nedlægger en part, som ingen tager over fra; afvises med en liste, når noget hviler på den"
  let subject = ActSubject.parties
  let example = "wind-up ungdomshuset --on 1.1.2027"
  let arguments = [party]
  let options: [Option] = []

  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    let party = try given.needed(Self.party).id(as: Party.self)
    try given.registrar(house, pen).windUp(
      party, resting: house.resting(on: party, from: pen.day))
  }
}
