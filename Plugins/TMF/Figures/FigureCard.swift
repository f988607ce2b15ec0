import Counter
import Vocabulary

/// The page of a set of key figures: each as people read it, with what it counts.
struct FigureCard: Card {
  let apart: Set = ["figures"]

  func blocks(of set: KeyFigures, _ titles: Titles) throws -> [Block] {
    let rows = set.figures.map { item in
      let meaning = item.figure.meaning(in: set.year)
      return Row([
        Cell(item.figure.word), FigureView.cell(item.figure, item.value),
        Cell(meaning.map { "\($0.text) (\($0.source))" } ?? ""),
      ])
    }
    return [.heading("Nøgletal"), .table(nil, ["Nøgletal", "Værdi", "Hvad det tæller"], rows)]
  }
}
