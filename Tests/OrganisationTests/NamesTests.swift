import AlmenTestKit
import Testing
import Vocabulary

@testable import Organisation

private func pointer(_ kind: String, _ id: String) -> Pointer { Pointer(kind: kind, id: id) }
private let (nab, bff) = (pointer("party", "nab"), pointer("party", "bff"))
private let (ab, lunden) = (pointer("party", "ab"), pointer("area", "lunden"))
private let parken = pointer("area", "lundparken")

private func names() -> Names {
  var names = Names(common: ["boligforening", "ældreboliger", "Nordvang Kommune"])
  names.add(nab, group: "boligorganisation", "Nordvang Arbejderboligforening", short: "NAB")
  names.add(bff, group: "boligorganisation", "Boligforeningen Fremtiden Nordvang", short: "BFF")
  names.add(ab, group: "boligorganisation", "Andelsboligforeningen Fælleshåb", short: "AL")
  names.add(lunden, group: "area", "Lund")
  names.add(parken, group: "area", "Lund Parkvej")
  return names
}

@Suite struct NamesTests {
  @Test(arguments: [
    ("styringsdialog med NAB", [nab]), ("nabs dialog", [nab]), ("NAB's regnskab", [nab]),
    ("klage over Fremtiden", [bff]), ("fremtidens husleje", [bff]), ("hos Faelleshaab", [ab]),
    ("NAB og Fælleshåb", [nab, ab]), ("Lund", [lunden]), ("i Lund Parkvej", [parken]),
    ("Lund og Lund Parkvej", [lunden, parken]), ("hjælp fra AL", [ab]),
  ])
  func `a full name, a short one, or a word of its own is enough`(
    _ text: String, _ expected: [Pointer]
  ) {
    #expect(names().found(in: text).targets == expected)
  }

  @Test(arguments: [
    "al slags hjælp", "en boligforening", "Nordvang", "en lund af bøge", "ældreboliger i byen", "",
    "?",
    "naboer",
  ])
  func `a word that others have, or that means something else, names nobody`(_ text: String) {
    #expect(names().found(in: text).targets.isEmpty)
  }

  @Test func `a word that two of a kind have names neither of them`() {
    var names = names()
    names.add(pointer("party", "ny"), group: "boligorganisation", "Fremtiden II")
    #expect(names.found(in: "fremtiden").targets.isEmpty)
    #expect(names.found(in: "Fremtiden II").targets == [pointer("party", "ny")])
  }
}

@Suite struct FacetTests {
  @Test(arguments: [
    ("G01", true), ("Ø30", true), ("K", true), ("03.10.24", false), ("03", false),
  ])
  func `a facet of the plan is a number of it`(_ text: String, _ isFacet: Bool) {
    #expect(KLENumber(text)?.isFacet == isFacet)
  }

  @Test(arguments: ["G1", "G001", "g01", "B01", "GG", "", "G0x"])
  func `what is no facet is not`(_ text: String) {
    #expect(KLENumber(text) == nil)
  }

  @Test func `an enquiry may be a facet, and not a single letter`() {
    #expect(KLENumber(leading: "G01")?.text == "G01")
    #expect(KLENumber(leading: "G") == nil)
    #expect(KLENumber(leading: "03.10.24G01")?.text == "03.10.24")
  }
}
