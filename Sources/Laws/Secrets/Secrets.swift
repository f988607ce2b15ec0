import Casework
import Counter
import Vocabulary

/// One example of each kind, and among them every secret that the parts say they keep, and all that names one.
struct Secrets {
  /// A secret as it is planted.
  private struct Plant {
    let hider: Contribution<any Hiding>
    var canary: Canary
    var records: [any Record]
    var readings: [Reading]
    /// What is listened for besides the canary, where the secret is only hidden as its part wrote it.
    var marks: [(text: String, isID: Bool)] = []

    func isHeard(in sound: Canary.Sound, isEcho: Bool) -> Bool {
      canary.isHeard(in: sound, isEcho: isEcho)
        || marks.contains { (!$0.isID || !isEcho) && sound.told.contains($0.text) }
    }
  }

  /// What is not hidden though its part says so, and parts that could not answer.
  private(set) var kept: [Fault] = []
  /// Answers for the public that tell of what is hidden.
  private(set) var told: [Fault] = []

  private let catalogue: Catalogue
  private let world: Planted

  init(of catalogue: Catalogue) {
    self.catalogue = catalogue
    world = Planted(examplesOf: catalogue.kinds)
    var plants: [Plant] = []
    for hider in catalogue.all(.hiders) {
      do { plants += try plant(hider, from: plants.count) } catch {
        kept.append(
          Fault(
            hider.part, "»\(hider.value.name)« kunne ikke sige, hvad der er hemmeligt: \(error).",
            Self.answering))
      }
    }
    guard kept.isEmpty else { return }
    listen(for: plants)
  }

  private static let answering =
    "Lad den svare også, hvor det, den leder efter, ikke er der: ellers vises intet offentligt."

  // MARK: Planting

  /// When a secret is there: neither on the first day nor on the last, so that who looks at one of them alone
  /// misses it.
  private static let days =
    Day(2000, 1, 1).flatMap { Period($0, until: Day(2040, 12, 31)) } ?? .always

  /// Plants what a hider says it hides: each record by itself with canaries, or together as its part wrote them
  /// where they are hidden only so.
  private func plant(_ hider: Contribution<any Hiding>, from number: Int) throws -> [Plant] {
    let secret = hider.value.secret
    for record in secret.beside { world.plant(record) }
    var plants: [Plant] = []
    for record in secret.records {
      var plant = Plant(
        hider: hider, canary: Canary(number + plants.count), records: [], readings: [])
      try add(record, to: &plant)
      plants.append(plant)
    }
    for reading in secret.readings {
      let canary = Canary(number + plants.count)
      let marked = canary.marked(reading)
      _ = world.state(marked)
      plants.append(Plant(hider: hider, canary: canary, records: [], readings: [marked]))
    }
    return plants
  }

  private func add<R: Record>(_ record: R, to plant: inout Plant) throws {
    if let marked = plant.canary.marked(record) {
      let tried = Planted(examplesOf: catalogue.kinds)
      for record in plant.hider.value.secret.beside { tried.plant(record) }
      tried.plant(marked, during: Self.days)
      let rooms = catalogue.wiredRooms(over: LentRecords(tried))
      if try plant.hider.value.hidden(at: rooms).things.contains(marked.pointer) {
        world.plant(marked, during: Self.days)
        plant.records.append(marked)
        return follow(record.pointer, marked.pointer, &plant)
      }
    }
    world.plant(record, during: Self.days)
    plant.records.append(record)
    plant.marks = [(record.id.text, true), (record.title, false)]
  }

  /// Plants all that names the secret, with the same canary: it is hidden with it.
  private func follow(_ old: Pointer, _ new: Pointer, _ plant: inout Plant) {
    func follower<R: Record>(_ type: R.Type) -> R? {
      guard type.example.pointsAt.contains(old) else { return nil }
      let names = [old.id: new.id, old.description: new.description]
      let marked = plant.canary.marked(type.example, naming: names)
      return marked.flatMap { $0.pointsAt.contains(new) ? $0 : nil }
    }
    for kind in catalogue.kinds { if let record = follower(kind) { world.plant(record) } }
  }

  // MARK: Listening

  private mutating func listen(for plants: [Plant]) {
    let shown: PublicRecords
    do { shown = try catalogue.publicRecords(of: world) } catch {
      kept.append(
        Fault(
          (error as? SecrecyFailed)?.part ?? "record", "Hvad der er hemmeligt, kunne ikke siges.",
          Self.answering))
      return
    }
    let hidden = plants.filter { plant in
      let lacks = lacking(plant, shown)
      kept += lacks
      return lacks.isEmpty
    }
    let house = catalogue.house(over: shown)
    let ids = plants.flatMap(\.records).map { $0.pointer.id }
    var seen: Set<Fault> = []
    for answer in Answers(of: house, catalogue).all(naming: ids) {
      let sound = Canary.Sound(answer.text)
      guard let plant = hidden.first(where: { $0.isHeard(in: sound, isEcho: answer.isEcho) })
      else { continue }
      let fault = Fault(
        answer.part, "\(answer.what) siger noget af det, som »\(plant.hider.value.name)« skjuler.",
        "Spørg kun huset (titles.house), hvor det hemmelige ikke er, og husk intet til næste svar.")
      if seen.insert(fault).inserted { told.append(fault) }
    }
  }

  /// What of a secret is shown all the same.
  private func lacking(_ plant: Plant, _ shown: PublicRecords) -> [Fault] {
    let (name, hidden) = (plant.hider.value.name, shown.hidden)
    let records = plant.records.filter { !hidden.things.contains($0.pointer) }.map { record in
      Fault(
        blamed(plant.hider, record.pointer.kind),
        "Eksemplet på »\(record.pointer.kind)«, som »\(name)« skjuler, er ikke skjult.",
        "Lad »hidden« give det, også på dage, hvor det ikke er der; en Confidential skal findes "
          + "ved sit mærke (»foundBy«).")
    }
    let readings = plant.readings.filter {
      (try? shown.readings(of: $0.indicator, about: $0.subject)) != []
    }.map {
      Fault(
        plant.hider.part, "Målingen af »\($0.indicator)«, som »\(name)« skjuler, er ikke skjult.",
        "Lad »hidden« give målingen som et par af indikator og det, den handler om.")
    }
    return records + readings
  }

  /// Whose fault it is: what holds for all kinds is a fault of whoever brings the kind.
  private func blamed(_ hider: Contribution<any Hiding>, _ kind: String) -> PartID {
    let isRoom = catalogue.parts.contains { $0.id == hider.part && $0 is any Room }
    let brought = catalogue.all(.kinds).first { $0.value.kind == kind }
    return isRoom ? brought?.part ?? hider.part : hider.part
  }
}
