import Foundation
import Store
import Vocabulary

/// A folder that is being written under another name, beside the place it is to have: it is there wholly or
/// not at all, and its owner's only.
///
/// A mark in it says that it is not finished: nobody reads it as a case, whatever it is called. The
/// mark is locked while its writer lives, and a draft that nobody holds is left by a kill.
package struct FolderDraft: Sendable {
  /// The file that says that a folder is not finished.
  static let mark = ".almen-ikke-faerdig"

  /// The drafts of the same folder that kills had left, and that have been removed.
  package let swept: [String]
  /// Where it is being written.
  let path: String
  private let folder: String
  private let lock: Int32

  /// Begins a draft of a folder.
  ///
  /// Throws `Complaint` when there is something already, or nothing can be, and `StoreFailure.full`.
  package init(of place: String) throws {
    var folder = place
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder
    guard Self.isFree(folder) else { throw Self.taken(folder) }
    swept = Self.sweep(folder)
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

  /// Writes a whole file; throws as `init`.
  ///
  /// - Parameters:
  ///   - name: its name, which may have folders in front; it shall be one that stays in the folder.
  ///   - bytes: what is in it.
  package func write(_ name: String, _ bytes: [UInt8]) throws {
    var inner = path
    for part in name.split(separator: "/").dropLast() {
      inner += "/" + part
      guard mkdir(inner, 0o700) == 0 || errno == EEXIST else { throw Self.cannotWrite(folder) }
    }
    let output = try file(name)
    try output.write(bytes)
    try output.finish()
  }

  /// A new file in it, to be written piece by piece; throws as `init`.
  func file(_ name: String) throws -> FileOutput {
    let descriptor = open(
      path + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.cannotWrite(folder) }
    return FileOutput(descriptor) { [folder] in Self.cannotWrite(folder) }
  }

  /// Says that it is finished and gives it its name, in place of an empty folder and of nothing else;
  /// throws as `init`.
  package func finish() throws {
    for inner in try folders() { try settle(inner) }
    guard unlink(path + "/" + Self.mark) == 0 else { throw Self.cannotWrite(folder) }
    guard rename(path, folder) == 0 else {
      throw [EEXIST, ENOTEMPTY, ENOTDIR].contains(errno)
        ? Self.taken(folder) : Self.cannotWrite(folder)
    }
    // It has its name now; what a power cut may still undo is that, and not what is in it.
    try? settle(folder)
    try? settle(URL(fileURLWithPath: folder).deletingLastPathComponent().path)
  }

  /// Removes what is left of it, and gives up the lock.
  package func discard() {
    try? FileManager.default.removeItem(atPath: path)
    if lock >= 0 { close(lock) }
  }

  /// It and all folders in it.
  private func folders() throws -> [String] {
    guard let all = FileManager.default.enumerator(atPath: path) else {
      throw Self.cannotWrite(folder)
    }
    var found = [path]
    while let name = all.nextObject() as? String {
      if all.fileAttributes?[.type] as? FileAttributeType == .typeDirectory {
        found.append(path + "/" + name)
      }
    }
    return found
  }

  /// Waits until the names in a folder are on the disk.
  private func settle(_ path: String) throws {
    let held = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard held >= 0 else { throw Self.cannotWrite(folder) }
    defer { close(held) }
    // Not every file system can be asked to.
    guard fsync(held) == 0 || errno == EINVAL else { throw Self.cannotWrite(folder) }
  }

  /// Whether there is nothing at a place, or an empty folder.
  private static func isFree(_ folder: String) -> Bool {
    var status = stat()
    guard lstat(folder, &status) == 0 else { return true }
    guard status.st_mode & S_IFMT == S_IFDIR else { return false }
    return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty ?? false
  }

  private static func taken(_ folder: String) -> any Error {
    Complaint("Der er allerede noget i \(folder).", "Vælg en ny mappe.")
  }

  private static func cannotWrite(_ folder: String) -> any Error {
    let number = errno
    if [ENOSPC, EDQUOT, EFBIG].contains(number) { return StoreFailure.full(path: folder) }
    return Complaint(
      "Der kan ikke skrives i \(folder) (\(String(cString: strerror(number)))).",
      "Vælg en mappe, du må skrive i, på en disk med plads.")
  }
}

extension FolderDraft {
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
  private static func sweep(_ folder: String) -> [String] {
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
