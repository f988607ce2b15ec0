#!/usr/bin/env python3
"""Makes dialogue-clock.csv, which ClockTests of TMF holds the clock of the styringsdialog against.

    python3 dialogue-clock.py > dialogue-clock.csv

Written from the texts of the acts and of Landsbyggefonden's orienteringer 2010-2014, by the same hand as the clock:
an independent table by another is still to be made. It shares no code and no way of reckoning with the program:

- styringsår = the year in which the accounting period ends + 1; from styringsår 2015 the package is made the day after
  the period, before that early in February (LBF 2014/3), here the 1st to the 10th;
- accounts: BEK 1307/2009 § 71: 6 months; BEK 506/2010, periods ending 17 May 2010 or later: 5; BEK 1238/2010, ending
  1 June 2010 or later, and BEK 1642/2023 § 74: provisional 5, final 6. Months from the last day of a month are read
  both ways: the day of the same number, and the last of the month;
- the meeting: once in the calendar year that the styringsår is;
- the paragraph: BEK 1307/2009 § 109 for days from 2010, BEK 1642/2023 § 112 from 2024.
"""
import calendar
import datetime

day = datetime.date


def months_after(end, count):
    """The day of the same number so many months on, and the last of the month where it began at one."""
    total = end.month - 1 + count
    year, month = end.year + total // 12, total % 12 + 1
    length = calendar.monthrange(year, month)[1]
    same = day(year, month, min(end.day, length))
    is_last = end.day == calendar.monthrange(end.year, end.month)[1]
    return sorted({same, day(year, month, length)} if is_last else {same})


def row(end):
    year = end.year + 1
    package = [end + datetime.timedelta(1)] if year >= 2015 else [day(year, 2, 1), day(year, 2, 10)]
    if end < day(2010, 5, 17):
        council, fund = months_after(end, 6), []
    elif end < day(2010, 6, 1):
        council, fund = months_after(end, 5), []
    else:
        council, fund = months_after(end, 6), months_after(end, 5)
    meeting = day(year, 12, 31)
    law = "BEK 1642/2023 § 112" if meeting >= day(2024, 1, 1) else "BEK 1307/2009 § 109"
    months = lambda days: "|".join(map(str, days))
    return [end, year, package[0], package[-1], months(council), months(fund), meeting, law]


ends = set()
for year in range(2009, 2027):
    for month in (2, 3, 6, 9, 12):
        ends.add(day(year, month, calendar.monthrange(year, month)[1]))
ends |= {day(2010, 5, 16), day(2010, 5, 17), day(2010, 5, 31), day(2012, 2, 28), day(2024, 8, 30), day(2013, 12, 30)}
print("periodEnds;year;packageFrom;packageUntil;council;fund;meeting;law")
for end in sorted(end for end in ends if end >= day(2009, 12, 31)):  # BEK 1307/2009 is in force from 2010
    print(*row(end), sep=";")
