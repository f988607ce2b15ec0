public import Organisation
import Vocabulary

private let memo = "Notat, marts 2010: Teknik- og Miljøforvaltningens ressortområde"

extension Module: TopicContributing {
  /// The remits that the memo gives TMF.
  public var topicDefaults: [TopicDefault] {
    [
      TopicDefault(
        "tilsyn", source: memo, words: AskedOfSupervision.words, hints: AskedOfSupervision.hints),
      TopicDefault("styringsdialog-emne", source: memo),
      TopicDefault(
        "helhedsplaner-emne", source: memo,
        words: [
          "renoveringsstøtte", "støtte renovering", "landsbyggefondens renoveringsstøtte",
          "renoveringssag landsbyggefonden",
        ]),
      TopicDefault("omraadefornyelse-emne", source: memo),
      TopicDefault("udlejning", source: memo),
      TopicDefault("grundkapital-emne", source: memo),
      TopicDefault(
        "ydelsesstoette-emne", source: memo + " (udledt af støttet byggeri)"),
      TopicDefault(
        "fysiske-forhold",
        source: memo + " (udledt af områdebaserede indsatser og helhedsplaner)"),
      TopicDefault(
        "omdannelse", source: memo + " (udledt af tilsyn og områdebaserede indsatser)"),
      TopicDefault("sekretariat-emne", source: memo),
    ]
  }
}

/// What the supervision is asked about week by week, in the words of those who ask.
///
/// They are the dispositions that need the council's approval (BEK 1642/2023 § 119), and what stands beside them. The words
/// are chosen, and stand in no source.
private enum AskedOfSupervision {
  static let words = [
    // Nr. 1-2: sale and purchase.
    "salg almen", "salg afdeling", "salg boligorganisation", "sælge afdeling", "sælge almen",
    "afhændelse ejendom", "afhændelse almen", "frasalg ejendom", "frasalg almen",
    "afhændelse afdeling", "køb boligorganisation",
    "køb almen", "erhvervelse boligorganisation", "erhvervelse almen",
    // Nr. 3: essential change, closing and merging.
    "nedlæggelse bolig", "nedlægge bolig", "nedlæggelse afdeling", "nedlægge afdeling",
    "nedlæggelse almen", "sammenlægning bolig", "sammenlægning lejligheder",
    "sammenlægge lejligheder", "sammenlægning lejlighed", "sammenlægge lejlighed",
    "sammenlægge bolig", "sammenlægning almen", "væsentlig forandring",
    // Nr. 4-6: mortgage and rent.
    "pantsætning ejendom", "pantsætning afdeling", "pantsætning almen",
    "pantsætning boligorganisation", "pantsætte ejendom", "pantsætte afdeling", "lån pant",
    "udamortiserede lån", "foreløbig leje", "endelig leje", "huslejeforhøjelse",
    "lejeforhøjelse", "forhøjelse husleje", "forhøje husleje", "husleje almen", "husleje afdeling",
    // Nr. 7-12.
    "bestyrelsesvederlag", "bestyrelseshonorar", "byggesagshonorar", "forhøjet indskud",
    "garantibevis", "udbytte garantikapital", "tabsdækning afdeling",
    // Beside them.
    "individuel råderet", "kollektiv råderet", "råderet køkken", "råderet forbedring",
    "råderet lejer", "råderet beboer", "driftstilsyn", "kapitaltilførsel",
    "kapitaltilskud", "driftslån",
    "driftsstøttelån", "fusion boligorganisation", "fusion almen",
    "sammenlægning boligorganisation",
  ]
  static let hints = [
    "salg", "sælge", "ejendomssalg", "afhændelse", "afhænde", "erhvervelse", "nedlæggelse",
    "nedlægge", "sammenlægning", "sammenlægge", "pantsætning", "pantsætte", "pantebrev",
    "husleje", "lejefastsættelse", "råderet", "fusion", "fusionere",
  ]
}
