public import Vocabulary

// What the errors of a store say of themselves.

extension StoreFailure: Told {
  /// What is wrong with the file, and which command helps; 74 when there was no room to write in, to which
  /// another command is no answer.
  public var told: Telling {
    switch self {
    case .missing(let path):
      Telling(
        "Der er ingen database i \(path).", "Lav en med almen init, eller angiv en med --database.")
    case .exists(let path):
      Telling(
        "Der er allerede noget i \(path).", "Vælg et andet sted med --database, eller flyt det.")
    case .notOurs(let path):
      Telling("\(path) er ikke en database fra almen.", "Angiv en anden med --database.")
    case .newer(let path, let version, let known):
      Telling(
        "\(path) er skrevet af et nyere almen (udgave \(version); her kendes til \(known)).",
        "Brug det nyere program."
      )
    case .damaged(let path, let detail):
      Telling(
        "\(path) er beskadiget (\(detail)).",
        "Tag den seneste sikkerhedskopi i brug; prøv den med almen verify."
      )
    case .busy(let path):
      Telling("Andre har holdt \(path) optaget i 30 sekunder.", "Prøv igen om lidt.")
    case .old(let path, let version, let known):
      Telling(
        "\(path) er skrevet af et ældre almen (udgave \(version); nu er den \(known)) og kan kun læses.",
        "Skriv almen upgrade --database \(path); en kopi af filen bliver lagt ved siden af."
      )
    case .unguarded(let path, let changed):
      Telling(
        "Tabeller, visninger eller værn i \(path) er ikke, som programmet lavede dem "
          + "(\(changed.joined(separator: ", "))). Intet er skrevet.",
        "Se med almen verify. Tag en sikkerhedskopi i brug, eller lav en ny database af almen export --history."
      )
    case .changedMeanwhile(let path):
      Telling("\(path) blev ændret af andre, mens den blev læst.", "Prøv igen.")
    case .full(let path):
      Telling(
        "Der kan ikke skrives mere ved \(path): disken er fuld, eller en grænse er nået. Intet er skrevet.",
        "Skaf plads, og prøv igen.", status: 74
      )
    case .cannotUse(let path, let detail):
      Telling(
        "\(path) kan ikke bruges (\(detail)).",
        "Se efter, at den findes, at du må læse den, og at du må skrive i mappen, når noget skal skrives. "
          + "Ligger der en fil på -wal ved siden af, skal den læses et sted, hvor du må skrive."
      )
    }
  }
}

extension ClockRefusal: Told {
  /// What the clock shows, and what to say of it.
  public var told: Telling {
    switch self {
    case .unreadable(let now):
      Telling(
        "Uret viser \(DanishDays.text(now)), som ikke kan læses igen. Intet er skrevet.",
        "Stil uret."
      )
    case .behind(let now, let last, let entry):
      Telling(
        "Uret viser \(DanishDays.text(now)), men post \(entry) er skrevet \(DanishDays.text(last)). "
          + "Intet er skrevet.",
        "Stil uret, hvis det går forkert nu; gik det forkert dengang, så skriv --clock corrected."
      )
    case .ahead(let now, let last, let entry):
      Telling(
        "Uret viser \(DanishDays.text(now)), mere end 400 dage efter den seneste post (\(entry), "
          + "\(DanishDays.text(last))). Intet er skrevet.",
        "Stil uret, hvis det går forkert; går det rigtigt, så skriv --clock confirmed."
      )
    }
  }
}

extension StaleWrite: Told {
  /// Who changed it since, and why.
  public var told: Telling {
    Telling(
      "\(subject) blev ændret efter post \(basis), som du havde set: "
        + "af \(by.author) (\(by.capacity)) \(DanishDays.text(by.at)), "
        + "post \(by.number): \(by.reason).",
      "Se ændringen med almen history \(subject), og prøv igen.")
  }
}

extension ReplayDiffers: Told {
  /// Which entry, and what to do with it.
  public var told: Telling {
    if isEmpty {
      return Telling(
        "Post \(entry) siger intet, som ikke var sagt før.",
        "Fjern posten, og ret »in« på dem efter den.")
    }
    return Telling(
      "Historien er ikke, som den blev eksporteret: post \(entry) giver en anden kontrolsum.",
      "Eksportér den igen, eller fjern »digest« fra entries.json5, hvis den er skrevet i hånden.")
  }
}

extension NothingToRedact: Told {
  /// Of what.
  public var told: Telling {
    Telling("Der er intet at slette om \(subject).", "Se med almen history.")
  }
}
