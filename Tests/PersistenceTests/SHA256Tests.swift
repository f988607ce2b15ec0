import Testing

@testable import Persistence

@Suite struct SHA256Tests {
  /// FIPS 180-4 and NIST's example vectors.
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func `the digest of a known text is the known one`(_ text: String, _ digest: String) {
    var hash = SHA256()
    hash.update(text.utf8)
    #expect(hash.finish() == digest)
  }

  @Test func `a million letters, taken in pieces, have the known digest`() {
    var hash = SHA256()
    for _ in 0..<1000 { hash.update(repeatElement(UInt8(ascii: "a"), count: 1000)) }
    #expect(
      hash.finish() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `no two contents of fields have one digest`() {
    let digests = [
      Digest.of(salt: "a", body: "b"), Digest.of(salt: "ab", body: ""),
      Digest.of(salt: "", body: "ab"), Digest.of(salt: nil, body: "ab"),
      Digest.of(salt: "ab", body: nil), Digest.of(salt: nil, body: nil),
      Digest.of(salt: "a", body: "1:b"), Digest.of(salt: "", body: ""),
    ]
    #expect(Set(digests).count == digests.count)
  }
}
