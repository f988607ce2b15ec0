"""The days of TMF's yearly dialogue, from the acts alone.

Written without a look at the Swift it is held against (Plugins/TMF/Dialogues/DialogueClock.swift), from
  - BEK 1307 of 15 December 2009 §§ 71 and 109, in force from 1 January 2010 (§ 130), and BEK 1642 of
    7 December 2023 §§ 74 and 112, in force from 1 January 2024 (§ 133), both from Lovtidende A; what stood
    between them (BEK 70/2018) is not read, its words on these days are taken to be the same
  - BEK 506/2010 and BEK 1238/2010 as told by Landsbyggefonden (LBF orienterer 2010/6, 2010/11): years that end
    on 17 May 2010 or later are handed in within five months ("before 1 June" for the calendar year); years that
    end on 1 June 2010 or later provisionally within five and finally within six
  - LBF orienterer 2010/12 (empty dwellings and movings, 1 February, first 2011) and LBF orienterer 2010-2014
    (the year of the accounts is the one the period ends in, the year of the dialogue the next; the package comes
    the day after the period ends from the dialogues of 2015, before that early in February)

python3 dialogue-clock-by-another.py > dialogue-clock-by-another.csv
"""

import csv
import sys
from datetime import date, timedelta


def months_after(end: date, months: int) -> date:
    """The last day on which something is done within so many months after the end of a year.

    A year that ends with 30 June is over as July begins: six months later is the beginning of January, so
    31 December is the last day (30 December, which counting from the date gives, is a day too early)."""
    begins = end + timedelta(days=1)
    month = begins.month - 1 + months
    return date(begins.year + month // 12, month % 12 + 1, begins.day) - timedelta(days=1)


def act(day: date, old: str, new: str) -> str:
    if day < date(2010, 1, 1):
        return ""
    return f"BEK 1307/2009 {old}" if day < date(2024, 1, 1) else f"BEK 1642/2023 {new}"


def row(end: date) -> list[str]:
    accounts, dialogue = end.year, end.year + 1
    created = (end + timedelta(days=1)).isoformat() if dialogue >= 2015 else f"{dialogue}-02"
    provisional = months_after(end, 5) if end >= date(2010, 6, 1) else None
    final = months_after(end, 5 if date(2010, 5, 17) <= end < date(2010, 6, 1) else 6)
    vacancies = f"{dialogue}-02-01" if dialogue >= 2011 else ""
    meeting = date(dialogue, 12, 31)
    return [
        end.isoformat(), str(accounts), str(dialogue), created, vacancies,
        provisional.isoformat() if provisional else "", act(provisional, "§ 71", "§ 74") if provisional else "",
        final.isoformat(), act(final, "§ 71", "§ 74"), meeting.isoformat(), act(meeting, "§ 109", "§ 112"),
    ]


def ends() -> list[date]:
    """Ends of every month from December 2009 through 2026, and the days on which the months changed in 2010."""
    months = [date(y + m // 12, m % 12 + 1, 1) - timedelta(days=1) for y in range(2010, 2027) for m in range(12)]
    return sorted(set(months) | {date(2010, 5, 16), date(2010, 5, 17), date(2010, 6, 1)})


if __name__ == "__main__":
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["periodEnds", "accountsYear", "dialogueYear", "created", "vacancies", "provisional", "provisionalAct",
                  "final", "finalAct", "meeting", "meetingAct"])
    for end in ends():
        out.writerow(row(end))
