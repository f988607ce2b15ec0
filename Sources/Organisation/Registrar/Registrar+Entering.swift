public import Vocabulary

extension Registrar {
  // MARK: Topics and areas

  /// Enters a topic with an id that is new.
  public func enter(_ topic: Topic) throws {
    try pen.requireNew(Topic.self, topic.id)
    try pen.set(topic)
  }

  /// Enters an area with an id that is new.
  public func enter(_ area: Area) throws {
    try pen.requireNew(Area.self, area.id)
    try pen.set(area)
  }

  /// Says otherwise what a topic is, from the day on.
  ///
  /// Refuses what changes nothing.
  public func change(_ id: TopicID, _ edit: (inout Topic) throws -> Void) throws {
    try pen.alter(Topic.self, id) { topic in
      let old = topic
      try edit(&topic)
      if topic != old { topic.source = topic.source.continued(by: source) }
    }
  }

  /// Says otherwise what an area is, from the day on.
  ///
  /// Refuses what changes nothing.
  public func change(_ id: AreaID, _ edit: (inout Area) throws -> Void) throws {
    try pen.alter(Area.self, id) { area in
      let old = area
      try edit(&area)
      if area != old { area.source = area.source.continued(by: source) }
    }
  }
}
