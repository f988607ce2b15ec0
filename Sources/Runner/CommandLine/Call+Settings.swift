import Counter

extension Call {
  /// The words, with what is set elsewhere where the command line says nothing.
  func filled(_ words: Words, _ options: [Settings.Key: Option]) throws -> Words {
    var all = words.options
    for (key, option) in options where all[option.name] == nil {
      all[option.name] = try surroundings.settings()[key]?.value
    }
    return Words(arguments: words.arguments, options: all)
  }
}
