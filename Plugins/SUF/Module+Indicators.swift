public import Criteria

extension Module: IndicatorContributing {
  /// What is counted of the waiting lists.
  public var indicatorDefinitions: [IndicatorDefinition] {
    WaitingFigure.allCases.compactMap(\.definition)
  }
}
