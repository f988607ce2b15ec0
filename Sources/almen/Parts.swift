import Cards
import Lov
import Report
import SOF
import SUF
import TMF
import Vocabulary

/// What is plugged in; with the list in `Package.swift` the only places that name them.
let plugged: [any Part] = [
  Lov.Module(),
  TMF.Module(),
  SOF.Module(),
  SUF.Module(),
]

/// The parts of the program: the rooms, then what is plugged in.
let parts: [any Part] = rooms + [ReportRoom()] + plugged
