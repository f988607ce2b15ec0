public import Vocabulary

/// How a party is reached, on the days it is reached so: by post and place, never by a person's name.
public struct Contact: Codable, Hashable, Sendable, Described {
  /// What its properties are called.
  public static let properties: PropertyNames = [
    "post": .init(
      "stilling",
      "Hvem der skal spørges efter, som en stilling og aldrig en person; udelades, når det er ligegyldigt."
    ),
    "phone": .init(
      "telefon",
      "Telefonnummeret, som det skrives; udelades, når det ikke er oplyst."),
    "mail": .init("e-mail", "Mailadressen; udelades, når den ikke er oplyst."),
    "address": .init("adresse", "Vej, nummer og by; udelades, når den ikke er oplyst."),
  ]

  /// The name of the post to ask for, such as "vagthavende konsulent"; no person's.
  public var post: String?
  /// The telephone number, as it is written.
  public var phone: String?
  /// The address of mail.
  public var mail: String?
  /// The address of the place.
  public var address: String?

  /// Says how a party is reached; what nobody has told is nil.
  public init(
    post: String? = nil, phone: String? = nil, mail: String? = nil, address: String? = nil
  ) {
    self.post = post
    self.phone = phone
    self.mail = mail
    self.address = address
  }

  /// Whether it says nothing.
  public var isEmpty: Bool { self == Contact() }

  /// What is told, and for the rest what was told before.
  func over(_ old: Contact?) -> Contact {
    Contact(
      post: post ?? old?.post, phone: phone ?? old?.phone, mail: mail ?? old?.mail,
      address: address ?? old?.address)
  }
}
