import Foundation
import Store
import Vocabulary

/// `Documentation/DataFormat.md`, made from the records' examples so that it cannot lie.
package enum DataFormat {
  /// The whole document.
  package static func markdown(_ terms: any CaseTerms) throws -> String {
    let kinds = try terms.kinds.filter { $0.kind != Redaction.kind }
      .map { try section($0, terms) }.joined(separator: "\n")
    return introduction + kinds
  }

  private static let introduction = """
    # Data format

    Made from the records' examples by `DataFormat.swift`; a test keeps it true. Everything in the
    examples is made up. Every key of a kind stands in its example, or in one of them where some do not stand together.

    A case is one flat folder: `entries.json5`, and one file a kind, each a list of versions. The
    files are JSON5 (comments, keys without quotes, a comma after the last element), UTF-8, and end
    with a line end. Each is a plain file: a link, a pipe or a folder is refused. Any other file is refused
    by name; files that begin with a dot are ignored, but for `.almen-ikke-faerdig`, which says that an
    export was broken off, and that the folder is no case.

    A kind may stand in a table instead, `party.csv`: a header of property names, then a row for each
    version. Commas (RFC 4180), or semicolons when the header has them. `term.from` is a property
    inside another, a list has `|` between its elements, an empty cell is left out. Export writes JSON5.

    ## What every version may have besides its own properties

    | key | what it says |
    |---|---|
    | `from` | the first day it holds, `2010-08-01`; a document has the day it came about |
    | `until` | the last day it holds, inclusive; left out when it goes on, as a document's last version does. An earlier version of a document in the same entry has the day before the next one's `from` |
    | `in` | the number of its entry in `entries.json5`; left out when there is no such file |
    | `holds` | `false`: from this entry on the thing is known *not* to hold in the period; only `id` follows |
    | `number`, `salt`, `redacted` | the statement's own, in an exported history, so that it replays to the same head |

    ## Values

    | value | written |
    |---|---|
    | id | `a-z`, `0-9` and `-`; a kind that a forvaltning brings has its id and a point in front |
    | day | `2010-10-01` |
    | rough day (EDTF) | a day, `2010-10`, `2010`, `[2010-08..2010-12]` (some day in it), `[..2005-09-21]`, `2010-04/2010-06` (all through it) |
    | duration | `14d`, `6w`, `3m`, `1y` |
    | money | whole øre: 20 mio. kr. is `2000000000` |
    | `source` | a text, or `{ text, inferred, madeUp }`: what no source says is told in `inferred` |
    | value of a criterion | whole units of the indicator's last decimal: 41,2 % with `decimals: 1` is `412`; a reading's is written as people write it, see `reading.csv` |
    | `subject` of a criterion | kind and id: `party/kk` |
    | `rule` of a criterion | `{ how: "latest" }` (also when left out), `{ how: "mean", count: 2 }` or `{ how: "sum", from: "2014-01-01" }` |
    | `upTo`, `tolerance` of a target or milestone | `upTo` only and always when the indicator's `direction` is `interval`, `tolerance` only when it is `hold` |
    | `every` of an indicator | how long a time each reading is about, `1y`, `3m`; a reading of 1 January stands for a day |
    | `liesIn` of an area | also the `region` and `nation` around it, which the law's lists compare with |
    | `kind` of an agreement | `hovedaftale`, `delaftale`, `enkeltaftale`, `samarbejdsaftale`, or a forvaltning's own (`almen modules`) |
    | `level` of an agreement | as its kind's: hovedaftale 1, delaftale 2, enkeltaftale and modules' kinds 3, samarbejdsaftale none; left out before there were levels |
    | a share (`percent` of a field, `share` and `reguaranteed` of a guarantee) | whole hundredths of a per cent: 25 % is `2500`; acts and pages have it in per cent |
    | `lastDue` of an obligation | the last day of what recurs with `every`; files of 0.1.0 said it under `until`, which is read so where the file has no other version of it, and the import says so |
    | `contact` of a party | how it is reached on those days: `post` (of a post, not of a person), `phone`, `mail`, `address`; what is not told is left out |
    | `aspect` of a responsibility | `responsible` (also when left out), `performing` or `insight`: the three aspects of the subject plan; only who is responsible answers |
    | a number of the subject plan | `03`, `03.10`, `03.10.24`; in `kle.json5` also a facet, `G01`, which nobody need answer for |
    | `concluded` of an agreement | `{ day }`, or `{}`: concluded, nobody knows when; `stage` is left out then |
    | `closed` of an agreement | `{ how: "ended", "withdrawn" or "lapsed", why, day, by }`; `how` and `why` are required; `lapsed` fell away by itself, as when its condition was not met |
    | time of day | `17:00`; `17.00` and `9:30` are read too |
    | `lastYear` and `isTotal` of an amount | `lastYear` makes it one for several years. `isTotal: true`: `amount` is for all of them together, and counts once, in `year`; `isTotal: false`: it is for each of them. Left out it is reckoned for each, and `check` asks |
    | `loan` and `share` of a guarantee | left out when no source says: shown as not stated, and never zero. `share` is in hundredths of a per cent |
    | `reguaranteed` of a guarantee | with `reguarantor`: how much of it another stands behind; `0` alone: nobody does; left out: not known |
    | `body` and `bodies` of a meeting | the body that meets, and others that meet with it; left out when none is named |
    | `moved` of a meeting | the days it was moved away from, `{ day, why }`; `day` is the one it is held. `cancelled` says why it was not |
    | `present` of a meeting | posts and parties: `post/ID`, `party/ID` |
    | `papers` of a meeting or an item | a list of `{ title, url }`; `url` is left out of what lies on paper only, and else begins with `https://` or `http://` |
    | `history` of a meeting or a matter | `true` of what was over when it was recorded, as agendas from elsewhere: nobody owes anything of it, and what no source says is not stated |
    | `matter` of an item | left out of what is no matter, such as announcements; its `title` is then its own, and `result` what it ended with |
    | `place` and `printedNumber` of an item | what the agenda is sorted by, any whole number, also another system's; and what is printed in front, `5.1` or `10 a`, when it is not the place. Two may have one place when their numbers differ |
    | `under` of an item | the item it is a part of, on the same agenda |
    | `isConfidential` of an item or a matter | `true`: behind closed doors, and with what names it not shown with `--public` |
    | `members` of a forum | a list of `{ party }` or `{ post }`, one of the two in each |
    | what is not known | left out; it is never zero |
    | any text | no sign that does not show (control, direction, no width); a line break or a tabulator in prose such as `note` only; names and titles have at most 500 signs, other texts 20,000 |

    ## reading.csv

    Readings: a table only, since there may be millions. Cells stand between semicolons, with a comma
    before decimals (`41,2`, `1.234,5`), or between commas with a point before them (RFC 4180). An export
    has semicolons. Columns may stand in any order; the first five must be there.

    | column | what it says |
    |---|---|
    | `indicator` | the indicator's id; it must be in `indicator.json5` |
    | `subject` | `kind/id`, an id, a name, or a number of another register (`lbf:0123`) of a party or an area; one that means two things is refused |
    | `period` | the time it is about: `2023`, `2023-06`, `2023-01-01` or `2023-01/2023-06` |
    | `value` | the value, with the decimals it was published with, at most the indicator's; `0` is a value, and an empty cell must say why in `status` |
    | `source` | where it comes from |
    | `part`, `whole` | a share's numerator and denominator; `value` then follows, or must agree |
    | `status` | `actual` when empty, `projected`, `carriedOver`, `missing`, or `withdrawn`: it was never to be said |
    | `definition` | the version of the indicator's definition; needed only when the time does not tell |
    | `inferred`, `madeUp` | as in `source` elsewhere; `madeUp` is `true` or empty |
    | `in` | the number of its entry, when there is an `entries.json5` |

    Indicator, subject, period and definition name a reading; said again in a later entry it is a
    correction, and both are kept.

    A text that a spreadsheet would take for a formula, since it begins with `=`, `+`, `-`, `@` or a
    tabulator, is exported with an apostrophe in front, and with one more when it already has one there;
    it is read without that apostrophe.

    ```csv
    indicator;subject;period;value;source;status
    eksempel-indikator;party/eksempel-afdeling;2010;41,2;Eksempel;
    eksempel-indikator;party/eksempel-afdeling;2011;;Eksempel;missing
    ```

    ## entries.json5

    Who stated what, when and why; the times of a case are the days its sources were dated. An
    exported history also has each entry's `digest`, and a replay that comes to another is refused; and `clock`,
    what the clock showed, where the clock of an entry before was said to have been wrong.

    ```json5
    [
      { number: 1, at: "2010-03-31T12:00:00Z", author: "almen", capacity: "init",
        reason: "Notat, marts 2010" },
    ]
    ```

    ## redaction.json5, of a name that has been erased

    Only in an exported history in which a name has been erased (`almen act redact`), and made by that alone: an
    `import` or an act that states one is refused. Each says which statement it is about, by its number.
    The statement itself stands in the file of its kind with `redacted`, its digest, in place of what it said; marks
    and such statements belong together one to one, or the history is not replayed. After it in the same
    entry the same is stated again without the name.

    What goes: the text and its salt, so that nobody can guess it back. What stays: which thing, which days,
    which entry, by whom, when and why, and the digest, so that the chain and its head are what they were. Names
    in `author` and `reason` of an entry stay, since the chain covers them. An export of before, and a copy of
    the database, still has the name. A plain export has only what is known now, and so no such file.

    ```json5
    [
      { in: 34, number: 812, from: "2026-11-27", id: "statement-57", about: "holder/formand-1",
        source: "Almen" },
    ]
    ```

    """

  private static func section<R: Record>(
    _ type: R.Type, _ terms: any CaseTerms
  ) throws -> String {
    let isDocument = type.lasting == .document
    let guide = try KindGuide(of: type, terms, isEntered: true)
    return """

      ## \(type.kind).json5

      \(type.called.one.prefix(1).uppercased() + type.called.one.dropFirst()). \(isDocument ? "A document: there from the day it came about." : "A state: holds exactly on its days.")

      Required: \(try required(type, terms).map { "`\($0)`" }.joined(separator: ", ")).\(try words(type, terms))

      \(table(guide.keys))

      ```json5
      \(guide.example.joined(separator: "\n"))
      ```

      """
  }

  /// Each key with its Danish name and what it is.
  private static func table(_ keys: [KindGuide.Key]) -> String {
    (["| key | på dansk | hvad det er |", "|---|---|---|"]
      + keys.map { "| `\($0.path)` | \($0.told.title) | \($0.told.told ?? "") |" })
      .joined(separator: "\n")
  }

  /// The keys without which a record cannot be read: found by leaving each out.
  private static func required<R: Record>(
    _ type: R.Type, _ terms: any CaseTerms
  ) throws -> [String] {
    let example = try members(type, terms)
    return example.map(\.key).filter { key in
      let rest = example.filter { $0.key != key }
      let value = Located(node: .object(rest), place: Place(line: 1, column: 1))
      return (try? Body.decode(type, value.json)) == nil
    }
  }

  /// The words that keys of fixed words take: found by giving each a word that is none.
  private static func words<R: Record>(_ type: R.Type, _ terms: any CaseTerms) throws -> String {
    let example = try members(type, terms)
    return example.compactMap { member in
      choices(type, example, member).map { words in
        "\n`\(member.key)` is one of \(words.map { "`\($0)`" }.joined(separator: ", "))."
      }
    }.joined()
  }

  private static func choices<R: Record>(
    _ type: R.Type, _ example: [Located.Member], _ member: Located.Member
  ) -> [String]? {
    let whole = Located(node: .object(example), place: member.place)
    let wrong: [Located.Node] = [.string("?"), .number("0")]
    for node in wrong {
      let value = Located(node: node, place: member.place)
      let broken = whole.with(Located.Member(key: member.key, place: member.place, value: value))
      do {
        _ = try Body.decode(type, broken.json)
      } catch DecodingError.dataCorrupted(let context) {
        if case .choice(let words) = (context.underlyingError as? Misread)?.expected {
          return words
        }
      } catch {}
    }
    return nil
  }

  /// The example's members in the order of a page.
  private static func members<R: Record>(
    _ type: R.Type, _ terms: any CaseTerms
  ) throws -> [Located.Member] {
    var reader = JSON5Reader(try Body.encode(type.example) + "\n", file: type.kind)
    let order = terms.ordered(try Body.encode(type.example), of: type.kind)
    return (try reader.read().members ?? []).sorted(as: order)
  }
}
