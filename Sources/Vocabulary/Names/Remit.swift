/// To whose field of work something belongs that is recorded, done, shown or asked.
///
/// Rights will be given by it; nothing is refused by it yet. Who that is on a day is recorded, and never said here:
/// who plays a part (`plays` on a party), and who answers for a topic.
public enum Remit: Hashable, Sendable {
  /// Of whoever plays the part that brings it.
  case part
  /// Of whoever answers for a topic, across parts.
  case topic(TopicID)
  /// Of everyone who may act at all.
  case everyone

  /// As `--json` has it: `part`, `topic/udlejning`, `everyone`.
  public var text: String {
    switch self {
    case .part: "part"
    case .topic(let id): id.pointer.description
    case .everyone: "everyone"
    }
  }
}
