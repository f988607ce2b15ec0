import Foundation

/// The standard streams: written to the last byte, or it is said that they could not be.
enum Standard {
  /// Readies the process: what is closed stays closed, and what cannot be written is told by `write`
  /// instead of by a signal that ends the program.
  ///
  /// A closed stream is opened to nothing, so that no file of ours gets its number and the answer with it.
  /// - Returns: the streams that were closed.
  static func secure() -> Set<Int32> {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    return Set(
      (0...2).filter { stream in
        guard fcntl(stream, F_GETFD) == -1 else { return false }
        // Opened in order, each gets the lowest number that is free: its own.
        _ = open("/dev/null", stream == 0 ? O_RDONLY : O_WRONLY)
        return true
      })
  }

  /// How many signs a line of the terminal on standard output has; nil when it is none, or does not say.
  static let width: @Sendable () -> Int? = {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes a text; nil when all of it is written, else why not.
  static func write(_ text: String, to stream: Int32) -> String? {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(stream, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return reason(errno) }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "der er ikke mere plads"
    case EPIPE: "den, der skulle læse det, er holdt op"
    case EFBIG: "filen må ikke blive større"
    case EBADF: "lukket"
    default: String(cString: strerror(code))
    }
  }

  /// What the process is allowed too little of to run at all, in Danish; nil when there is enough.
  ///
  /// Without room for a thread the system's own libraries wait for ever, and without a file they stop
  /// without a word.
  static var lack: String? {
    var limit = rlimit()
    if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0,
      limit.rlim_cur < leastFiles
    {
      return "der må kun åbnes \(limit.rlim_cur) filer (ulimit -n); der skal bruges \(leastFiles)"
    }
    if getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0,
      limit.rlim_cur < leastMemory
    {
      return
        "der må kun bruges \(limit.rlim_cur >> 20) MiB hukommelse (ulimit -v); der skal bruges "
        + "\(leastMemory >> 20)"
    }
    return nil
  }

  private static let leastFiles: rlim_t = 24
  /// Libraries and the stacks of the threads take most of it as addresses, not as memory.
  private static let leastMemory: rlim_t = 512 << 20
}
