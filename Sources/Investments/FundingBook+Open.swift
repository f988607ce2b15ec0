package import Vocabulary

extension FundingBook {
  /// What a party has open on a day: commitments to it that are not paid, guarantees, and the streams it owns.
  ///
  /// - Parameters:
  ///   - body: a party that is there.
  ///   - named: it, and those it took over from.
  ///   - day: the day asked about.
  package func open(for body: Pointer, named: Set<Pointer>, on day: Day) throws -> [Owed] {
    let commitment = OwedKind(
      "unpaidCommitment", "ikke udbetalt tilsagn", "ikke udbetalte tilsagn")
    let guarantee = OwedKind("guarantee", "garanti", "garantier")
    let stream = OwedKind("stream", "pengestrøm", "pengestrømme")
    let amounts = try records.records(Amount.self, on: day, naming: named).filter { amount in
      try amount.kind == .commitment && amount.withdrawn == nil
        && amount.receiver.map { named.contains($0.pointer) } ?? false
        && !isPaid(amount, on: day)
    }
    let guarantees = try records.records(Guarantee.self, on: day, pointingAt: body)
    let streams = try records.records(FundingStream.self, on: day, pointingAt: body)
      .filter { $0.owner?.pointer == body }
    return amounts.map { Owed(commitment, $0.id.pointer) }
      + guarantees.map { Owed(guarantee, $0.id.pointer) }
      + streams.map { Owed(stream, $0.id.pointer) }
  }

  /// Whether payments make up a commitment, as far as both are known.
  private func isPaid(_ commitment: Amount, on day: Day) throws -> Bool {
    guard let promised = commitment.amount?.low else { return false }
    let paid = try under(commitment.id, on: day).compactMap { $0.amount?.high.ore }
    let years = Int64((commitment.lastYear ?? commitment.year) - commitment.year + 1)
    return paid.reduce(0, Self.added)
      >= promised.ore.multipliedReportingOverflow(by: years).partialValue
  }

  private static func added(_ one: Int64, _ other: Int64) -> Int64 {
    let (sum, isOver) = one.addingReportingOverflow(other)
    return isOver ? .max : sum
  }
}
