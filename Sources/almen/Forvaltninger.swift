import SOF
import SUF
import TMF
import Vocabulary

/// The forvaltninger plugged in; with the list in `Package.swift` the only places that name them.
let forvaltninger: [any ForvaltningModule] = [
  TMF.Module(),
  SOF.Module(),
  SUF.Module(),
]
