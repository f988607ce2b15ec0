import AlmenTestKit
import Testing
import Vocabulary

@testable import Agreements

/// What an agreement's words mean on a day, row by row.
///
/// Made, first day, last day, length, notice, prolongation, notice given, ended, successor's start, the
/// day asked about, and the answer. `?` marks an answer that some reading of the rough days would
/// change; a dash is what is not written.
private let statuses = """
  # An agreement of four years with exact days
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | - | 2010-05-31 | proposed
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | - | 2010-06-01 | notYetInForce
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | - | 2010-12-31 | notYetInForce
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | - | 2011-01-01 | inForce
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | - | 2012-02-29 | inForce
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | - | 2014-12-31 | inForce
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | - | 2015-01-01 | expired
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | - | 2099-01-01 | expired
  # A length instead of a last day: it ends the day before its anniversary
  2010-06-01 | 2011-01-01 | - | 3y | - | - | - | - | - | 2013-12-31 | inForce
  2010-06-01 | 2011-01-01 | - | 3y | - | - | - | - | - | 2014-01-01 | expired
  2012-01-01 | 2012-02-29 | - | 1y | - | - | - | - | - | 2013-02-28 | inForce
  2012-01-01 | 2012-02-29 | - | 1y | - | - | - | - | - | 2013-03-01 | expired
  2012-01-01 | 2012-02-29 | - | 4y | - | - | - | - | - | 2016-02-28 | inForce
  2012-01-01 | 2012-02-29 | - | 4y | - | - | - | - | - | 2016-02-29 | expired
  2010-06-01 | 2011-01-31 | - | 1m | - | - | - | - | - | 2011-02-28 | inForce
  2010-06-01 | 2011-01-31 | - | 1m | - | - | - | - | - | 2011-03-01 | expired
  2010-06-01 | 2011-08-31 | - | 6m | - | - | - | - | - | 2012-02-29 | inForce
  2010-06-01 | 2011-08-31 | - | 6m | - | - | - | - | - | 2012-03-01 | expired
  2010-06-01 | 2011-01-01 | - | 6w | - | - | - | - | - | 2011-02-11 | inForce
  2010-06-01 | 2011-01-01 | - | 6w | - | - | - | - | - | 2011-02-12 | expired
  2010-06-01 | 2011-01-01 | - | 14d | - | - | - | - | - | 2011-01-14 | inForce
  2010-06-01 | 2011-01-01 | - | 14d | - | - | - | - | - | 2011-01-15 | expired
  # What is not written is not known
  2010-06-01 | 2011-01-01 | - | - | - | - | - | - | - | 2010-12-31 | notYetInForce
  2010-06-01 | 2011-01-01 | - | - | - | - | - | - | - | 2050-01-01 | inForce
  2005-09-21 | - | 2006-12-31 | - | - | - | - | - | - | 2005-09-20 | proposed
  2005-09-21 | - | 2006-12-31 | - | - | - | - | - | - | 2005-09-21 | inForce?
  2005-09-21 | - | 2006-12-31 | - | - | - | - | - | - | 2006-12-31 | inForce?
  2005-09-21 | - | 2006-12-31 | - | - | - | - | - | - | 2007-01-01 | expired
  2005-09-21 | - | - | - | - | - | - | - | - | 2007-01-01 | inForce?
  - | 2011-01-01 | 2014-12-31 | - | - | - | - | - | - | 2012-01-01 | proposed
  # Rough days: years, and some day in a time
  2018-12-31 | 2019 | 2023 | - | - | - | - | - | - | 2018-12-31 | notYetInForce
  2018-12-31 | 2019 | 2023 | - | - | - | - | - | - | 2019-01-01 | inForce?
  2018-12-31 | 2019 | 2023 | - | - | - | - | - | - | 2019-12-30 | inForce?
  2018-12-31 | 2019 | 2023 | - | - | - | - | - | - | 2019-12-31 | inForce
  2018-12-31 | 2019 | 2023 | - | - | - | - | - | - | 2023-01-01 | inForce
  2018-12-31 | 2019 | 2023 | - | - | - | - | - | - | 2023-01-02 | inForce?
  2018-12-31 | 2019 | 2023 | - | - | - | - | - | - | 2023-12-31 | inForce?
  2018-12-31 | 2019 | 2023 | - | - | - | - | - | - | 2024-01-01 | expired
  2010-06-01 | [2010-08..2010-12] | 2013-12-31 | - | - | - | - | - | - | 2010-07-31 | notYetInForce
  2010-06-01 | [2010-08..2010-12] | 2013-12-31 | - | - | - | - | - | - | 2010-08-01 | inForce?
  2010-06-01 | [2010-08..2010-12] | 2013-12-31 | - | - | - | - | - | - | 2010-12-30 | inForce?
  2010-06-01 | [2010-08..2010-12] | 2013-12-31 | - | - | - | - | - | - | 2010-12-31 | inForce
  2010-06-01 | 2010-08 | - | 1y | - | - | - | - | - | 2011-07-31 | inForce
  2010-06-01 | 2010-08 | - | 1y | - | - | - | - | - | 2011-08-01 | inForce?
  2010-06-01 | 2010-08 | - | 1y | - | - | - | - | - | 2011-08-31 | expired
  [2019-05-20..2019-07-01] | 2019-07-01 | 2023-07-01 | - | - | - | - | - | - | 2019-05-19 | proposed
  [2019-05-20..2019-07-01] | 2019-07-01 | 2023-07-01 | - | - | - | - | - | - | 2019-05-20 | proposed?
  [2019-05-20..2019-07-01] | 2019-07-01 | 2023-07-01 | - | - | - | - | - | - | 2019-06-30 | proposed?
  [2019-05-20..2019-07-01] | 2019-07-01 | 2023-07-01 | - | - | - | - | - | - | 2019-07-01 | inForce
  [2019-05-20..2019-07-01] | 2019-07-01 | 2023-07-01 | - | - | - | - | - | - | 2023-07-01 | inForce
  [2019-05-20..2019-07-01] | 2019-07-01 | 2023-07-01 | - | - | - | - | - | - | 2023-07-02 | expired
  # Notice: the agreement runs the notice out, and never past its agreed last day
  2010-06-01 | 2011-01-01 | - | - | 6m | - | 2012-03-15 | - | - | 2012-03-14 | inForce
  2010-06-01 | 2011-01-01 | - | - | 6m | - | 2012-03-15 | - | - | 2012-03-15 | inNotice
  2010-06-01 | 2011-01-01 | - | - | 6m | - | 2012-03-15 | - | - | 2012-09-15 | inNotice
  2010-06-01 | 2011-01-01 | - | - | 6m | - | 2012-03-15 | - | - | 2012-09-16 | ended
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 6m | - | 2014-10-01 | - | - | 2014-12-31 | inNotice
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 6m | - | 2014-10-01 | - | - | 2015-01-01 | ended
  2010-06-01 | 2011-01-01 | - | - | - | - | 2012-03-15 | - | - | 2012-03-15 | inNotice
  2010-06-01 | 2011-01-01 | - | - | - | - | 2012-03-15 | - | - | 2012-03-16 | ended
  2010-06-01 | 2011-01-01 | - | - | 6m | - | 2012-03 | - | - | 2012-02-29 | inForce
  2010-06-01 | 2011-01-01 | - | - | 6m | - | 2012-03 | - | - | 2012-03-01 | inForce?
  2010-06-01 | 2011-01-01 | - | - | 6m | - | 2012-03 | - | - | 2012-03-31 | inNotice
  2010-06-01 | 2011-01-01 | - | - | 6m | - | 2012-03 | - | - | 2012-09-01 | inNotice
  2010-06-01 | 2011-01-01 | - | - | 6m | - | 2012-03 | - | - | 2012-09-02 | inNotice?
  2010-06-01 | 2011-01-01 | - | - | 6m | - | 2012-03 | - | - | 2012-09-30 | inNotice?
  2010-06-01 | 2011-01-01 | - | - | 6m | - | 2012-03 | - | - | 2012-10-01 | ended
  2010-06-01 | 2013-01-01 | - | - | 6m | - | 2012-03-15 | - | - | 2012-04-01 | notYetInForce
  2010-06-01 | 2013-01-01 | - | - | 6m | - | 2012-03-15 | - | - | 2012-09-16 | ended
  # Prolonged a year at a time unless notice is given three months before
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | - | - | - | 2014-12-31 | inForce
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | - | - | - | 2015-01-01 | prolonged
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | - | - | - | 2020-01-01 | prolonged
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | 2014-06-01 | - | - | 2014-05-31 | inForce
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | 2014-06-01 | - | - | 2014-06-01 | inNotice
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | 2014-06-01 | - | - | 2014-12-31 | inNotice
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | 2014-06-01 | - | - | 2015-01-01 | ended
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | 2014-09-30 | - | - | 2015-01-01 | ended
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | 2014-10-01 | - | - | 2015-01-01 | inNotice
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | 2014-11-15 | - | - | 2015-12-31 | inNotice
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | 2014-11-15 | - | - | 2016-01-01 | ended
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | 2016-05-01 | - | - | 2016-04-30 | prolonged
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | 2016-05-01 | - | - | 2016-05-01 | inNotice
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | 2016-05-01 | - | - | 2016-12-31 | inNotice
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | 3m | 1y | 2016-05-01 | - | - | 2017-01-01 | ended
  2010-06-01 | 2011-01-01 | 2012-02-29 | - | 1m | 1y | 2012-12-01 | - | - | 2013-02-28 | inNotice
  2010-06-01 | 2011-01-01 | 2012-02-29 | - | 1m | 1y | 2012-12-01 | - | - | 2013-03-01 | ended
  # Prolonged at most so often, or until a day
  2019-12-01 | 2020-01-01 | 2024-12-31 | - | - | 2y x2 | - | - | - | 2024-12-31 | inForce
  2019-12-01 | 2020-01-01 | 2024-12-31 | - | - | 2y x2 | - | - | - | 2025-01-01 | prolonged
  2019-12-01 | 2020-01-01 | 2024-12-31 | - | - | 2y x2 | - | - | - | 2028-12-31 | prolonged
  2019-12-01 | 2020-01-01 | 2024-12-31 | - | - | 2y x2 | - | - | - | 2029-01-01 | expired
  2019-12-01 | 2020-01-01 | 2024-12-31 | - | - | 2y x2 | - | - | 2029-01-01 | 2029-01-01 | succeeded
  2019-12-01 | 2020-01-01 | 2024-12-31 | - | - | 2y <2027-06-30 | - | - | - | 2027-06-30 | prolonged
  2019-12-01 | 2020-01-01 | 2024-12-31 | - | - | 2y <2027-06-30 | - | - | - | 2027-07-01 | expired
  2019-12-01 | 2020-01-01 | 2024 | - | - | 1y x1 | - | - | - | 2025-06-01 | prolonged?
  2019-12-01 | 2020-01-01 | 2024 | - | - | 1y x1 | - | - | - | 2026-01-01 | expired
  2019-12-01 | 2020-01-01 | 2024-12-31 | - | 3m | 2y x2 | 2027-12-01 | - | - | 2028-12-31 | inNotice
  2019-12-01 | 2020-01-01 | 2024-12-31 | - | 3m | 2y x2 | 2028-12-01 | - | - | 2029-01-01 | ended
  # Ended early, fallen away, given up
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | ended 2012-06-01 | - | 2012-06-01 | inForce
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | ended 2012-06-01 | - | 2012-06-02 | ended
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | ended 2012-06-01 | - | 2020-01-01 | ended
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | ended 2012 | - | 2012-01-01 | inForce
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | ended 2012 | - | 2012-06-01 | inForce?
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | ended 2012 | - | 2012-12-31 | inForce?
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | ended 2012 | - | 2013-01-01 | ended
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | ended - | - | 2012-01-01 | inForce?
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | lapsed 2011-06-01 | - | 2011-06-01 | inForce
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | lapsed 2011-06-01 | - | 2011-06-02 | ended
  - | 2011-01-01 | 2014-12-31 | - | - | - | - | withdrawn 2010-05-01 | - | 2010-04-30 | proposed
  - | 2011-01-01 | 2014-12-31 | - | - | - | - | withdrawn 2010-05-01 | - | 2010-05-01 | withdrawn
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | ended 2016-01-01 | - | 2015-06-01 | expired
  # Another takes its place
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | 2015-01-01 | 2014-12-31 | inForce
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | 2015-01-01 | 2015-01-01 | succeeded
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | 2016-01-01 | 2015-06-01 | expired
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | 2016-01-01 | 2016-01-01 | succeeded
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | 2015 | 2015-01-01 | expired?
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | 2015 | 2015-12-31 | succeeded
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | ended 2012-06-01 | 2012-06-02 | 2012-06-02 | succeeded
  2010-06-01 | 2011-01-01 | 2014-12-31 | - | - | - | - | - | 2014-01-01 | 2014-06-01 | inForce
  """

/// How a topic is governed.
///
/// Agreements with first and last day and what each is to another (`>a` succeeds, `~a` renews, `+a`
/// extends, `^a` amends, `_a` makes concrete, `x` withdrawn, `!DAY` ended), the time asked about, and the
/// gaps, possible gaps, overlaps and days of which nothing is known.
private let coverages = """
  # Back to back, and a gap of one day
  a 2011-01-01 2014-12-31; b 2015-01-01 2018-12-31 >a | 2011-01-01 2018-12-31 | - | - | - | -
  a 2011-01-01 2014-12-31; b 2015-01-02 2018-12-31 >a | 2011-01-01 2018-12-31 | 2015-01-01..2015-01-01 | - | - | -
  a 2019-07-01 2023-07-01; b 2024-01-01 2027-12-31 >a | 2019-07-01 2027-12-31 | 2023-07-02..2023-12-31 | - | - | -
  a 2019-07-01 2023-07-01; b 2024-01-01 2027-12-31 ~a | 2019-07-01 2027-12-31 | 2023-07-02..2023-12-31 | - | - | -
  a 2019-07-01 2023-07-01; b 2024-01-01 2027-12-31 >a | 2023-10-01 2023-10-31 | 2023-10-01..2023-10-31 | - | - | -
  # Without a recorded successor nothing is known
  a 2011-01-01 2014-12-31; b 2016-01-01 2018-12-31 | 2011-01-01 2018-12-31 | - | - | - | 2015-01-01..2015-12-31
  a 2011-01-01 2014-12-31 | 2010-06-01 2014-12-31 | - | - | - | 2010-06-01..2010-12-31
  a 2011-01-01 2014-12-31 | 2011-01-01 2019-12-31 | - | - | - | 2015-01-01..2019-12-31
  a 2011-01-01 2014-12-31; b 2016-01-01 2018-12-31 >a x | 2011-01-01 2018-12-31 | - | - | - | 2015-01-01..2018-12-31
  # A third one fills the gap, wholly or half
  a 2011-01-01 2014-12-31; b 2016-01-01 2018-12-31 >a; c 2015-01-01 2015-12-31 | 2011-01-01 2018-12-31 | - | - | - | -
  a 2011-01-01 2014-12-31; b 2016-01-01 2018-12-31 >a; c 2015-01-01 2015-06-30 | 2011-01-01 2018-12-31 | 2015-07-01..2015-12-31 | - | - | -
  a 2011-01-01 2014-12-31; b 2016-01-01 2018-12-31 >a; c 2015-01-01 2015-12-31 +a | 2011-01-01 2018-12-31 | - | - | - | -
  # Two at a time overlap, unless one is made from the other
  a 2011-01-01 2014-12-31; b 2014-07-01 2018-12-31 >a | 2011-01-01 2018-12-31 | - | - | 2014-07-01..2014-12-31 | -
  a 2011-01-01 2014-12-31; b 2012-01-01 2013-12-31 ^a | 2011-01-01 2014-12-31 | - | - | - | -
  a 2011-01-01 2014-12-31; b 2012-01-01 2013-12-31 _a | 2011-01-01 2014-12-31 | - | - | - | -
  a 2011-01-01 2014-12-31; b 2012-01-01 2016-12-31 +a | 2011-01-01 2016-12-31 | - | - | - | -
  a 2011-01-01 2014-12-31; b 2011-01-01 2014-12-31; c 2011-01-01 2014-12-31 | 2011-01-01 2014-12-31 | - | - | 2011-01-01..2014-12-31 | -
  # Rough days make a gap only possible, unless no reading closes it
  a 2011-01-01 2014; b 2015-01-01 2018-12-31 >a | 2011-01-01 2018-12-31 | - | 2014-01-02..2014-12-31 | - | -
  a 2011-01-01 2014-12-31; b 2015 2018-12-31 >a | 2011-01-01 2018-12-31 | - | 2015-01-01..2015-12-30 | - | -
  a 2011-01-01 2013; b 2015 2018-12-31 >a | 2011-01-01 2018-12-31 | 2014-01-01..2014-12-31 | 2013-01-02..2013-12-31 2015-01-01..2015-12-30 | - | -
  a 2011-01-01 2014; b 2014-06 2018-12-31 >a | 2011-01-01 2018-12-31 | - | 2014-01-02..2014-06-29 | - | -
  # Ended early
  a 2011-01-01 2014-12-31 !2013-06-01; b 2015-01-01 2018-12-31 >a | 2011-01-01 2018-12-31 | 2013-06-02..2014-12-31 | - | - | -
  a 2011-01-01 2014-12-31 !2013; b 2015-01-01 2018-12-31 >a | 2011-01-01 2018-12-31 | 2014-01-01..2014-12-31 | 2013-01-02..2013-12-31 | - | -
  """

private func written(_ text: String) -> String? { text == "-" ? nil : text }

private func cells(_ row: Substring) -> [String] {
  row.split(separator: "|").map { cell in
    cell.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }
}

private func rows(_ table: String) -> [String] {
  table.split(separator: "\n").filter { !$0.contains("#") }.map(String.init)
}

@Suite struct DecisionTableTests {
  @Test func `there are at least 120 rows`() {
    #expect(rows(statuses).count + rows(coverages).count >= 120)
  }

  @Test(arguments: rows(statuses))
  func `a status is what the words say`(_ row: String) throws {
    let cells = cells(row[...])
    try #require(cells.count == 11)
    let closing = cells[7] == "-" ? nil : cells[7].split(separator: " ").map(String.init)
    let prolongs = cells[5].split(separator: " ").map(String.init)
    func limit(_ mark: String) -> String? {
      prolongs.dropFirst().first { $0.hasPrefix(mark) }.map { String($0.dropFirst()) }
    }
    var agreement = Agreement(
      id: "a", title: "A", kind: "hovedaftale",
      term: Term(
        from: written(cells[1]).flatMap { RoughDay($0) },
        until: written(cells[2]).flatMap { RoughDay($0) },
        lasts: written(cells[3]).flatMap { Duration($0) },
        notice: written(cells[4]).flatMap { Duration($0) },
        prolongs: prolongs.first.flatMap { Duration($0) },
        prolongsAtMost: limit("x").flatMap { Int($0) },
        prolongsUntil: limit("<").flatMap { Day($0) }),
      concluded: written(cells[0]).map { Conclusion(day: RoughDay($0)) },
      source: Source("Prøve", madeUp: true))
    agreement.notice = try written(cells[6]).map {
      NoticeGiven(day: try #require(RoughDay($0)), why: "prøve")
    }
    agreement.closed = try closing.map {
      Closing(
        day: written($0[1]).flatMap { RoughDay($0) },
        how: try #require(Closing.How(rawValue: $0[0])),
        why: "prøve")
    }
    let context = AgreementContext(
      successorStarts: written(cells[8]).flatMap { RoughDay($0) }.map { [$0] } ?? [])
    let standing = agreement.status(on: try isoDay(cells[9]), context)
    #expect(standing.status.rawValue + (standing.certain ? "" : "?") == cells[10])
  }

  @Test(arguments: rows(coverages))
  func `gaps and overlaps are what the words say`(_ row: String) throws {
    let cells = cells(row[...])
    try #require(cells.count == 6)
    let agreements = try cells[0].split(separator: ";").map { try agreement($0) }
    let records = agreements.reduce(PlainRecords()) { $0.with($1) }
    let days = cells[1].split(separator: " ").map(String.init)
    let found = try AgreementBook(records).coverage(
      of: "emne", during: isoPeriod(days[0], days[1]))
    func text(_ periods: [Period]) -> String {
      periods.isEmpty
        ? "-"
        : periods.map { "\($0.start)..\($0.until?.description ?? "")" }.joined(separator: " ")
    }
    #expect(text(found.gaps) == cells[2])
    #expect(text(found.possibleGaps) == cells[3])
    #expect(text(found.overlaps.map(\.days)) == cells[4])
    #expect(text(found.unknown) == cells[5])
  }

  private func agreement(_ text: Substring) throws -> Agreement {
    let words = text.split(separator: " ").map(String.init)
    var agreement = Agreement(
      id: try #require(AgreementID(words[0])), title: words[0], kind: "delaftale",
      parties: ["kk", "bl"], term: Term(from: RoughDay(words[1]), until: RoughDay(words[2])),
      topics: ["emne"], concluded: Conclusion(), source: Source("Prøve", madeUp: true))
    for word in words.dropFirst(3) {
      let rest = String(word.dropFirst())
      let other = AgreementID(rest)
      switch word.first {
      case ">": agreement.succeeds = [try #require(other)]
      case "~": agreement.renews = [try #require(other)]
      case "+": agreement.extends = [try #require(other)]
      case "^": agreement.amends = [try #require(other)]
      case "_": agreement.concretises = [try #require(other)]
      case "x": agreement.closed = Closing(day: nil, how: .withdrawn, why: "prøve")
      case "!": agreement.closed = Closing(day: RoughDay(rest), how: .ended, why: "prøve")
      default: Issue.record("\(word)")
      }
    }
    return agreement
  }
}
