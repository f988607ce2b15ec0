// The acts that the rules of this folder cite. Signed days are those of Lovtidende A; a first day in force is here only
// where the act's own text, or Lovtidende, says it. An act that is not read is named by a table or by a later act.

extension Statute {
  /// Every act that is cited.
  public static let all: [Statute] = housing + amending + orders + renewal + unread

  private static let housing: [Statute] = [
    lbk1000, lbk1204, lbk1040, lbk1023, lbk1278, lbk1103, lbk1116, lbk119, lbk1203, lbk1877,
    lbk1343, lbk1171, lbk207,
  ]
  private static let amending: [Statute] = [lov1610, lov1609, lov1322, lov2157, lov618]
  private static let orders: [Statute] = [
    bek1307, bek1365, bek1202, bek1642, bek934, bek977, bek40,
  ]
  private static let renewal: [Statute] = [lbk132, lbk504, lbk1228, lbk144, lbk794]
  private static let unread: [Statute] = [
    lbk870, lov1097, lov299, lov1567, lov2077, lov1167, lov888, bek506, bek1238, bek848,
  ]
}

private let social = "almene boliger m.v. (almenboligloven)"

// MARK: Almenboligloven, consolidated

extension Statute {
  static let lbk1000 = Statute("LBK 1000/2008", social, signed: (2008, 10, 9))
  static let lbk1204 = Statute("LBK 1204/2009", social, signed: (2009, 12, 10))
  static let lbk1040 = Statute("LBK 1040/2010", social, signed: (2010, 9, 1))
  static let lbk1023 = Statute("LBK 1023/2013", social, signed: (2013, 8, 21))
  static let lbk1278 = Statute("LBK 1278/2015", social, signed: (2015, 11, 18))
  static let lbk1103 = Statute("LBK 1103/2016", social, signed: (2016, 8, 15))
  static let lbk1116 = Statute("LBK 1116/2017", social, signed: (2017, 10, 2))
  static let lbk119 = Statute("LBK 119/2019", social, signed: (2019, 2, 1))
  static let lbk1203 = Statute("LBK 1203/2020", social, signed: (2020, 8, 3))
  static let lbk1877 = Statute("LBK 1877/2021", social, signed: (2021, 9, 27))
  static let lbk1343 = Statute("LBK 1343/2023", social, signed: (2023, 11, 24))
  static let lbk1171 = Statute(
    "LBK 1171/2024", social, signed: (2024, 11, 11), inForce: (2024, 11, 15))
  static let lbk207 = Statute("LBK 207/2026", social, signed: (2026, 1, 25))
}

// MARK: Acts that amend it, and the one for Tingbjerg

extension Statute {
  static let lov1610 = Statute(
    "LOV 1610/2010", "stop for anvisning til ghettoområder og identifikation af dem",
    signed: (2010, 12, 22))
  static let lov1609 = Statute(
    "LOV 1609/2013", "ny definition af ghettoområder", signed: (2013, 12, 26))
  static let lov1322 = Statute(
    "LOV 1322/2018", "nye kriterier, udviklingsplaner og afvikling", signed: (2018, 11, 27))
  static let lov2157 = Statute(
    "LOV 2157/2021", "forebyggelsesområder og ny terminologi", signed: (2021, 11, 27))
  static let lov618 = Statute(
    "LOV 618/2024", "arealer i Tingbjerg-Utterslevhuse", signed: (2024, 6, 11),
    inForce: (2024, 7, 1))
}

// MARK: Orders

extension Statute {
  static let bek1307 = Statute(
    "BEK 1307/2009", "drift af almene boliger m.v.", signed: (2009, 12, 15))
  static let bek1365 = Statute(
    "BEK 1365/2018", "afgrænsning af boligområder", signed: (2018, 11, 29))
  static let bek1202 = Statute(
    "BEK 1202/2023", "afgrænsning af almene boligområder", signed: (2023, 9, 27),
    inForce: (2023, 10, 1))
  static let bek1642 = Statute(
    "BEK 1642/2023", "drift af almene boliger m.v.", signed: (2023, 12, 7),
    amended: ("ændret ved BEK 934/2025, hvoraf kun § 24 er læst", from: (2025, 6, 26)))
  static let bek934 = Statute(
    "BEK 934/2025", "ændring af bekendtgørelsen om drift", signed: (2025, 6, 26),
    amended: ("kun § 24 er læst", from: (2025, 6, 26)))
  static let bek977 = Statute(
    "BEK 977/2024", "udlejning af almene boliger m.v.", signed: (2024, 8, 21),
    inForce: (2024, 9, 1),
    // BEK 848 has a lower number than BEK 934 of 26 June 2025, and so was signed by that day.
    amended: ("ændret ved BEK 848/2025, som ikke er læst", from: (2025, 6, 26)))
  static let bek40 = Statute(
    "BEK 40/2026", "støtte til almene boliger m.v.", signed: (2026, 1, 13), inForce: (2026, 1, 17))
}

// MARK: Byfornyelsesloven, consolidated

private let renewing = "byfornyelse og udvikling af byer (byfornyelsesloven)"

extension Statute {
  static let lbk132 = Statute("LBK 132/2010", renewing, signed: (2010, 2, 5))
  static let lbk504 = Statute("LBK 504/2013", renewing, signed: (2013, 5, 16))
  static let lbk1228 = Statute("LBK 1228/2016", renewing, signed: (2016, 10, 3))
  static let lbk144 = Statute("LBK 144/2020", renewing, signed: (2020, 2, 21))
  static let lbk794 = Statute("LBK 794/2021", renewing, signed: (2021, 4, 27))
}

// MARK: Not read: named by tables or later acts

extension Statute {
  static let lbk870 = Statute("LBK 870/2009", social, signed: (2009, 9, 11), isRead: false)
  static let lov1097 = Statute(
    "LOV 1097/2012", "grundkapital efter § 118 a", signed: (2012, 11, 28), isRead: false)
  static let lov299 = Statute(
    "LOV 299/2016", "§ 118 a forlænget til 2018", signed: (2016, 3, 22), isRead: false)
  static let lov1567 = Statute(
    "LOV 1567/2018", "§ 118 a forlænget til 2020", signed: (2018, 12, 18), isRead: false)
  static let lov2077 = Statute(
    "LOV 2077/2020", "§ 118 a forlænget til 2026", signed: (2020, 12, 21), isRead: false)
  static let lov1167 = Statute(
    "LOV 1167/2021", "tidligere hårde ghettoområder", signed: (2021, 6, 8), inForce: (2021, 7, 1),
    isRead: false)
  static let lov888 = Statute(
    "LOV 888/2022", "fonden for blandede byer", signed: (2022, 6, 21), isRead: false)
  static let bek506 = Statute(
    "BEK 506/2010", "drift: regnskabets frist", signed: (2010, 5, 10), isRead: false)
  static let bek1238 = Statute(
    "BEK 1238/2010", "drift: foreløbigt og endeligt regnskab", signed: (2010, 11, 5), isRead: false)
  // When in June 2025 BEK 848/2025 was signed is not known here; the number says that it was by the 26th.
  static let bek848 = Statute(
    "BEK 848/2025", "ændring af bekendtgørelsen om udlejning", signed: (2025, 6, 26), isRead: false)
}
