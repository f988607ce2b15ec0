import Counter
import Vocabulary

// What help tells of the acts of the program's own: what they mean, and how they are written.

extension CorrectAct: TellingAct {
  func told(_ brought: any Contributed) -> [Block] {
    [
      .heading("Ret eller ændret"),
      .text(
        "En rettelse siger, at det stod forkert: udgaven siges igen for alle sine dage, som var den eksporteret, rettet og importeret. Er der sket noget, så det først er anderledes fra en dag, bruges alter."
      ),
    ] + BookActs.properties
      + [
        .text(
          "Også udgavens dage: from er den første, until den sidste (until= er uden slutning). De dage, den mister, siger derefter intet."
        ),
        .heading("Flere eksempler"),
        BookActs.examples([
          "almen act correct party/org-1 \"name=Boligforeningen af 1912\" …",
          "almen act correct agreement/aftale-1 term.until=2030-12-31 topics=udlejning,tilsyn --on 2024-06-01 …",
          "almen act correct membership/medlem-1 from=2024-02-01 …",
          "almen act correct reading/beboere/area/kvarteret/2024 value=6.512 \"source=Brev af 3. marts\" …",
        ]),
      ]
  }
}

extension AlterAct: TellingAct {
  func told(_ brought: any Contributed) -> [Block] {
    [
      .heading("Ændret eller ret"),
      .text(
        "En ændring siger, at noget er sket: fra dagen --on, og til udgaven alligevel ville ende, er tingen anderledes; før den dag står den, som den stod. Stod det forkert, bruges correct."
      ),
    ] + BookActs.properties
      + [
        .heading("Flere eksempler"),
        BookActs.examples([
          "almen act alter forum/samarbejdsforum \"name=Boligforum\" --on 2025-01-01 …",
          "almen act alter party/org-1 shortName=OB kind=boligorganisation --on 2025-01-01 …",
        ]),
      ]
  }
}

extension RetractAct: TellingAct {
  func told(_ brought: any Contributed) -> [Block] {
    [
      .heading("Hvad der sker"),
      .text(
        "Alt, hvad posten skrev, siges igen, som det var før den. Intet slettes: posten bliver stående, og --known svarer stadig det, man vidste. Er der siden skrevet om det samme, eller nævner eller måler noget det, posten lavede, afvises det med en liste; tag da det nyeste tilbage først. En tilbagetagelse kan selv tages tilbage."
      ), .heading("Flere eksempler"),
      BookActs.examples(["almen act retract 34 --dry-run …", "almen act retract 34 …"]),
    ]
  }
}

extension RedactAct: TellingAct {
  func told(_ brought: any Contributed) -> [Block] {
    [
      .heading("Hvad der sker"),
      .text(
        "Navnet slettes i hver udgave, der nogensinde er skrevet af tingen, og kan ikke hentes igen. Dagene, posterne, deres forfattere og kæden bliver stående, og det ses, at der er slettet. Retten til sletning (databeskyttelsesforordningen artikel 17) gælder ikke, hvor oplysningen er nødvendig for en retlig forpligtelse, for myndighedsudøvelse eller til arkivformål i samfundets interesse (stk. 3, litra b og d); det afgør et menneske, og grunden skrives i posten."
      ), .heading("Flere eksempler"),
      BookActs.examples([
        "almen act redact holder/formand-1 --name \"Ida Eksempel\" --dry-run …",
        "almen act redact holder/formand-1 --name \"Ida Eksempel\" --with \"(tidligere formand)\" …",
      ]),
    ]
  }
}

extension BookActs {
  /// How a property is written.
  static let properties: [Block] = [
    .text(
      "En egenskab skrives med det navn, siden har (navn=, del af=), eller det, filerne har (name=, partOf=); flere på én gang:"
    ),
    .facts(
      Facts([
        Facts.Fact(.code("title=Ny titel"), "en tekst, som den er"),
        Facts.Fact(.code("level=2"), "et tal, true eller false"),
        Facts.Fact(.code("topics=udlejning,tilsyn"), "en liste af tekster"),
        Facts.Fact(.code("term.until=31.12.2030"), "en egenskab inde i en anden"),
        Facts.Fact(
          .code("\"loan=2,5 mio. kr.\" \"share=25 %\""), "beløb og andele, altid med enhed"),
        Facts.Fact(
          .code("\"every=3 måneder\" outcome=godkendt isEntrance=ja"),
          "varigheder og ord, som man skriver dem"),
        Facts.Fact(
          .code("term={ from: \"2024\", lasts: \"4y\" }"), "det hele, som i en fil (JSON5)"),
        Facts.Fact(.code("level="), "intet, hvor intet må stå"),
      ])),
  ]

  /// Lines as they are written.
  static func examples(_ lines: [String]) -> Block { .list(nil, lines.map { .code($0) }) }
}
