import Casework
import Counter
import Store
import Vocabulary

/// An act of the program's own, which asks the store's book who stated what: no room and no part can.
///
/// It says itself which days it is about, and tells in sentences what it has done.
protocol BookAct: Act {
  /// Does it; what it tells is made into sentences when it has been judged.
  func perform(
    _ given: Given, _ desk: Desk, _ pen: any KeepingPen
  ) throws -> @Sendable (Titles) throws -> [Block]
  /// The reason that stands in the book, by the words and the reason that the author gives.
  func reason(_ words: Words, _ because: String) -> String
}

extension BookAct {
  /// The same, where nothing is told of it.
  func perform(_ given: Given, _ house: any House, _ pen: any ActPen) throws {
    guard let desk = house as? Desk, let pen = pen as? any KeepingPen else { throw PenLaidDown() }
    _ = try perform(given, desk, pen)
  }
}

extension ActSubject {
  /// What puts right what stands in the book.
  static let corrections = ActSubject("Rettelser")
}

/// The acts of the program's own, in the order of help.
enum BookActs {
  /// The word for what goes above a frame or a commitment, as of an import.
  static let over = Option(
    name: "over", value: nil,
    summary: "skriver også det, der går ud over en ramme eller et tilsagn (almen check finder det)")

  static let all: [any Act] = [CorrectAct(), AlterAct(), RetractAct(), RedactAct()]
}

/// Properties that cannot be written as they are given, each with its reason.
struct Miswritten: Told {
  let problems: [CaseProblem]

  var told: Telling {
    let lines = problems.map { problem in
      // What a file would be told by its documentation, whoever acts is told by help. What is acted on is kind/id.
      let kind = problem.file.prefix { $0 != "/" }
      return Telling.Line(
        problem.what,
        problem.remedy.replacing(
          "se Documentation/DataFormat.md", with: "se nøglerne med almen help \(kind)"
        ).replacing("Se Documentation/DataFormat.md", with: "Se den med almen help \(kind)"))
    }
    return Telling("Sådan kan det ikke skrives; intet er skrevet.", lines: lines, status: 2)
  }
}

/// An entry as it is told of: its number, when it was made, by whom and why.
struct ToldEntry: Sendable {
  let entry: SignedEntry

  /// `post 34 (3.3.2026 kl. 10:15, Ny Medarbejder (sekretaer): Fejl)`.
  var cell: Cell {
    "post \(entry.number) (\(Cell(who.visible())): \(Cell(entry.reason.visible())))"
  }

  private var who: String {
    "\(DanishDays.text(entry.at)), \(entry.author) (\(entry.capacity))"
  }

  /// The same for programs.
  var fields: [Field] {
    [
      Field("entry", json: .int(entry.number)), Field("at", json: .string(entry.at.description)),
      Field("author", json: .string(entry.author)),
      Field("capacity", json: .string(entry.capacity)),
      Field("reason", json: .string(entry.reason)),
    ]
  }
}
