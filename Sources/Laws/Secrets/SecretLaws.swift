import Counter
import Vocabulary

/// What is kept from the public.
enum SecretLaws {
  static let all = [shown, kept, told]

  static let shown = PartLaw("En hemmelighed har et eksempel, som den kan prøves på") { inquiry in
    inquiry.all(.hiders).filter {
      $0.value.secret.records.isEmpty && $0.value.secret.readings.isEmpty
    }.map {
      Fault(
        $0.part, "»\($0.value.name)« har intet eksempel på det, den skjuler.",
        "Giv i »secret« mindst én oplysning eller måling, som er skjult.")
    }
  }

  static let kept = PartLaw("Det, en del siger er hemmeligt, er skjult") { $0.secrets.kept }

  static let told = PartLaw("Det hemmelige vises ikke") { $0.secrets.told }
}
