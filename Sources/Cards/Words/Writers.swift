import Counter
import Forums
import Organisation
import Vocabulary

extension Given {
  /// A secretary who writes with a pen what the act says.
  func secretary(_ house: any House, _ pen: any Pen) -> Secretary {
    house.fora.secretary(with: pen, source: source)
  }

  /// A founder who writes with a pen what the act says.
  func founder(_ house: any House, _ pen: any Pen) -> Founder {
    house.fora.founder(with: pen, source: source)
  }

  /// A registrar who writes with a pen what the act says.
  func registrar(_ house: any House, _ pen: any Pen) -> Registrar {
    house.parties.registrar(with: pen, source: source)
  }
}
