import Agreements
import Counter
import Foundation
import Vocabulary

@testable import Laws

/// What hides, and what goes over in a merger.
let secrets = [
  Exhibit(SecretLaws.shown, "no example", Specimen(hiders: [Hider(secret: Secret([]))])),
  Exhibit(
    SecretLaws.kept, "it forgets", Specimen(kinds: [Note.self], hiders: [Hider { _ in Hidden() }])),
  Exhibit(
    SecretLaws.kept, "it looks at the last day alone",
    Specimen(
      kinds: [Note.self],
      hiders: [
        Hider { rooms in
          let secrets = try rooms.records.records(Note.self, on: .latest)
            .filter { $0.isSecret == true }
          return Hidden(things: Set(secrets.map(\.pointer)))
        }
      ])),
  Exhibit(
    SecretLaws.kept, "a reading that is shown",
    Specimen(
      indicatorDefinitions: known,
      hiders: [Hider(secret: Secret([], readings: [measured])) { _ in Hidden() }])),
  Exhibit(
    SecretLaws.kept, "it throws",
    Specimen(kinds: [Note.self], hiders: [Hider { _ in throw CocoaError(.featureUnsupported) }])),
  Exhibit(
    SecretLaws.kept, "a mark that nobody finds", Specimen(kinds: [Unfindable.self])),
  Exhibit(
    SecretLaws.told, "a section that remembers what was hidden",
    remembering { box in
      Specimen(kinds: [Note.self], sections: [Blabber(box: box)], hiders: [Hider(box: box)])
    }),
  Exhibit(
    SecretLaws.told, "a command that remembers what was hidden",
    remembering { box in
      Specimen(kinds: [Note.self], commands: [Blabber(box: box)], hiders: [Hider(box: box)])
    }),
]

let mergers = [
  Exhibit(MergerLaws.carried, "it brings no carrier", Specimen(kinds: [Tenancy.self])),
  Exhibit(
    MergerLaws.carried, "it forgets one of two",
    Specimen(
      kinds: [Tenancy.self],
      carriers: [
        Carrier(Tenancy.self) { tenancy, party, successor in
          var tenancy = tenancy
          tenancy.at = tenancy.at.carried(from: party, to: successor)
          return tenancy
        }
      ])),
  Exhibit(
    MergerLaws.carried, "it remembers one of two",
    Specimen(kinds: [Tenancy.self], remembers: [Remembered(Tenancy.self) { [$0.at.pointer] }])),
  Exhibit(
    MergerLaws.untouched, "days before",
    Specimen(
      kinds: [Tenancy.self],
      carriers: [
        Moving { party, successor, pen in
          try pen.edit(Tenancy.self, naming: party.pointer, during: .always) {
            $0.carried(from: party, to: successor)
          }
        }
      ])),
  Exhibit(
    MergerLaws.untouched, "a document",
    Specimen(kinds: [Letter.self], carriers: [Carrier(Letter.self) { _, _, _ in nil }])),
  Exhibit(
    MergerLaws.answers, "it throws",
    Specimen(carriers: [Moving { _, _, _ in throw CocoaError(.featureUnsupported) }])),
  Exhibit(
    MergerLaws.answers, "it refuses by its own rule",
    Specimen(
      rules: [rule()],
      carriers: [Moving { _, _, _ in throw Refusal(rule(), about: Agreement.example.pointer) }])),
]

/// A part whose hider and pages share a memory.
private func remembering(_ make: (Box) -> Specimen) -> Specimen { make(Box()) }
