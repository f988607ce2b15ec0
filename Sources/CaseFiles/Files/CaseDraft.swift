import Foundation
import Vocabulary

/// A folder of case files that is being written under another name, beside the place it is to have.
///
/// A mark in it says that it is not finished: nobody reads it as a case, whatever it is called. The
/// mark is locked while its writer lives, and a draft that nobody holds is left by a kill.
struct CaseDraft {
  /// The file that says that a folder is not finished.
  static let mark = ".almen-ikke-faerdig"

  /// Where it is being written.
  let path: String
  private let folder: String
  private let lock: Int32

  /// Begins a draft of a folder, for its owner's eyes only; throws `Complaint`.
  init(of folder: String) throws {
    self.folder = folder
    path = folder + Self.infix + UUID().uuidString
    guard mkdir(path, 0o700) == 0 else { throw Self.cannotWrite(folder) }
    // The mark gets its name when it is locked, so that nobody takes a living draft for a dead one.
    let waiting = path + "/" + Self.mark + ".ny"
    lock = open(waiting, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0,
      rename(waiting, path + "/" + Self.mark) == 0
    else {
      let error = Self.cannotWrite(folder)
      discard()
      throw error
    }
  }

  /// A new file in it, for its owner's eyes only; throws `Complaint`.
  func file(_ name: String) throws -> FileHandle {
    let descriptor = open(
      path + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.cannotWrite(folder) }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// Says that it is finished and gives it its name, in place of an empty folder and of nothing else;
  /// throws `Complaint`.
  func finish() throws {
    guard unlink(path + "/" + Self.mark) == 0 else { throw Self.cannotWrite(folder) }
    guard rename(path, folder) == 0 else {
      throw Complaint("Der er allerede noget i \(folder).", "Vælg en ny mappe.")
    }
  }

  /// Removes what is left of it, and gives up the lock.
  func discard() {
    try? FileManager.default.removeItem(atPath: path)
    if lock >= 0 { close(lock) }
  }

  private static func cannotWrite(_ folder: String) -> Complaint {
    Complaint(
      "Der kan ikke skrives i \(folder) (\(String(cString: strerror(errno)))).",
      "Vælg en mappe, du må skrive i, på en disk med plads.")
  }
}

extension CaseDraft {
  private static let infix = ".ny-"

  /// Whether a folder is a draft that was not finished: by its mark, or by its name alone, as earlier
  /// versions left them.
  static func isUnfinished(_ folder: String) -> Bool {
    var (name, status) = (folder[...], stat())
    while name.count > 1, name.last == "/" { name.removeLast() }
    return lstat(folder + "/" + mark, &status) == 0 || isName(String(name))
  }

  private static func isName(_ path: String) -> Bool {
    guard let found = path.range(of: infix, options: .backwards) else { return false }
    return UUID(uuidString: String(path[found.upperBound...])) != nil
  }

  /// Removes the drafts of a folder that kills have left, and gives their names.
  ///
  /// Only those with a mark that nobody holds; anything else that is called so is somebody's own.
  static func sweep(_ folder: String) -> [String] {
    let url = URL(fileURLWithPath: folder)
    let (parent, name) = (url.deletingLastPathComponent().path, url.lastPathComponent + infix)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    return names.sorted().filter { found in
      found.hasPrefix(name) && isName(found) && remove(parent + "/" + found)
    }
  }

  private static func remove(_ draft: String) -> Bool {
    var status = stat()
    guard lstat(draft, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return false }
    let held = open(draft + "/" + mark, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard held >= 0 else { return false }
    defer { close(held) }
    guard flock(held, LOCK_EX | LOCK_NB) == 0 else { return false }
    return (try? FileManager.default.removeItem(atPath: draft)) != nil
  }
}
