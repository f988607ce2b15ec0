import Agreements
import Vocabulary

/// Kinds of agreement.
enum KindLaws {
  static let all = [names, unique, term]

  static let names = PartLaw("Et felts navn er a-z, 0-9 og bindestreg") {
    faults($0) { kind in
      kind.fields.filter { !isIdentifier($0.field) || $0.field.contains(".") }.map {
        (
          "feltet »\($0.field)« hedder noget, der ikke kan skrives i en fil",
          "Brug kun a-z, 0-9 og -."
        )
      }
    }
  }

  static let unique = PartLaw("Et felt er der kun én gang på en dag") {
    faults($0) { kind in
      pairs(kind.fields).filter { $0.field == $1.field && meet($0, $1) }.map {
        ("feltet »\($0.0.field)« er der to gange", "Giv dem hver sit navn eller hver sine dage.")
      }
    }
  }

  static let term = PartLaw("En aftaletype har højst ét felt for løbetiden på en dag") {
    faults($0) { kind in
      // Two of one name are told of as that.
      pairs(kind.fields.filter { $0.type == .term })
        .filter { $0.field != $1.field && meet($0, $1) }.map {
          (
            "både »\($0.0.field)« og »\($0.1.field)« er løbetiden",
            "Aftalen har én løbetid; giv det andet felt typen duration."
          )
        }
    }
  }

  private static func faults(
    _ inquiry: Inquiry, _ find: (AgreementKind) -> [(what: String, remedy: String)]
  ) -> [Fault] {
    inquiry.all(.agreementKinds).flatMap { one in
      find(one.value).map {
        Fault(one.part, "Aftaletypen »\(one.value.id)«: \($0.what).", $0.remedy)
      }
    }
  }

  private static func meet(_ one: FieldDefinition, _ other: FieldDefinition) -> Bool {
    one.days.intersection(other.days) != nil
  }
}

/// Each value with each after it.
func pairs<Value>(_ values: [Value]) -> [(Value, Value)] {
  values.indices.flatMap { index in values[(index + 1)...].map { (values[index], $0) } }
}
