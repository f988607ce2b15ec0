extension RecordRules {
  /// Refuses a body with a text that may not be written; what stood in bodies of the same thing
  /// before may stand again.
  public static func refuseTexts(
    of body: String, about subject: Pointer, before: () throws -> [String]
  ) throws {
    let faults = TextRule.faults(inBody: body)
    if faults.isEmpty { return }
    let known = Set(try before().flatMap(TextRule.faults(inBody:)))
    let new = faults.filter { !known.contains($0) }
    if !new.isEmpty { throw Refusal(new.map { finding($0.property, $0.fault, subject) }) }
  }

  /// Refuses one text that may not be written.
  public static func refuseText(
    _ text: String, of property: String, about subject: Pointer
  ) throws {
    guard let fault = TextRule.fault(in: text, of: property) else { return }
    throw Refusal([finding(property, fault, subject)])
  }

  private static func finding(
    _ property: String, _ fault: TextRule.Fault, _ subject: Pointer
  ) -> Finding {
    Finding(
      text, about: subject,
      [
        "property": .text(property.visible()), "what": .text(fault.sentence),
        "remedy": .text(fault.remedy),
      ])
  }
}
