/// What keeps a text from being read, in words.
struct PlacedFault {
  let what: String
  let remedy: String

  private init(_ what: String, _ remedy: String) { (self.what, self.remedy) = (what, remedy) }
}

// MARK: JSON5

extension PlacedFault {
  static let emptyFile = Self(
    "Filen er tom.", "Skriv en liste, fx [], eller fjern filen.")
  static let more = Self(
    "Der står mere efter den sidste »]« eller »}«.", "Fjern det.")
  static let cutOff = Self(
    "Filen ender uden linjeskift; den kan være skåret over.",
    "Se efter, at den er hel, og slut med et linjeskift.")
  static let openComment = Self(
    "Kommentaren slutter ikke.", "Slut den med */.")
  static let loneSlash = Self(
    "En enlig »/«.", "En kommentar begynder med // eller /*.")
  static let tooDeep = Self(
    "Lister og objekter ligger mere end \(JSON5Reader.depth) i hinanden.",
    "En oplysning behøver højst fire; se efter en klamme for meget.")
  static func twice(_ key: String, _ line: Int) -> Self {
    Self(
      "»\(key)« står to gange i samme objekt, først i linje \(line).",
      "Behold den ene.")
  }
  static let noKey = Self(
    "Her skulle der stå en nøgle.", "Skriv navnet på en egenskab, fx id.")
  static func noColon(_ key: String) -> Self {
    Self(
      "Der mangler »:« efter »\(key)«.",
      "Skriv \(key): og værdien.")
  }
  static func endsInside(_ start: Place, _ close: String) -> Self {
    Self(
      "Filen slutter midt i det, der begynder i linje \(start.line), kolonne \(start.column).",
      "Den er skåret over, eller der mangler »\(close)«.")
  }
  static func noComma(_ close: String) -> Self {
    Self(
      "Der mangler »,« eller »\(close)«.",
      "Sæt et komma mellem to værdier.")
  }
  static let noValue = Self(
    "Her skulle der stå en værdi.", "Skriv en tekst, et tal eller en liste.")
  static func badWord(_ word: String) -> Self {
    Self(
      "»\(word)« er hverken et tal, true, false eller null.",
      "Sæt anførselstegn om en tekst; skriv tal uden mellemrum og tusindtegn.")
  }
  static func invisible(_ sign: Unicode.Scalar) -> Self {
    Self(
      "Et usynligt tegn (U+\(String(sign.value, radix: 16))) står i teksten.",
      "Fjern det.")
  }
  static let openText = Self(
    "Teksten slutter ikke på linjen.", "Sæt anførselstegn til sidst.")
  static func badEscape(_ sign: Unicode.Scalar) -> Self {
    Self(
      "»\\\(sign)« betyder intet.",
      "Skriv \\\\ for en skråstreg.")
  }
  static let noSign = Self(
    "»\\u« giver ikke et tegn.", "Skriv tegnet selv.")
  static let noDigits = Self(
    "»\\u« skal følges af fire cifre (0-9, a-f).", "Skriv tegnet selv.")
}

// MARK: CSV

extension PlacedFault {
  static let emptyTable = Self(
    "Filen er tom.", "Skriv en linje med navne, eller fjern den.")
  static func width(_ row: Int, _ header: Int) -> Self {
    Self(
      "Linjen har \(row) felter, men den første har \(header).",
      "Sæt anførselstegn om et felt med skilletegn, eller ret linjen.")
  }
  static func columnTwice(_ name: String) -> Self {
    Self(
      "Kolonnen »\(name)« står to gange.",
      "Behold den ene.")
  }
  static let columnTooDeep = Self(
    "Kolonnens navn har flere end \(JSON5Reader.depth) dele.",
    "En oplysning behøver højst fire; se efter et punktum for meget.")
  static func columnAndParts(_ name: String) -> Self {
    Self(
      "Kolonnen »\(name)« står sammen med en af sine egne dele.",
      "Behold kun delene, fx \(name).….")
  }
  static func unknownColumn(_ name: String, _ meant: String?) -> Self {
    Self(
      "Kolonnen »\(name)« kendes ikke her.",
      meant.map { "Mente du »\($0)«?" } ?? "Fjern den, eller se Documentation/DataFormat.md.")
  }
}

extension PlacedFault {
  static func strangeColumn(_ name: String, among names: [String]) -> Self {
    Self(
      "Kolonnen »\(name)« kendes ikke her.",
      nearest(to: name, among: names).map { "Mente du »\($0)«?" }
        ?? "Fjern den; der kan stå \(names.joined(separator: ", ")).")
  }
  static func noColumn(_ name: String) -> Self {
    Self("Kolonnen »\(name)« mangler.", "Føj den til den første linje.")
  }
}

// MARK: Tables

extension CaseProblem {
  /// A table that cannot be followed.
  public init(_ fault: TableFault, file: String) {
    let (what, remedy) =
      switch fault.what {
      case .invisible: ("Et usynligt tegn (U+0) står i filen.", "Fjern det.")
      case .quoteInside:
        (
          "Et anførselstegn står midt i et felt.",
          "Skriv det to gange, og sæt anførselstegn om hele feltet."
        )
      case .afterQuote:
        (
          "Der står noget efter det lukkede anførselstegn.",
          "Sæt et skilletegn, eller skriv anførselstegnet to gange."
        )
      case .unclosed:
        ("Anførselstegnet lukkes ikke.", "Sæt et anførselstegn, hvor feltet slutter.")
      case .cutOff:
        (
          "Filen ender uden linjeskift; den kan være skåret over.",
          "Se efter, at den er hel, og slut med et linjeskift."
        )
      case .tooLong:
        (
          "En linje er længere end 1 MiB.",
          "Se efter et anførselstegn, der ikke lukkes, og at linjerne slutter med linjeskift."
        )
      case .notUTF8: ("Teksten er ikke UTF-8.", "Gem filen som UTF-8.")
      }
    self.init(file: file, place: fault.place, what: what, remedy: remedy)
  }
}
