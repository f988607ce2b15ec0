public import Criteria
import Vocabulary

private let law = "almenboligloven §§ 51 b, 61 a og 61 b"

extension Module: IndicatorContributing {
  /// What the lists of areas go by.
  ///
  /// The law says what is counted, and nobody here who is to count it.
  public var indicatorDefinitions: [IndicatorDefinition] { figures + published }

  /// The figures of the lists.
  private var figures: [IndicatorDefinition] {
    [
      figure(
        "beboere", "Beboere", .count,
        "Hvor mange der bor i området 1. januar; fra 2018 spørger loven om tallet for 2010.",
        unit: "beboere"),
      share("uden-tilknytning", "Uden tilknytning til arbejdsmarked og uddannelse", "18-64-årige"),
      share("ikke-vestlige", "Indvandrere og efterkommere fra ikke-vestlige lande", "alle beboere"),
      share(
        "doemte", "Dømte efter straffelov, våbenlov og lov om euforiserende stoffer",
        "beboere på 18 år og derover; loven nævner fra 2018 ingen alder, og listerne regnes sådan",
        decimals: 2),
      share("uden-for-arbejdsmarkedet", "Uden for arbejdsmarkedet", "18-64-årige"),
      figure(
        "bruttoindkomst", "Gennemsnitlig bruttoindkomst", .index,
        "Gennemsnitlig bruttoindkomst for 15-64-årige uden uddannelsessøgende.", unit: "kr."),
      IndicatorDefinition(
        Indicator(
          id: "kun-grundskole", title: "Kun grundskole", unit: "%", decimals: 1, direction: .down,
          kind: .share, every: Duration("1y"),
          definitions: [
            DefinitionVersion(
              version: 1, until: Day("2018-11-30"),
              meaning: "30-59-årige, der kun har en grunduddannelse; uoplyst talt med.",
              source: "spotidoc 3870459 (liste 1.12.2015)"),
            DefinitionVersion(
              version: 2, from: Day("2018-12-01"),
              meaning: "30-59-årige, der kun har grundskole.", source: "almenboligloven § 61 a"),
          ], source: Source(law))),
    ]
  }

  /// What has been published of who is on a list.
  private var published: [IndicatorDefinition] {
    ["udsat-boligomraade", "parallelsamfund", "omdannelsesomraade", "forebyggelsesomraade"].map {
      list in
      let name = list.replacing("omraade", with: "område")
      return figure(
        IndicatorID("offentliggjort-" + list) ?? "offentliggjort",
        "Offentliggjort som \(name)", .yesNo,
        "Om området står på den liste over \(name), der er offentliggjort.", unit: nil)
    }
  }

  private func share(
    _ id: IndicatorID, _ title: String, _ whom: String, decimals: Int = 1
  ) -> IndicatorDefinition {
    figure(id, title, .share, "Andel af \(whom).", unit: "%", decimals: decimals)
  }

  private func figure(
    _ id: IndicatorID, _ title: String, _ kind: IndicatorKind, _ meaning: String, unit: String?,
    decimals: Int? = nil
  ) -> IndicatorDefinition {
    IndicatorDefinition(
      Indicator(
        id: id, title: title, unit: unit, decimals: decimals,
        direction: kind == .share ? .down : nil, kind: kind, every: Duration("1y"),
        definitions: [DefinitionVersion(version: 1, meaning: meaning, source: law)],
        source: Source(law)))
  }
}

extension Module: ListContributing {
  /// The legal lists of 2010, 2014, 2018 and 2021, and that of kombineret udlejning.
  ///
  /// What LOV 2157/2021 made of § 61 a was read in LBK 1343/2023 § 61 a stk. 2 and 4, which the table may not cite: it was
  /// not signed when that law was known.
  public func areaLists() throws -> [AreaList] { try Self.lists.get() }

  /// They are read once: whoever puts rooms together asks for them.
  private static let lists = Result {
    try AreaList.lists(
      in: PackageResources.omraadelister_csv,
      formerly: { id in ["tmf." + id.dropFirst("lov.".count)] }, noted: Dispute.notes)
  }
}
