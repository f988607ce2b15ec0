import Agreements
import Counter
import Organisation
import Vocabulary

/// Reads `felt=værdi;felt=værdi` by the types that a kind gives its fields.
struct FieldWords {
  let house: any House
  let day: Day
  let kind: AgreementKindID

  func read(_ text: String?) throws -> [AgreementField] {
    try (text ?? "").split(separator: ";").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw WrongUse(
          "»\(pair)« har ingen værdi.", "Skriv fx --fields \"andel=11 %;evaluering=?\".")
      }
      return try field(parts[0], parts[1])
    }
  }

  private func field(_ name: String, _ value: String) throws -> AgreementField {
    let all = house.agreements.kind(kind, on: day)?.fields(on: day) ?? []
    guard let asked = all.first(where: { $0.field == name }) else {
      let meant = nearest(to: name, among: all.map(\.field)).map { "Mente du »\($0)«?" }
      let known = all.map(\.field).joined(separator: ", ")
      throw WrongUse(
        "En aftale af den type har ikke feltet »\(name)«.",
        meant ?? (all.isEmpty ? "Den type har ingen felter." : "Den har \(known)."))
    }
    var field = AgreementField(field: name)
    if value == "?" {
      field.isUnknown = true
      return field
    }
    try fill(&field, asked.type, Written(value, at: name, by: house, on: day))
    return field
  }

  private func fill(
    _ field: inout AgreementField, _ type: FieldType, _ value: Written
  ) throws {
    switch type {
    case .text: field.text = value.text
    case .term:
      throw WrongUse(
        "»\(field.field)« er aftalens egen løbetid og skrives ikke i --fields.",
        "Skriv den med --from og --until, eller med --from og --lasts.")
    case .texts: field.texts = value.text.split(separator: "/").map(String.init)
    case .number: field.number = try value.number()
    case .percent: field.percent = try value.share()
    case .duration: field.duration = try value.duration()
    case .day: field.day = try value.roughDay()
    case .party: field.party = try value.id(as: Party.self)
    case .area: field.area = try value.id(as: Area.self)
    }
  }
}
