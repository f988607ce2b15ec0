import AlmenTestKit
import Organisation
import Testing
import Vocabulary

private let (a, b) = (Pointer(kind: "topic", id: "a"), Pointer(kind: "topic", id: "b"))

private func lexicon() -> Lexicon {
  var lexicon = Lexicon()
  lexicon.add(["grundkapital", "nye boliger"], .sure, for: a)
  lexicon.add(["tilsyn", "regnskab"], .hint, for: b)
  lexicon.add(["afdeling", "boligorganisation"], .context)
  lexicon.add(["restaurant"], .outside)
  return lexicon
}

private func found(_ text: String) -> [Pointer] { lexicon().answer(text).hits.map(\.target) }

@Suite struct LexiconTests {
  @Test(arguments: [
    "grundkapital", "Grundkapitalen", "grundkapitallån", "om grundkaptial til et byggeri i Valby",
    "grund kapital", "byggeri af nye boliger",
  ])
  func `a sure word is enough, whatever stands beside it`(_ text: String) {
    #expect(found(text) == [a])
  }

  @Test(arguments: [
    "tilsyn", "tilsynet", "tilsyn med vores afdeling", "afdelingsregnskab",
    "årsregnskab i boligorganisationen",
  ])
  func `a hint is enough alone or where the sector is meant`(_ text: String) {
    #expect(found(text) == [b])
  }

  @Test(arguments: [
    "tilsyn med restauranter", "regnskab for min spejdergruppe", "boliger", "afdeling", "nye biler",
  ])
  func `a hint beside strange words, and a word of the sector alone, are not`(_ text: String) {
    #expect(found(text) == [])
  }

  @Test func `what means something else is named, and a sure word goes before it`() {
    #expect(lexicon().answer("tilsyn med restauranter").outside == ["restaurant"])
    #expect(found("restaurant med grundkapital og nye boliger") == [a])
  }

  @Test func `the same question has the same answer whatever the order of the words`() {
    let words = ["regnskab", "for", "afdelingen", "tilsyn"]
    var random = SeededRandom(seed: 1)
    let answer = lexicon().answer(words.joined(separator: " "))
    for _ in 0..<50 {
      let shuffled = words.shuffled(using: &random).joined(separator: " ")
      #expect(lexicon().answer(shuffled).hits.map(\.score) == answer.hits.map(\.score))
    }
  }

  @Test func `any text is answered`() {
    var random = SeededRandom(seed: 7)
    let letters = Array("abcdefgæøåÆØÅ .-'\u{301}🙂0")
    for _ in 0..<2000 {
      let text = String(
        (0..<random.int(0...30)).map { _ in letters.randomElement(using: &random) ?? "a" })
      _ = lexicon().answer(text)
    }
  }
}

@Suite struct KLENumberTests {
  @Test(arguments: [
    ("03.10.24", "03.10.24"), ("03.10.24-K08-1-10", "03.10.24"),
    ("03.10.24 styringsdialog", "03.10.24"),
    ("03.10.24G01", "03.10.24"), ("03", "03"), ("3.10", nil), ("03.10.2", nil),
    ("styringsdialog", nil),
    ("03.10.24.99", nil), ("", nil), ("2010", nil), ("55.000 boliger", nil), ("03,10", nil),
    ("50 boliger", nil), ("03 venteliste", nil), ("10 ældreboliger", nil),
    ("03.10 tilsyn", "03.10"),
  ])
  func `a number is read where a text begins with one`(_ text: String, _ expected: String?) {
    #expect(KLENumber(leading: text)?.text == expected)
  }
}
