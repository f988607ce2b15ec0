import Organisation
import Vocabulary

extension NewTown {
  /// What the cooperation is about in every municipality.
  var topics: [Topic] {
    [
      topic(
        "udlejning", "Udlejning", .two, [],
        [
          "udlejning", "udlejningsaftale", "fleksibel udlejning", "kombineret udlejning",
          "venteliste",
        ],
        ["lejebolig", "flytte"]),
      topic(
        "boliganvisning", "Boliganvisning", .three, ["03.10.04"],
        ["boliganvisning", "anvisningsret", "boligsocial anvisning", "akut bolig", "hjemløs"],
        ["anvisning"]),
      topic(
        "styringsdialog-emne", "Styringsdialog", .three, ["03.10.24"],
        ["styringsdialog", "dialogmøde", "styringsrapport", "dokumentationspakke"], ["redegørelse"]),
      topic(
        "tilsyn", "Tilsyn med almene boligorganisationer", nil,
        [
          "03.10.01", "03.10.12", "03.10.20", "03.11.01", "03.11.02", "03.11.03", "03.11.04",
          "03.11.05", "03.11.08",
        ],
        [
          "tilsyn boligorganisation", "regnskab boligorganisation", "lejegodkendelse",
          "vedtægter boligorganisation", "garanti lån",
        ],
        ["tilsyn", "regnskab", "vedtægt", "garanti"], isSupervision: true),
      topic(
        "nybyggeri", "Nybyggeri og grundkapital", nil, ["03.02.10", "03.02.13", "03.02.14"],
        ["grundkapital", "nybyggeri", "skema a", "skema b", "skema c", "nye almene boliger"],
        ["byggeri", "tilsagn"]),
      topic(
        "renovering", "Renovering og ydelsesstøtte", .three, ["03.02.12"],
        ["ydelsesstøtte", "renoveringssag", "fysisk helhedsplan"], ["renovering", "støtte"]),
      topic(
        "helhedsplaner-emne", "Boligsociale helhedsplaner", .three,
        ["03.30", "03.30.00", "03.30.05", "03.30.10"],
        ["boligsocial helhedsplan", "helhedsplan", "beboerrådgivning"], ["boligsocial"]),
      topic(
        "udviklingsplaner-emne", "Udsatte områder og udviklingsplaner", .three, ["03.10.30"],
        ["udviklingsplan", "omdannelsesområde", "parallelsamfund", "udsat boligområde"],
        ["nedrivning"]),
      topic(
        "aeldreboliger", "Ældreboliger", .three, ["27.45.04", "27.45.08"],
        ["ældrebolig", "plejebolig", "handicapbolig"], ["ældre", "handicap"]),
    ]
  }

  private func topic(
    _ id: TopicID, _ title: String, _ level: Level?, _ kle: [String], _ words: [String],
    _ hints: [String], isSupervision: Bool? = nil
  ) -> Topic {
    let inferred =
      (kle.isEmpty ? "" : "hvilke numre emnet dækker, ")
      + (level == nil ? "emnets omfang og ordene" : "niveauet, emnets omfang og ordene")
    return Topic(
      id: id, title: title, level: model.hasLevels ? level : nil,
      kle: kle.compactMap { KLENumber($0) }, words: words, hints: hints,
      isSupervision: isSupervision,
      source: Self.source(
        kle.isEmpty ? "almenboligloven §§ 59-60" : "KL's emnesystematik (KLE)", inferred))
  }
}
