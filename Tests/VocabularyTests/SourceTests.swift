import Testing
import Vocabulary

@Suite struct SourceTests {
  @Test func `of many sources the newest and the first are named, and the text does not grow`() {
    var source = Source("Notat", inferred: "niveauet")
    for number in 1...50 { source = source.continued(by: Source("Referat \(number)")) }
    #expect(source == Source("Referat 50; i øvrigt: Notat", inferred: "niveauet"))
    #expect(source.continued(by: Source("Referat 50")) == source)
  }

  @Test func `what comes from the first again is from it alone`() {
    let source = Source("Notat", madeUp: true)
    #expect(source.continued(by: Source("Notat")) == source)
    #expect(source.continued(by: Source("Brev")).continued(by: Source("Notat")) == source)
    #expect(Source("Notat").continued(by: Source("Prøve", madeUp: true)).madeUp)
  }
}
