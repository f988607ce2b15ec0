import Testing
import Vocabulary

@Suite struct TextRuleTests {
  static let hidden: [Unicode.Scalar] = [
    "\u{0}", "\u{7}", "\u{1B}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9B}", "\u{9F}", "\u{61C}",
    "\u{200B}", "\u{200E}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{2060}",
    "\u{2066}", "\u{2069}", "\u{FEFF}", "\u{E0001}",
  ]

  @Test(arguments: hidden)
  func `a hidden sign is refused in any text and shown written out`(_ sign: Unicode.Scalar) {
    let text = "Ål\(sign)x"
    #expect(sign.isHidden)
    #expect(TextRule.fault(in: text, of: "name") == .sign(sign))
    #expect(TextRule.fault(in: text, of: "note") == .sign(sign))
    #expect(text.visible() == "Ål\(sign.escaped)x")
    #expect(text.visible().unicodeScalars.allSatisfy { !$0.isHidden })
  }

  @Test(arguments: [
    "Ærø §50 – »x« 1 €", "नेपा\u{200D}ली", "می\u{200C}خواهم", "ordde\u{AD}ling", "日本 👩‍🚒", "a\u{A0}b",
  ])
  func `what people write is taken as it is`(_ text: String) {
    #expect(TextRule.fault(in: text, of: "name") == nil)
    #expect(text.visible() == text)
  }

  @Test func `a line break stands in prose and nowhere else`() {
    #expect(TextRule.fault(in: "a\nb\tc", of: "note") == nil)
    for property in ["name", "title", "author", "source", "reason"] {
      #expect(TextRule.fault(in: "a\nb", of: property) == .sign("\n"), "\(property)")
    }
    #expect("a\nb\u{7}".visible() == "a\\u000ab\\u0007")
    #expect("a\nb\u{7}".visible(keepingLines: true) == "a\nb\\u0007")
  }

  @Test func `a name has 500 signs at most, and another text 20,000`() {
    let (name, text) = (String(repeating: "å", count: 500), String(repeating: "å", count: 20_000))
    #expect(TextRule.fault(in: name, of: "name") == nil)
    #expect(TextRule.fault(in: name + "å", of: "name") == .tooLong(501, most: 500))
    #expect(TextRule.fault(in: text, of: "note") == nil)
    #expect(TextRule.fault(in: text + "å", of: "note") == .tooLong(20_001, most: 20_000))
  }

  @Test(arguments: [
    (#"{"id":"a","name":"A\u001bB"}"#, "name"), (#"{"a":{"note":["x","\u202e"]}}"#, "note"),
    (#"{"name":"a\nb"}"#, "name"), ("{\"x\":\"\u{9B}\"}", "x"), (#"{"a\u0007":1}"#, "id"),
    (#"{"x":"\"","source":"a\rb"}"#, "source"), (#"{"id":1,"title":"\u0000"}"#, "title"),
  ])
  func `a body is gone through text by text`(_ body: String, _ property: String) {
    #expect(TextRule.faults(inBody: body).map(\.property) == [property])
  }

  @Test func `a sound body has no fault, however it is escaped`() {
    for body in [
      #"{"id":"a","name":"\"Å\" \\u001b","note":"a\nb\u00e6"}"#, #"{"a":[1,true,null,"ø"]}"#, "",
      "x",
    ] { #expect(TextRule.faults(inBody: body).isEmpty, "\(body)") }
  }
}
