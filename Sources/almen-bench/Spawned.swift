import Foundation

/// A program that was run to its end, and what the whole process cost.
struct Spawned {
  /// User and system time, in seconds.
  let cpu: Double
  /// In seconds.
  let wall: Double
  /// The most memory it held, in MiB; Linux tells no less than this process held when it started it.
  let peak: Int

  /// Runs a program without its output; nil when it was stopped for taking too many seconds of CPU.
  ///
  /// Throws `BenchFailure` when it does not end well.
  static func run(_ program: String, _ words: [String], limit: rlim_t = 300) throws -> Spawned? {
    let told = FileManager.default.temporaryDirectory.appending(path: "almen-told-\(getpid())").path
    defer { unlink(told) }
    let start = ContinuousClock.now
    let process = try limited(limit) { try spawn(program, words, told) }
    var (status, usage) = (Int32(0), rusage())
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    if status & 0x7f == SIGXCPU || status & 0x7f == SIGKILL { return nil }
    // Status 1 with nothing to say is findings.
    let text = FileManager.default.contents(atPath: told) ?? Data()
    guard status == 0 || (status == 1 << 8 && text.isEmpty) else {
      throw BenchFailure(
        what: "\(program) \(words.joined(separator: " ")) ended with status \(status): "
          + String(decoding: text.prefix(2_000), as: UTF8.self))
    }
    return Spawned(
      cpu: time(usage.ru_utime) + time(usage.ru_stime), wall: seconds(since: start),
      peak: usage.ru_maxrss / 1024)
  }

  /// The cheapest of three runs, or of one that takes long; nil when it was stopped.
  static func least(_ runs: Int = 3, _ run: (Int) throws -> Spawned?) throws -> Spawned? {
    var least: Spawned?
    for number in 0..<runs {
      guard let one = try run(number) else { return nil }
      if one.cpu < least?.cpu ?? .infinity { least = one }
      if one.cpu > 2 { break }
    }
    return least
  }

  /// What is started within may use so much CPU; this process has no limit again afterwards.
  private static func limited<R>(_ limit: rlim_t, _ work: () throws -> R) rethrows -> R {
    let resource = __rlimit_resource_t(RLIMIT_CPU.rawValue)
    var before = rlimit()
    getrlimit(resource, &before)
    var during = before
    during.rlim_cur = min(limit, before.rlim_max)
    setrlimit(resource, &during)
    defer { setrlimit(resource, &before) }
    return try work()
  }

  private static func time(_ value: timeval) -> Double {
    Double(value.tv_sec) + Double(value.tv_usec) / 1e6
  }

  private static func spawn(_ program: String, _ words: [String], _ told: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, told, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("ALMEN_") }
    var given = ([program] + words).map { strdup($0) } + [nil]
    var around = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in given + around { free(text) } }
    var process = pid_t()
    let failure = posix_spawn(&process, program, &actions, nil, &given, &around)
    guard failure == 0 else {
      throw BenchFailure(what: "\(program): \(String(cString: strerror(failure)))")
    }
    return process
  }
}
