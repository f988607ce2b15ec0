extension Verb {
  /// How it is written; what may be left out stands in brackets.
  var usage: String {
    let options = options.map { option in
      let text = "--\(option.name) \(option.value ?? "")"
      return option.isNeeded ? text : "[\(text)]"
    }
    return (["almen act", name] + arguments + options).joined(separator: " ")
  }
}
