import Counter
import Vocabulary

/// Keeps single dwellings from the public: in a care home the day on which one is empty, and the day on which it is let,
/// tell of a resident who is gone and of one who came.
struct SingleDwellings: Hiding {
  let name = "suf.enkelte-boliger"

  func hidden(at rooms: any Rooms) throws -> Hidden {
    let all = try rooms.records.timelines(Vacancy.self).flatMap(\.pieces).map(\.value.pointer)
    return Hidden(things: Set(all))
  }

  /// A vacancy in a home that is itself shown.
  var secret: Secret {
    var vacancy = Vacancy.example
    vacancy.id = "eksempel-skjult-ledighed"
    vacancy.title = "Skjult bolig i eksemplet"
    var home = CareHome.example
    (home.owner, home.agreement, home.matter) = (nil, nil, nil)
    home.change = .stated
    home.assignedBy = nil
    return Secret([vacancy], beside: [home])
  }
}
