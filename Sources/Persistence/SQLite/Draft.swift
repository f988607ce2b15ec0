import Foundation
import Store

/// A file that is being made, beside the place it is to have and for its owner's eyes alone.
///
/// Its name has the number of the process, so that what a kill left can be told from what is being made.
struct Draft {
  let path: String
  private let target: String

  /// Makes an empty file; throws `StoreFailure`.
  init(of target: String) throws {
    self.target = target
    path = "\(target)\(Self.mark)\(getpid())-\(UInt32.random(in: 0...(.max)))"
    let file = Foundation.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Self.failure(target) }
    close(file)
  }

  /// Takes the place it was made for, and of nothing else: a rename would overwrite.
  func becomeWhole() throws {
    guard link(path, target) == 0 else {
      throw errno == EEXIST ? StoreFailure.exists(path: target) : Self.failure(target)
    }
  }

  /// Takes its first name away, with what SQLite put beside it.
  func remove() {
    for end in ["", "-wal", "-shm", "-journal"] { unlink(path + end) }
  }

  private static let mark = ".ny-"

  private static func failure(_ path: String) -> StoreFailure {
    errno == ENOSPC || errno == EDQUOT || errno == EFBIG
      ? .full(path: path) : .cannotUse(path: path, detail: String(cString: strerror(errno)))
  }

  /// Removes the drafts of a place whose process is no more, and names them.
  static func sweep(beside target: String) -> [String] {
    let url = URL(fileURLWithPath: target)
    let (folder, stem) = (url.deletingLastPathComponent().path, url.lastPathComponent + mark)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      name.hasPrefix(stem) && isLeft(String(name.dropFirst(stem.count)), folder + "/" + name)
    }.sorted().filter { unlink(folder + "/" + $0) == 0 }
  }

  /// Whether a draft with an end of a name is of a process that is gone; 0.1.0 ended them with a random
  /// identifier, and those have been left when nobody has touched them for a day.
  private static func isLeft(_ end: String, _ path: String) -> Bool {
    let parts = end.split(separator: "-")
    if let process = parts.first.flatMap({ Int32($0) }), parts.count >= 2,
      UInt32(parts[1]) != nil
    {
      return process != getpid() && kill(process, 0) != 0 && errno == ESRCH
    }
    guard UUID(uuidString: String(end.prefix(36))) != nil else { return false }
    var status = stat()
    return stat(path, &status) == 0 && time(nil) - status.st_mtim.tv_sec > 86_400
  }
}
