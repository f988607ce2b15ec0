public import Vocabulary

/// Where it stands that the lists of areas are published.
public enum ListPublishing {
  /// By the newest act read that was law and known; nil before the first.
  ///
  /// »offentliggør … hvilke områder der opfylder betingelserne«: § 61 a stk. 2 from 2010, stk. 6 from 2018, and stk. 5 as LBK 207/2026
  /// has it; what stood between is not read.
  public static func law(at view: Viewpoint) -> String? {
    [
      Statute.lov1610("§ 61 a stk. 2"), Statute.lov1609("§ 61 a stk. 2"),
      Statute.lov1322("§ 61 a stk. 6"), Statute.lbk207("§ 61 a stk. 5"),
    ]
    .last { view.knows($0.known) && $0.known <= view.day }?
    .cited(on: view.day, known: view.known, isShort: false)
  }
}
