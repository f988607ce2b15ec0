import Agreements
import Counter
import Vocabulary

extension DraftAct {
  /// The kinds of agreement there are now, each with what it asks for and in what unit.
  func told(_ brought: any Contributed) -> [Block] {
    let kinds = brought.values(.agreementKinds).filter { $0.days.end == nil }
    let rows = kinds.map { kind in
      let fields = kind.fields.filter { $0.days.end == nil }
      return Row(
        [
          Cell.code(kind.name).as("kind"), Cell(kind.title).as("title"),
          .list(
            fields.map { field in
              "\(.code(field.field)): \(field.title) (\(field.type.word)\(field.isRequired ? "" : "; kan udelades"))"
            }, none: "ingen"),
        ],
        also: [
          Field("level", .level(kind.level)),
          Field("fields", rows: fields.map(Self.row)),
        ])
    }
    return [
      .heading("Aftaletyper og deres felter (--fields)"),
      .table("kinds", ["Type", "Navn", "Felter"], rows, isRuled: true),
    ]
  }

  private static func row(_ field: FieldDefinition) -> Row {
    Row(
      [],
      also: [
        Field("field", json: .string(field.field)), Field("title", json: .string(field.title)),
        .word("type", field.type), Field("isRequired", json: .bool(field.isRequired)),
      ])
  }
}
