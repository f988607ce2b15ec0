import Foundation

/// How many random sequences a long law goes through: all of them when the environment says
/// `ALMEN_LONG=1`, otherwise a tenth or as few as is said.
///
/// The ordinary run is short; all are gone through once in release, by night. The seeds of the few are the
/// first of those of all.
public func sequences(_ all: Int, usually few: Int? = nil) -> Int {
  let isLong = ProcessInfo.processInfo.environment["ALMEN_LONG"] == "1"
  return isLong ? all : min(all, few ?? max(1, all / 10))
}
