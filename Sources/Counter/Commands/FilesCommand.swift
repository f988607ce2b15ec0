public import Vocabulary

/// A command about what is recorded that answers with files: a register to send, pages for a site.
///
/// It is asked as the others are, with a new folder after `--output`, and is lent the house alone. It makes its files
/// one at a time and lets go of each, so that a thousand of them take no more memory than the largest:
///
///     struct QuotaFiles: FilesCommand {
///       let name = "sof.kvotefiler"
///       let summary = "skriver en fil for hver kvote"
///       let arguments: [Argument] = []
///       let options: [Option] = []
///       func files(_ asked: Asked, _ titles: Titles, _ write: (FileAnswer) throws -> Void) throws -> Page {
///         for quota in try titles.house.records.records(Quota.self, on: titles.day) {
///           try write(FileAnswer("\(quota.id).txt", text: quota.title + "\n"))
///         }
///         return Page("Kvoterne den \(.long(titles.day))", [])
///       }
///     }
///
/// The program writes them beside the folder's place and moves them there when the answer is whole: after an error
/// in the middle nothing is there, and what was there before is never touched.
public protocol FilesCommand: Command {
  /// Answers: writes each file once, and gives the page that says what they are.
  ///
  /// The program adds the folder and the number of files, for programs under the key `written`, which is its own.
  /// Throws what `write` throws, such as for a name that cannot be a file's.
  func files(
    _ asked: Asked, _ titles: Titles, _ write: (FileAnswer) throws -> Void
  ) throws -> Page
}

/// A part that makes one page into files that people open: in the look of its site, without the rest of it.
///
/// A command whose answer stands on no site, such as a proposal's, asks it:
///
///     extension Room: PagePrinting {
///       public func printed(_ page: Page, _ titles: Titles) throws -> [FileAnswer] {
///         [FileAnswer("index.html", text: html(page, titles))]
///       }
///     }
public protocol PagePrinting: Part {
  /// The page as files, `index.html` among them, with the day and the municipality of some titles.
  func printed(_ page: Page, _ titles: Titles) throws -> [FileAnswer]
}

/// A file of an answer.
public struct FileAnswer: Hashable, Sendable {
  /// Its name in the folder, such as `liste.csv`; with `/` between when it stands in a folder there.
  ///
  /// It is a name that every system and web server takes: none begins with a dot, none is there twice, however its
  /// letters are written, and none leads out of the folder.
  public let name: String
  /// What is in it.
  public let bytes: [UInt8]

  /// A file of bytes.
  public init(_ name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A file of text, in UTF-8.
  public init(_ name: String, text: String) { self.init(name, bytes: Array(text.utf8)) }
}

/// The names of an answer's files, taken one after another.
package struct FileNames {
  /// Those taken, in order.
  package private(set) var all: [String] = []
  private var files: Set<String> = []
  private var folders: Set<String> = []

  /// None.
  package init() {}

  /// Takes the name of one more file; throws `BadFileName`.
  package mutating func take(_ name: String) throws {
    if let why = Self.fault(in: name) { throw BadFileName(name, why) }
    // One file on a disk that makes no difference between small and large letters.
    let parts = name.lowercased().split(separator: "/").map(String.init)
    let above = (1..<parts.count).map { parts.prefix($0).joined(separator: "/") }
    let whole = parts.joined(separator: "/")
    if files.contains(whole) { throw BadFileName(name, "der er allerede en fil, der hedder det") }
    if folders.contains(whole) || above.contains(where: files.contains) {
      throw BadFileName(name, "en fil og en mappe ville hedde det samme")
    }
    files.insert(whole)
    folders.formUnion(above)
    all.append(name)
  }

  /// Why a name cannot be a file's; nil when it can.
  private static func fault(in name: String) -> String? {
    if name.hasPrefix("/") { return "det begynder i roden og ikke i mappen" }
    for part in name.split(separator: "/", omittingEmptySubsequences: false) {
      if part.isEmpty { return "der mangler et navn" }
      if part.hasPrefix(".") { return "det begynder med et punktum" }
      if part.hasSuffix(".") || part.hasSuffix(" ") {
        return "det ender med et punktum eller et mellemrum"
      }
      if part.utf8.count > 200 { return "det fylder mere end 200 bytes" }
    }
    let strange = name.unicodeScalars.first { !isPlain($0) }
    return strange.map {
      "tegnet U+\(String($0.value, radix: 16, uppercase: true)) kan ikke være i det"
    }
  }

  /// Whether a sign can stand in a file's name everywhere, and be seen there.
  private static func isPlain(_ sign: Unicode.Scalar) -> Bool {
    switch sign.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: !#"\:*?"<>|"#.unicodeScalars.contains(sign)
    }
  }
}

/// A command answered with a file whose name it cannot have.
package struct BadFileName: Told, Hashable {
  private let name: String
  private let why: String

  init(_ name: String, _ why: String) { (self.name, self.why) = (name, why) }

  /// Which, and why: it is the command's fault, and not that of who asked.
  package var told: Telling {
    Telling(
      "Kommandoen svarer med en fil, der ikke kan hedde »\(name)«: \(why). Intet er skrevet.",
      "Meld fejlen til dem, der har lavet kommandoen.")
  }
}
