import Counter
import Organisation
import Vocabulary

/// Keeps from the public what a package says and what its figures are, until the meeting is held.
struct UnheldDialogues: Hiding {
  let name = "tmf.foer-moedet"

  func hidden(at rooms: any Rooms) throws -> Hidden {
    let dialogues = try rooms.records.timelines(Dialogue.self).compactMap(\.pieces.last?.value)
    let held = Set(dialogues.filter { DialogueCourse($0.history).isHeld }.map(\.id))
    let reports = try rooms.records.timelines(StyringReport.self).flatMap(\.pieces).map(\.value)
      .filter { !held.contains($0.dialogue) }
    let figures = try rooms.records.timelines(KeyFigures.self).flatMap(\.pieces).map(\.value)
      .filter { !held.contains($0.dialogue) }
    return Hidden(things: Set(reports.map(\.pointer) + figures.map(\.pointer)))
  }

  /// A report to a dialogue without a meeting, which is itself shown.
  var secret: Secret {
    let source = Source("Eksempel", inferred: "alt", madeUp: true)
    var dialogue = Dialogue.example
    dialogue = Dialogue(
      id: dialogue.id, title: dialogue.title, organisation: dialogue.organisation,
      year: dialogue.year, periodEnds: dialogue.periodEnds,
      history: [DialogueEvent(Day(daysSince1970: 15_140), .submitted)], source: source)
    var report = StyringReport.example
    report.id = "eksempel-skjult-rapport"
    report.title = "Skjult rapport i eksemplet"
    var figures = KeyFigures.example
    figures.id = "eksempel-skjulte-noegletal"
    figures.title = "Skjulte nøgletal i eksemplet"
    figures.of = dialogue.organisation
    return Secret(
      [report, figures],
      beside: [
        dialogue,
        Party(
          id: dialogue.organisation, name: "Eksempelorganisationen", kind: .boligorganisation,
          source: source),
      ])
  }
}
