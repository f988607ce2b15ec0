import Vocabulary

/// BIF's own rules.
enum BIFRules {
  static let all = [noPlaces]
  static let duties = [count]

  static let noPlaces = Rule(
    "bif.noPlaces", .warning,
    sentence: "Jobpartnerskabet »{title}« har ingen pladser.",
    remedy: "Skriv, hvor mange pladser der er, eller at det ikke er kendt.",
    source: "Opdigtet: et partnerskab om job har job")

  static let count = Rule(
    "bif.count", .note,
    sentence: "Tæl pladserne i {subject} for {year}.",
    remedy: "Uden tallet kan ingen se, om partnerskabet virker.",
    source: "Opdigtet: pladser tælles inden 1. februar")
}
