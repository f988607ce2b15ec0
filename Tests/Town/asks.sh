#!/usr/bin/env bash
# The questions in which Nordvang's year was answered falsely or not at all, asked of copies of its databases.
#
#   asks.sh ALMEN FOLDER      FOLDER is what year.sh has filled; prints "== id", the answer and "[exit n]"
#
# What must be said and what must not is in `expected`; .ci/town holds the one against the other.
set -uo pipefail
almen=$(realpath "$1") work=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
db=$work/try.sqlite
export COLUMNS=400
unset ALMEN_DATABASE

fresh() { cp "$work/$1.sqlite" "$db"; }
keep() { cp "$db" "$work/$1.sqlite"; }
ask() { # ID words: a question
  echo "== $1"
  "$almen" "${@:2}" --database "$db" 2>&1
  echo "[exit $?]"
}
act() { "$almen" act "${@:2}" --on "$1" --by "Ny Medarbejder" --as boligkonsulent --because "Prøve" --database "$db" 2>&1; }
tried() { # ID DAY verb and words: an act, told
  echo "== $1"
  act "${@:2}"
  echo "[exit $?]"
}
given() { # DAY verb and words: what a question presupposes
  local told
  told=$(act "$@") || { echo "== setup"; echo "refused: act $*"; echo "$told"; }
}
bring() { "$almen" import "$here/bring/$2" --by "Ny Medarbejder" --because "Prøve" --database "$db" 2>&1; }
brought() { # ID FOLDER: an import, told
  echo "== $1"
  bring "$@"
  echo "[exit $?]"
}
council() { # ID DAY MATTER OUTCOME: a meeting of the council that decides a matter, ID-1-1
  given "$2" convene "$1" --body byraadet --date "$2"
  given "$2" agenda "$1" "$3"
  given "$2" decide "$1-1" --outcome "$4" --not-needed "Intet"
}

# 1. What an approval and a commitment may rest on.
fresh autumn
given 2026-11-02 enter-matter afv --title "Afvist sag" --origin pbm
council brx 2026-11-05 afv rejected
council brs 2026-11-20 partnerskab-bisperne approved
keep ready
tried 1-rejected 2026-11-06 approve p1 --body byraadet --decision brx-1-1
fresh ready
tried 1-other-body 2026-11-06 approve p1 --body byraadet --decision bf1-1-1
fresh ready
tried 1-other-matter 2026-11-06 approve p1 --body byraadet --decision br-2025-04-1-1
fresh ready
tried 1-unlinked 2026-11-06 approve p1 --body byraadet --decision br-2025-10-1-1
fresh ready
given 2026-11-06 approve p1 --body byraadet
ask 1-unsigned agreements --on 2027-02-01
ask 1-unsigned-due due --on 2027-02-01
fresh ready
tried 1-commit-rejected 2026-11-06 commit boligsocial-pulje-2026-1 100.000 --decision brx-1-1
fresh ready
tried 1-later 2026-11-10 approve p1 --body byraadet --decision brs-1-1
fresh ready
tried 1-right 2026-11-20 approve p1 --body byraadet --decision brs-1-1
tried 1-signed 2026-11-21 sign p1
ask 1-chain show p1 --on 2026-11-22
brought 1-pulled corrected
ask 1-pulled-check check --on 2026-12-01
ask 1-pulled-show show udlejningsaftale-2025 --on 2026-12-01

# 2. Agreements made with every organisation by name, and of another level.
fresh autumn
ask 2-coverage coverage --topic udlejning --from 2024-01-01 --to 2025-06-30
ask 2-route route hvordan kommer jeg på venteliste --on 2024-06-01
ask 2-level coverage --topic renovering --from 2025-01-01 --to 2027-12-31
ask 2-none coverage --topic aeldreboliger --from 2025-01-01 --to 2025-12-31

# 3. What lapses.
fresh case
ask 3-due due --on 2025-01-15
ask 3-check check --on 2025-02-15
ask 3-without check --on 2025-02-15
fresh lapsed
ask 3-due-2026 due --on 2026-01-02
ask 3-check-2026 check --on 2026-01-02
fresh year
ask 3-renewed due --on 2026-03-01
ask 3-due-2027 due --on 2027-02-02
ask 3-check-2027 check --on 2027-02-02
tried 3-let-go 2027-02-03 let-go hovedaftale-2022
ask 3-let-gone check --on 2027-02-04

# 4. An item postponed at a group that another replaces.
fresh founded
ask 4-founded due --on 2026-09-02
ask 4-owner due --on 2026-09-02 --owner pbm
fresh autumn
ask 4-decided due --on 2026-10-16
tried 4-close 2026-10-20 close-matter renovering-bisperne
fresh postponed
act 2026-09-01 abolish kontaktgruppen >/dev/null # or it is refused: then the group is still there, and so is the duty
ask 4-abolished due --on 2026-09-02
ask 4-abolished-check check --on 2026-09-02

# 5. What mergers leave behind.
fresh merged
ask 5-due due --on 2026-04-02
act 2026-04-10 approve tillaeg-1 --body nab >/dev/null # where NAB must answer in ABN's place too
tried 5-approve 2026-04-20 approve tillaeg-1 --body byraadet
tried 5-sign 2026-04-21 sign tillaeg-1
fresh autumn
given 2027-01-01 enter-party nordbo --name "Nordbo" --kind boligorganisation
tried 5-told 2027-01-01 merge nab bff --into nordbo
ask 5-owner due --on 2027-02-02 --owner nordbo
ask 5-gone due --on 2027-02-02
ask 5-page show nordbo --on 2027-02-02
ask 5-seats-check check --on 2027-02-02
ask 5-kreds show bl-8-kreds --on 2027-02-02

# 6. Money on the pages of a party and an area.
fresh autumn
ask 6-party show nab --on 2026-03-01
ask 6-area show bisperne --on 2026-10-01

# 7. A share in per cent.
given 2026-10-01 draft fx2 --title "Fleksibel udlejning i Skovvænget" --kind tmf.fleksibel-udlejning --parties nordvang,bff --fields "afdeling=skovvaenget;andel=25 %;kriterier=i arbejde;raekkefoelge=?;evaluering=?"
ask 7-share show fx2 --on 2026-10-02

# 8. Unknown is not no.
ask 8-lists show bisperne --on 2026-10-01

# 9. A recurring duty that ends.
brought 9-import ending
ask 9-last due --on 2028-01-15 --owner bff
ask 9-open due --on 2026-12-01 --owner bff

# 10. Øre.
ask 10-ore show boligsocial-pulje-2026-1-commit-1-pay-1
ask 10-party show nab --on 2026-10-01
ask 10-year investments --on 2026-10-01

# 11. A term with notice only.
given 2026-10-01 draft samdrift --title "Aftale om samdrift" --kind enkeltaftale --level 3 --parties nordvang,nab --topics boligsocialt --notice 6m
given 2026-10-02 sign samdrift
ask 11-notice show samdrift --on 2026-10-03
ask 11-list agreements --on 2026-10-03

# 12. The level of a kind.
ask 12-level show fleksibel-2026 --on 2026-09-15
ask 12-structure structure --on 2026-09-15

# 13. An extension.
ask 13-list agreements --on 2026-08-01
ask 13-page show hovedaftale-2022 --on 2026-08-01
ask 13-name show "Boligpolitisk hovedaftale 2022-2025" --on 2026-08-01
ask 13-renew due --on 2026-08-01

# 14. Two entrances; an organisation in an enquiry.
ask 14-entrances route ældrebolig --on 2026-02-01
ask 14-organisation route styringsdialog med NAB --on 2026-02-01

# 15. A zero too many.
tried 15-pay 2026-10-01 pay boligsocial-pulje-2026-1-commit-1 9mio
tried 15-commit 2026-10-01 commit boligsocial-pulje-2026-1 9mio
ask 15-kept investments --on 2026-10-02
tried 15-over 2026-10-02 pay boligsocial-pulje-2026-1-commit-1 1,2mio --over

# Agendas as they are: what is no matter, printed numbers, time and place, what is closed, several bodies, votes, what is sent on.
fresh autumn
given 2026-11-20 convene bf2 --body boligforum --date 2026-12-15 --start 17:00 --end 19:00 --place "Rådhuset, mødesal 2"
given 2026-11-20 agenda bf2 --title "Godkendelse af dagsordenen" --number 1
given 2026-11-20 agenda bf2 partnerskab-bisperne --number 2.1
given 2026-11-20 agenda bf2 --title "Personsag" --closed
ask agenda-meeting show bf2 --on 2026-11-21
ask agenda-public show bf2 --on 2026-11-21 --public
given 2026-12-15 decide bf2-2 --outcome referred --referred-to plan-og-boligudvalget --for 3 --against 1
ask agenda-referred due --on 2026-12-16
ask agenda-votes show bf2-2-1 --on 2026-12-16
tried agenda-close 2026-12-16 close-matter partnerskab-bisperne
given 2026-12-15 take-off bf2-1
tried agenda-minutes 2026-12-16 minute bf2 --text "Se mappen"
given 2026-12-01 convene faelles --body byraadet,plan-og-boligudvalget --date 2027-01-11
ask agenda-bodies show faelles --on 2026-12-02
fresh autumn
given 2026-11-20 convene bf2 --body boligforum --date 2026-12-15
given 2026-11-20 agenda bf2 partnerskab-bisperne
given 2026-12-01 call-off bf2
ask called-off due --on 2026-12-16

# What is the town's own, and what is old.
fresh autumn
ask own-meaning show tryghed-bisperne --on 2026-11-01
ask own-check check --on 2026-11-01
ask old-figure overview --on 2027-02-02

# The case that ships: a town with a present, and all of it made up.
rm -f "$db"
given_case=$("$almen" init --case nordvang --database "$db" 2>&1) || { echo "== setup"; echo "refused: init"; echo "$given_case"; }
ask nordvang-overview overview --on 2026-11-26
ask nordvang-due due --on 2026-11-26
ask nordvang-check check
ask nordvang-today check --on 2026-11-26
ask nordvang-criteria criteria --on 2026-11-26
ask nordvang-lists lists --on 2026-11-26
ask nordvang-money investments --by year --on 2026-11-26
ask nordvang-verify verify
echo "== nordvang-records"
cat "$here"/../../Sources/almen/Cases/nordvang/[!e]*.json5 | grep '^  { in:' | grep -vc 'holds: false'
cat "$here"/../../Sources/almen/Cases/nordvang/[!e]*.json5 | grep -c 'madeUp: true'
grep -vc ';true;' "$here"/../../Sources/almen/Cases/nordvang/reading.csv
