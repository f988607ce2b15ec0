import Store
package import Vocabulary

/// What there is to know of a kind's file: every key, whether it must be there, and an example as a file has it.
package struct KindGuide {
  /// A key, with the keys it stands inside in front.
  package struct Key {
    /// Where it stands, as a table's header and an act's edit write it: `term.from`.
    package let path: String
    /// What is told of it.
    package let told: KeyTold
    /// Whether it must be there; of one inside another, wherever that one is.
    package let isNeeded: Bool
  }

  /// The file's name.
  package let file: String
  /// The keys, each before those inside it; of `source` only itself, since it is the same everywhere.
  package let keys: [Key]
  /// Lines of the file with a made-up version in it, or with several where some keys do not stand together.
  package let example: [String]

  /// The guide of a kind of record; throws what its example's `encode(to:)` throws.
  ///
  /// - Parameters:
  ///   - type: the kind.
  ///   - terms: what kinds there are.
  ///   - isEntered: whether the example names the entry it stands in, as beside `entries.json5`.
  package init<R: Record>(
    of type: R.Type, _ terms: any CaseTerms, isEntered: Bool = false
  ) throws {
    file = "\(type.kind).json5"
    keys = Self.flat(try Properties.told(of: type), "", try RecordSchemas.bare(type))
    let envelope =
      (isEntered ? [("in", "1")] : []) + [("from", "\"2010-08-01\"")]
      + (type.lasting == .document ? [] : [("until", "\"2014-12-31\"")])
    let versions = try Self.shown(type).map {
      try CaseWriter.version(envelope, body: try Body.encode($0), of: $0.pointer, terms)
    }
    example = ["["] + versions.flatMap { $0.split(separator: "\n").map(String.init) } + ["]"]
  }

  /// A guide made by hand, of a file that is no kind of record's.
  private init(file: String, keys: [Key], example: [String]) {
    (self.file, self.keys, self.example) = (file, keys, example)
  }

  /// What is shown of a kind: one record with every key, or several where some do not stand together.
  static func shown<R: Record>(_ type: R.Type) -> [R] {
    func shown<S: ShownApart>(_ type: S.Type) -> [R] { type.shown.compactMap { $0 as? R } }
    guard let apart = type as? any ShownApart.Type else { return [type.example] }
    return shown(apart)
  }

  private static func flat(_ keys: [KeyTold], _ front: String, _ schema: JSON) -> [Key] {
    let required = Set((schema["required"]?.array ?? []).compactMap(\.string))
    return keys.flatMap { told -> [Key] in
      let key = Key(path: front + told.key, told: told, isNeeded: required.contains(told.key))
      guard told.key != "source", !told.inside.isEmpty else { return [key] }
      let value = schema["properties"]?[told.key]
      let inside = value?["properties"] != nil ? value : value?["items"]
      return [key] + flat(told.inside, front + told.key + ".", inside ?? .object([]))
    }
  }
}

// MARK: Files that are of no record

extension KindGuide {
  /// The columns of `reading.csv`.
  package static let reading = KindGuide(
    file: ReadingFile.name,
    keys: [
      key(
        "indicator", "Indikator", "Id på det, der måles, som det står i indicator.json5.",
        .id("indicator"), true),
      key(
        "subject", "Gælder",
        "Hvem eller hvad målingen er af: slags/id, id, navn eller et nummer som lbf:0123.", .text,
        true),
      key(
        "period", "Tid",
        "Den tid, målingen handler om: 2023, 2023-06, 2023-01-01 eller 2023-01/2023-06.", .text,
        true),
      key(
        "value", "Værdi",
        "Tallet med de decimaler, det blev udgivet med; tomt, når status siger hvorfor, og 0 er et tal.",
        .number, true),
      key("source", "Kilde", "Hvor tallet står, så nøje, at en anden kan finde det.", .text, true),
      key("part", "Tæller", "Hvor mange af dem det gælder, når tallet er en andel; ellers tomt."),
      key("whole", "Nævner", "Hvor mange der er i alt, når tallet er en andel; ellers tomt."),
      key(
        "status", "Status",
        "Om tallet er målt, fremskrevet, ført videre, mangler eller er trukket tilbage; tomt er målt.",
        .words(of: ReadingStatus.self)),
      key(
        "definition", "Definition",
        "Nummeret på den udgave af definitionen, tallet er i; tomt, når tiden viser det.", .number),
      key(
        "inferred", "udledt",
        "Hvad der er sluttet sig til og ikke står i kilden; tomt, når alt står der.", .text),
      key(
        "madeUp", "opdigtet",
        "Om tallet er fundet på til en øvelse: true; tomt af det, der er virkeligt.", .flag),
      key(
        "in", "Post",
        "Nummeret på den post i entries.json5, der siger det; udelades, når der ingen er.", .number),
    ],
    example: [
      "indicator;subject;period;value;source;status",
      "eksempel-indikator;party/eksempel-afdeling;2010;41,2;Eksempel;",
      "eksempel-indikator;party/eksempel-afdeling;2011;;Eksempel;missing",
    ])

  /// The keys of `entries.json5`.
  package static let entry = KindGuide(
    file: EntriesReader.file,
    keys: [
      key("number", "Nummer", "Postens nummer fra 1, i den orden de blev skrevet.", .number, true),
      key(
        "at", "Tidspunkt", "Hvornår det blev skrevet, i UTC, som 2010-03-31T12:00:00Z.", .text, true
      ),
      key("author", "Forfatter", "Navnet på den, der skrev det.", .text, true),
      key(
        "capacity", "I egenskab af",
        "Den post, forfatteren havde den dag, eller import eller init.", .text, true),
      key("reason", "Begrundelse", "Hvorfor det blev skrevet, i en sætning.", .text, true),
      key(
        "clock", "Ur", "Hvad uret viste, når det gik galt; udelades, når det gik rigtigt.", .text),
      key(
        "digest", "Kontrolsum",
        "Hvad posten og alle før den regnes sammen til; står kun i en eksporteret historik.", .text),
    ],
    example: [
      "[",
      "  { number: 1, at: \"2010-03-31T12:00:00Z\", author: \"almen\", capacity: \"init\",",
      "    reason: \"Notat, marts 2010\" },",
      "]",
    ])

  /// What every version may have besides its own keys.
  package static let envelope: [Key] = [
    key(
      "from", "fra", "Den første dag, det gælder; af et dokument den dag, det blev til.", .day, true
    ),
    key("until", "til og med", "Den sidste dag, det gælder; udelades, når det bliver ved.", .day),
    key(
      "in", "i post",
      "Nummeret på den post, der siger det; udelades, når der ingen entries.json5 er.", .number),
    key(
      "holds", "gælder",
      "Skriv false, når det fra den post ikke gælder på de dage; ellers udelades det.", .flag),
    key(
      "number", "nummer", "Udsagnets eget nummer i en eksporteret historik; ellers udelades det.",
      .number),
    key(
      "salt", "salt",
      "Tilfældige tegn, kontrolsummen er regnet med, i en eksporteret historik; ellers udelades det.",
      .text),
    key(
      "redacted", "slettet",
      "Kontrolsummen af det, der stod, hvor et navn er slettet; ellers udelades det.", .text),
  ]

  private static func key(
    _ path: String, _ title: String, _ told: String, _ form: KeyForm? = .number,
    _ isNeeded: Bool = false
  ) -> Key {
    Key(
      path: path, told: KeyTold(key: path, title: title, told: told, form: form ?? .text),
      isNeeded: isNeeded)
  }
}
