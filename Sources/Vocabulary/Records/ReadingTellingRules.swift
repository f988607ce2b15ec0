extension ReadingTwice: Told {
  /// Which reading.
  public var told: Telling {
    Telling(
      "\(reading.indicator) for \(reading.subject) i \(reading.period.edtf) er skrevet to gange.",
      "Behold den ene.")
  }
}
