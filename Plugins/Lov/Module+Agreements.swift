public import Agreements
import Vocabulary

/// Who may be party to an agreement on level 3.
private let sides: Set<PartyKind> = [
  .municipality, .council, .committee, .forvaltning, .unit, .boligorganisation, .afdeling,
  .administrationsorganisation, .sector,
]

private let area = FieldDefinition("omraade", title: "Område", .area)
private let period = FieldDefinition("periode", title: "Periode", .term)

extension Module: AgreementContributing {
  /// The level 3 agreements that almenboligloven knows.
  public var agreementKinds: [AgreementKind] { lettings + [plan(sides), elderly] }

  private var lettings: [AgreementKind] {
    [
      AgreementKind(
        "lov.fleksibel-udlejning", title: "Aftale om fleksibel udlejning", level: .three,
        law: Statute.lbk207("§ 60").text,
        fields: [
          FieldDefinition("afdeling", title: "Afdeling", .party),
          FieldDefinition("andel", title: "Andel af de ledige boliger", .percent),
          FieldDefinition("kriterier", title: "Kriterier og hvad de betyder", .texts),
          FieldDefinition("raekkefoelge", title: "Rækkefølge", .texts), period,
          FieldDefinition("evaluering", title: "Evaluering", .text),
        ], parties: sides, formerly: ["tmf.fleksibel-udlejning"]),
      AgreementKind(
        "lov.kombineret-udlejning", title: "Aftale om kombineret udlejning", level: .three,
        law: Statute.lbk207("§ 51 b").text,
        fields: [
          area, FieldDefinition("beboere", title: "Beboere", .number),
          FieldDefinition(
            "uden-for-arbejdsmarkedet", title: "18-64-årige uden for arbejdsmarkedet", .percent),
          period,
        ], parties: sides, formerly: ["tmf.kombineret-udlejning"]),
      AgreementKind(
        "lov.anvisning", title: "Aftale om boligsocial anvisning", level: .three,
        law: Statute.lbk207("§ 59").text,
        fields: [
          FieldDefinition("andel", title: "Andel af de ledige familieboliger", .percent),
          FieldDefinition("periode", title: "Periode", .term),
          FieldDefinition("afdeling", title: "Afdeling", .party, isRequired: false),
        ],
        parties: sides, formerly: ["sof.anvisning"]),
    ]
  }

  private var elderly: AgreementKind {
    AgreementKind(
      "lov.aeldreboliger", title: "Aftale om ældreboliger", level: .three,
      law: Statute.lbk207("§§ 54 og 57").text,
      fields: [
        FieldDefinition("afdeling", title: "Afdeling", .party),
        FieldDefinition("boliger", title: "Ældreboliger", .number),
        FieldDefinition("periode", title: "Periode", .term),
      ],
      parties: sides, formerly: ["suf.aeldreboliger"])
  }
}
