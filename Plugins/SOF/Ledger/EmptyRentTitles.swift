/// How the titles of what is paid for an empty dwelling begin, by which the year's document finds it in whatever stream it is.
enum EmptyRentTitles {
  static let rent = "Tomgangsleje i "
  static let restoration = "Istandsættelse i "
  static let all = [rent, restoration]
}
