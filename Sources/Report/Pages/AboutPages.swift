import Counter
import Forums
import Vocabulary

/// About the site: by which rules it is held, where it comes from, and what nobody knows.
struct AboutPages {
  let titles: Titles
  let stamp: Stamp
  private var house: any House { titles.house }

  /// The first of them.
  func about(statement: String?) throws -> Page {
    let caveats = try house.fora.caveats(on: titles.day).map { Cell.thing($0) }
    let knowledge: Cell =
      stamp.known.map { Cell("det, der var kendt \($0.when)") }
      ?? "det, der er kendt nu"
    return Page(
      "Om siderne",
      [
        .text(
          "Siderne er lavet af kommunens egne registreringer. De viser \(.long(titles.day)) efter \(knowledge), og hver oplysning har sin kilde."
        ),
        .text(
          stamp.isPublic
            ? "Det, der er fortroligt eller endnu ikke offentligt, er udeladt, også dér hvor det tæller med andre steder."
            : "Siderne er til kommunens eget brug: det fortrolige er med."),
        .facts([
          ("Kontrolsum", "\(.page("historie.html", stamp.head ?? "ingen"))"),
          ("Regler", .page("regler.html", "Alle regler, som oplysningerne holdes op mod")),
          ("Kilder", .page("kilder.html", "Alle kilder")),
          ("Fund", .page("fund.html", "Hvad der ikke er, som det bør være")),
          ("Alt", .page("alt.html", "Alt fra A til Å")),
        ]),
      ] + Self.reading + [.heading("Hvad der ikke vides om strukturen")]
        + (caveats.isEmpty ? [.text("Ingen forbehold er registreret.")] : [.list(nil, caveats)])
        + Self.access(statement))
  }

  private static func access(_ statement: String?) -> [Block] {
    [
      .heading("Tilgængelighed"),
      .text(
        statement.map {
          "Tilgængelighedserklæringen findes på \(.code($0))."
        } ?? "Adressen på tilgængelighedserklæringen er ikke oplyst."),
      .text(
        "Siderne kan læses uden script, med tastatur, i stor skrift og på papir. Tingenes navne står både i billederne og i tabellerne under dem."
      ),
    ]
  }

  /// What the signs and words on the pages mean.
  private static let reading: [Block] = [
    .heading("Sådan læses siderne"),
    .list(
      nil,
      [
        "\u{2217} betyder, at noget er udledt og ikke står i kilden selv; hvad det er, står under »Kilde« på tingens side.",
        "»muligvis« betyder, at kilden kun giver et år eller et tidsrum, så det ikke er sikkert den dag.",
        "»ikke kendt« og »ingen data« er ikke nul og ikke nej: ingen kilde siger det.",
        "»opdigtet« er en øvelse, der er lavet for at vise, hvordan noget ser ud.",
        "Hver tabel kan hentes som CSV, og hvert billede har sin tabel under sig.",
      ]),
  ]

  /// Every rule, by its name.
  func rules() -> Page {
    let rows = house.rules.sorted { $0.id < $1.id }.map { rule in
      Row(
        [
          Cell.code(rule.id).as("rule"),
          Cell.status(Status(rule.severity.rawValue, rule.severity.word, .neutral)).as("severity"),
          Cell(Self.plain(rule.sentence)).as("sentence"),
          Cell(Self.plain(rule.source)).as("source"),
        ])
    }
    return Page(
      "Regler",
      [.text("Det, som oplysningerne holdes op mod. … står for det, som en sag handler om.")]
        + Block.table(
          "rules", ["Regel", "Hvor slemt", "Hvad den siger", "Kilde"], rows, none: "Ingen regler."))
  }

  /// A sentence without the places where facts go.
  static func plain(_ sentence: String) -> String {
    var (out, depth) = ("", 0)
    for sign in sentence {
      if sign == "{" {
        if depth == 0 { out += "…" }
        depth += 1
      } else if sign == "}" {
        depth = max(depth - 1, 0)
      } else if depth == 0 {
        out.append(sign)
      }
    }
    return out
  }

  /// Every source with how much comes from it, the most first.
  func sources() throws -> Page {
    var counts: [String: Int] = [:]
    for kind in house.kinds { try count(kind, &counts) }
    let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { source, count in
      Row([Cell(source.visible()).as("source"), Cell.number(count).as("count")])
    }
    return Page(
      "Kilder",
      [.text("Hvor oplysningerne kommer fra, og hvor mange der kommer fra hver.")]
        + Block.table(
          "sources", ["Kilde", "Oplysninger"], rows, right: [1], none: "Ingen kilder."))
  }

  private func count<R: Record>(_ type: R.Type, _ counts: inout [String: Int]) throws {
    for record in try house.records.timelines(type).flatMap(\.pieces).map(\.value) {
      counts[record.source.text, default: 0] += 1
    }
  }
}
