import Foundation
import Testing

/// What TMF is asked about week by week leads to it by the module's own words, in a case that does not have them.
@Suite(.enabled("the words are TMF's", RoundTown.isThere)) struct SupervisionWordsTests {
  private struct Answer: Decodable {
    struct Match: Decodable {
      let topic: String
      let forvaltning: String?
    }
    let matches: [Match]
  }

  private let town: RoundTown

  init() throws { town = try RoundTown(case: "koebenhavn") }

  private func ask(_ enquiry: String, _ more: String...) throws -> [Answer.Match] {
    let told = try town.run(["route", enquiry, "--on", "2026-11-20", "--json"] + more).text
    return try JSONDecoder().decode(Answer.self, from: Data(told.utf8)).matches
  }

  @Test(arguments: [
    "salg", "salg af en afdelings ejendom", "salg af almene familieboliger",
    "må vi sælge en afdeling",
    "afhændelse af ejendom", "nedlæggelse", "nedlæggelse af boliger", "sammenlægning",
    "sammenlægning af lejligheder", "pantsætning", "pantsætning af ejendom", "pantsætte ejendom",
    "frasalg af ejendom", "optage lån med pant", "driftstilsyn", "husleje",
    "huslejeforhøjelse i en afdeling", "forhøjelse af huslejen", "byggesagshonorar",
    "forhøjet bestyrelsesvederlag", "individuel råderet", "kollektiv råderet",
    "råderet til nyt køkken", "renoveringsstøtte", "støtte til renovering fra landsbyggefonden",
    "kapitaltilførsel", "ansøgning om kapitaltilførsel", "fusion",
    "fusion af to boligorganisationer",
  ])
  func `an enquiry finds TMF first`(_ enquiry: String) throws {
    #expect(try ask(enquiry).first?.forvaltning == "tmf", "\(enquiry)")
  }

  @Test(arguments: [
    "salg af ejerlejlighed", "salg af andelsbolig", "salg af bil", "huslejenævn depositum",
    "klage til huslejenævnet", "kapital til startup", "pantsætning af bil",
    "køb af sommerhus", "sammenlægning af skoler", "nedlæggelse af skole", "fusion af skoler",
  ])
  func `what is no business of the almene sector is not drawn in by the words`(_ enquiry: String)
    throws
  {
    #expect(try ask(enquiry).isEmpty, "\(enquiry)")
  }

  @Test
  func `a tenant's råderet is TMF's, and the council's over dwellings that stand empty SOF's`()
    throws
  {
    // The word alone may mean either, so both answer.
    #expect(Set(try ask("råderet").compactMap(\.forvaltning)) == ["sof", "tmf"])
    #expect(try ask("kollektiv råderet").first?.forvaltning == "tmf")
    #expect(try ask("råderet over ledige familieboliger").first?.forvaltning == "sof")
  }

  @Test func `without the module the case's own words alone are known`() throws {
    #expect(try ask("kapitaltilførsel", "--without", "tmf").isEmpty)
  }
}
