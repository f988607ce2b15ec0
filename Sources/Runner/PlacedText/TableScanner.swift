/// Takes a table apart into cells, keeping the place of each.
struct TableScanner {
  /// A cell and where it begins.
  struct Cell {
    var text = ""
    var place: Place
  }

  private enum State: Equatable {
    case plain
    /// Inside quotes that were opened at a place.
    case quoted(Place)
    /// After the closing quote.
    case closed
  }

  private var cursor: TextCursor
  private let separator: Unicode.Scalar
  private let file: String
  private var state = State.plain
  private var cell = Cell(place: Place(line: 1, column: 1))
  private var row: [Cell] = []
  private var all: [[Cell]] = []

  init(_ text: String, file: String) {
    cursor = TextCursor(text)
    if cursor.sign == "\u{FEFF}" { cursor.advance() }
    separator = text.unicodeScalars.prefix { $0 != "\n" }.contains(";") ? ";" : ","
    cell = Cell(place: cursor.place)
    self.file = file
  }

  /// The cells of each line that has any; throws `CaseProblem` where the table cannot be followed.
  mutating func rows() throws -> [[Cell]] {
    while let sign = cursor.sign {
      let here = cursor.place
      cursor.advance()
      if sign == "\u{0}" {
        throw problem(here, "Et usynligt tegn (U+0) står i filen.", "Fjern det.")
      }
      if case .quoted = state { quoted(sign) } else { try plain(sign, here) }
    }
    try checkEnd()
    return all
  }

  private mutating func quoted(_ sign: Unicode.Scalar) {
    if sign != "\"" {
      cell.text.unicodeScalars.append(sign)
    } else if cursor.sign == "\"" {
      cell.text.append("\"")
      cursor.advance()
    } else {
      state = .closed
    }
  }

  private mutating func plain(_ sign: Unicode.Scalar, _ here: Place) throws {
    switch sign {
    case separator: endCell()
    case "\n":
      endCell()
      endRow()
    case "\"":
      guard cell.text.isEmpty, state == .plain else {
        throw problem(
          here, "Et anførselstegn står midt i et felt.",
          "Skriv det to gange, og sæt anførselstegn om hele feltet.")
      }
      state = .quoted(here)
    case "\r" where cursor.sign == "\n": break
    default:
      guard state == .plain else {
        throw problem(
          here, "Der står noget efter det lukkede anførselstegn.",
          "Sæt et skilletegn, eller skriv anførselstegnet to gange.")
      }
      cell.text.unicodeScalars.append(sign)
    }
  }

  private mutating func endCell() {
    row.append(cell)
    cell = Cell(place: cursor.place)
    state = .plain
  }

  private mutating func endRow() {
    if row.count > 1 || row.first?.text.isEmpty == false { all.append(row) }
    row = []
  }

  private func checkEnd() throws {
    if case .quoted(let start) = state {
      throw problem(
        start, "Anførselstegnet lukkes ikke.", "Sæt et anførselstegn, hvor feltet slutter.")
    }
    guard row.isEmpty, cell.text.isEmpty, state == .plain else {
      throw problem(
        cursor.place, "Filen ender uden linjeskift; den kan være skåret over.",
        "Se efter, at den er hel, og slut med et linjeskift.")
    }
  }

  private func problem(_ place: Place, _ what: String, _ remedy: String) -> CaseProblem {
    CaseProblem(file: file, place: place, what: what, remedy: remedy)
  }
}
