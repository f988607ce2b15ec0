import Counter

// The subjects of the rooms' acts, under which help lists them.

extension ActSubject {
  /// Parties, their posts and who has them.
  static let parties = ActSubject("Parter og poster")
  /// Topics, areas and who answers for them.
  static let topics = ActSubject("Emner og områder")
  /// Fora and what they may decide.
  static let fora = ActSubject("Fora og bemyndigelser")
  /// Matters, meetings and what is decided.
  static let matters = ActSubject("Sager og møder")
  /// Agreements and what they oblige to.
  static let agreements = ActSubject("Aftaler og forpligtelser")
  /// Money.
  static let money = ActSubject("Penge")
  /// What is measured, and by what it is judged.
  static let measures = ActSubject("Mål og målinger")
  /// Duties by law.
  static let duties = ActSubject("Pligter efter lov")
}
