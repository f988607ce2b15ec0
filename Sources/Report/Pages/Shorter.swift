import Counter

/// What stands at the end of every thing's page, told shorter than as tables: nothing of it is left out.
struct Shorter {
  /// What the thing is called.
  let title: Cell

  /// The blocks with their versions in a line where all have the same name, and with what names the thing by its kind.
  func blocks(_ blocks: [Block]) -> [Block] {
    var out: [Block] = []
    for block in blocks {
      guard case .table(let table) = block, let short = short(table) else {
        out.append(block)
        continue
      }
      if case .heading? = out.last { out.removeLast() }
      out += short
    }
    return out
  }

  private func short(_ table: Table) -> [Block]? {
    switch table.key {
    case "versions": versions(table)
    case "mentionedBy": table.rows.isEmpty ? nil : mentions(table)
    default: nil
    }
  }

  private func versions(_ table: Table) -> [Block]? {
    let name = title.withoutMarks.text
    guard !table.rows.isEmpty,
      table.rows.allSatisfy({ $0.cells.count == 2 && $0.cells[1].withoutMarks.text == name })
    else { return nil }
    let days = table.rows.map { $0.cells[0] }
    return [.text("\(table.rows.count == 1 ? "Registreret for" : "Udgaver") \(.list(days, .and)).")]
  }

  /// What names the thing, by its kind and what it is named as; each with its days.
  private func mentions(_ table: Table) -> [Block]? {
    func place(_ header: String) -> Int? { table.headers.firstIndex(of: header) }
    guard let kind = place("Slags"), let name = place("Navn"), let role = place("Som"),
      let days = place("Gælder"), table.rows.allSatisfy({ $0.cells.count == table.headers.count })
    else { return nil }
    var (labels, told): ([String], [String: [Cell]]) = ([], [:])
    for row in table.rows {
      let label = "\(row.cells[kind].text) (\(row.cells[role].text))"
      if told[label] == nil { labels.append(label) }
      told[label, default: []].append("\(row.cells[name]), \(row.cells[days])")
    }
    return [
      .heading("Nævnt af, alle dage"), .facts(labels.map { ($0, .list(told[$0] ?? [])) }),
    ]
  }
}
