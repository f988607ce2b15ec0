#!/usr/bin/env bash
# The year of Nordvang, a made-up town: makes its database and runs it through two years by acts.
#
#   year.sh ALMEN FOLDER      writes FOLDER/year.sqlite, and a copy of it beside it at each stage
#
# Stages: case (as filed), lapsed (2 January 2026, before anything is renewed), awaiting (tillaeg-1 awaits ABN),
# merged (ABN is part of NAB), postponed (an item awaits the group), founded (the group is gone), year (all of it).
set -euo pipefail
almen=$(realpath "$1") work=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
db=$work/year.sqlite
export COLUMNS=160
unset ALMEN_DATABASE

stage() { sqlite_copy "$1"; }
sqlite_copy() { cp "$db" "$work/$1.sqlite"; } # no one else has it open
act() { # DAY BECAUSE verb and words: one act, signed by the consultant
  local day=$1 because=$2
  shift 2
  "$almen" act "$@" --on "$day" --by "Ny Medarbejder" --as boligkonsulent --because "$because" --database "$db" \
    >>"$work/year.log" 2>&1 || { echo "refused: act $* --on $day" >&2; tail -20 "$work/year.log" >&2; exit 1; }
}
bring() { # FOLDER BECAUSE: records that no verb writes
  "$almen" import "$here/bring/$1" --by "Ny Medarbejder" --because "$2" --database "$db" >>"$work/year.log" 2>&1 ||
    { echo "refused: import $1" >&2; tail -20 "$work/year.log" >&2; exit 1; }
}

rm -f "$work"/*.sqlite "$work/year.log"
"$almen" init --from "$here/case" --database "$db" >"$work/year.log"
stage case

# 2025: dialogue, the letting agreement four months late, the money of the year after.
act 2025-01-01 "Vi følger nu dialogen" follow --duty lov.dialogue
act 2025-01-02 "Årets dialog" enter-matter dialog-2025 --title "Styringsdialog 2025" --origin pbm --topics styringsdialog
act 2025-01-02 "Årets første" convene dm1 --body dialogmoeder --date 2025-01-20
act 2025-01-02 "Dagsorden" agenda dm1 dialog-2025 --how discussion
act 2025-01-20 "Drøftet" decide dm1-1 --outcome noted --what "Send oversigt over ledige boliger" --owner nab --due 2025-06-01
act 2025-01-22 "Referat" minute dm1 --text "Se mappen for 2025"
act 2025-05-20 "Sendt" follow-up dm1-1-1 --done 2025-05-20 --result "Oversigten er sendt"
act 2025-01-22 "Holdt" fulfil nab --duty lov.dialogue --time 2025-12-31 --shows "referat af 20.1.2025"
act 2025-01-22 "Holdt" fulfil bff --duty lov.dialogue --time 2025-12-31 --shows "referat af 20.1.2025"
act 2025-01-22 "Holdt" fulfil abn --duty lov.dialogue --time 2025-12-31 --shows "referat af 20.1.2025"
act 2025-02-20 "Aftalen udløb" draft udlejningsaftale-2025 --title "Udlejningsaftale 2025-2028" --kind delaftale --level 2 --parties nordvang,nab,bff,abn --topics udlejning --concretises hovedaftale-2022 --succeeds udlejningsaftale-2022 --from 2025-05-01 --until 2028-12-31 --approvers nab,bff,abn,byraadet
act 2025-02-20 "Aftalen udløb" enter-matter ny-udlejningsaftale --title "Ny udlejningsaftale" --origin kontaktgruppen --procedure aftaleforloeb --topics udlejning --agreements udlejningsaftale-2025
act 2025-02-21 "PBM's udkast" change udlejningsaftale-2025 --proposer pbm
act 2025-02-21 "Sendt ud" advance ny-udlejningsaftale --step udkast --who pbm
act 2025-02-21 "Forårsmøde" convene m0 --body kontaktgruppen --date 2025-03-25
act 2025-02-21 "Udkastet er klar" agenda m0 ny-udlejningsaftale --how discussion
act 2025-03-25 "Drøftet" decide m0-1 --outcome noted --step droeftelse --not-needed "Går videre til Byrådet"
act 2025-03-27 "Referat" minute m0 --text "Se mappen for 2025"
act 2025-03-28 "NAB har godkendt" approve udlejningsaftale-2025 --body nab
act 2025-03-30 "BFF har godkendt" approve udlejningsaftale-2025 --body bff
act 2025-04-01 "Andelen sænket for BFF" change udlejningsaftale-2025 --change material --concerns bff
act 2025-04-07 "BFF har godkendt igen" approve udlejningsaftale-2025 --body bff
act 2025-04-08 "ABN har godkendt" approve udlejningsaftale-2025 --body abn
act 2025-04-08 "Byrådet skal godkende" convene br-2025-04 --body byraadet --date 2025-04-28
act 2025-04-08 "Klar" agenda br-2025-04 ny-udlejningsaftale
act 2025-04-28 "Godkendt" decide br-2025-04-1 --outcome approved --step godkendelse --not-needed "Underskrives"
act 2025-04-29 "Referat" minute br-2025-04 --text "Byrådets protokol"
act 2025-04-28 "Byrådet har godkendt" approve udlejningsaftale-2025 --body byraadet --decision br-2025-04-1-1
act 2025-04-30 "Underskrevet" sign udlejningsaftale-2025
act 2025-05-02 "Aftalen er indgået" close-matter ny-udlejningsaftale
act 2025-09-01 "Budgettet" enter-matter budget-2026 --title "Boligsocial pulje 2026" --origin pbm --topics boligsocialt --areas bisperne
act 2025-09-01 "Budgetmøde" convene br-2025-10 --body byraadet --date 2025-10-06
act 2025-09-01 "Budgettet" agenda br-2025-10 budget-2026
act 2025-10-06 "Vedtaget" decide br-2025-10-1 --outcome approved --not-needed "Udmøntes af PBM"
act 2025-10-07 "Referat" minute br-2025-10 --text "Byrådets protokol"
act 2025-10-07 "Budgettet" frame boligsocial-pulje 2026 4mio --financier nordvang --area bisperne --decision br-2025-10-1-1
act 2025-10-01 "Sendt" meet kvartalsberetning --text "Beretning for 3. kvartal"
act 2025-11-03 "Ikke nået" extend forlaengelse-2026 --of hovedaftale-2022 --title "Forlængelse af hovedaftalen" --until 2026-12-31
act 2025-12-01 "Begge har skrevet under" sign forlaengelse-2026
act 2025-12-30 "Sendt" meet kvartalsberetning --text "Beretning for 4. kvartal"
stage lapsed

# 2026: what had run out is renewed, ABN goes into NAB, two groups become one.
act 2026-01-15 "Tilsagn til NAB" commit boligsocial-pulje-2026-1 1,5mio --receiver nab --area bisperne --decision br-2025-10-1-1
act 2026-01-20 "Måling" measure tryghed bisperne 2025 --value 66,5 --made-up
act 2026-01-28 "Tastefejl" measure tryghed bisperne 2025 --value 68,0 --made-up
act 2026-02-02 "Fornyes" renew enkeltaftale-nab-2026 --of enkeltaftale-nab --title "Enkeltaftale NAB 2026-2029" --from 2026-01-01 --until 2029-12-31
act 2026-02-10 "Underskrevet" sign enkeltaftale-nab-2026
act 2026-02-02 "Fornyes" renew enkeltaftale-bff-2026 --of enkeltaftale-bff --title "Enkeltaftale BFF 2026-2029" --from 2026-01-01 --until 2029-12-31
act 2026-02-10 "Underskrevet" sign enkeltaftale-bff-2026
bring beretning "Kvartalsberetninger efter den nye enkeltaftale"
act 2026-02-20 "Tilsagn til Bispelunden" commit boligsocial-pulje-2026-1 2,5mio --receiver nab --area bisperne --decision br-2025-10-1-1
act 2026-02-21 "For meget" withdraw boligsocial-pulje-2026-1-commit-2
act 2026-03-15 "Første rate" pay boligsocial-pulje-2026-1-commit-1 500.000,50
act 2026-02-12 "Ældreboliger med" amend tillaeg-1 --of udlejningsaftale-2025 --title "Tillæg 1 til udlejningsaftalen" --from 2026-07-01
act 2026-02-13 "PBM's udkast" change tillaeg-1 --proposer pbm
act 2026-03-01 "NAB har godkendt" approve tillaeg-1 --body nab
act 2026-03-05 "BFF har godkendt" approve tillaeg-1 --body bff
stage awaiting
act 2026-04-01 "Fusion" merge abn --into nab
stage merged
act 2026-05-04 "Renovering" enter-matter renovering-bisperne --title "Helhedsplan for Bisperne" --origin kontaktgruppen --topics renovering --areas bisperne
act 2026-05-04 "Ventelisten" enter-matter fleksibel-skovparken --title "Fleksibel udlejning i Skovparken" --origin kontaktgruppen --topics udlejning --areas skovparken
act 2026-05-04 "Sommermøde" convene m1 --body kontaktgruppen --date 2026-06-16
act 2026-05-05 "Dagsorden" agenda m1 fleksibel-skovparken
act 2026-05-05 "Dagsorden" agenda m1 renovering-bisperne
act 2026-06-16 "Godkendt" decide m1-1 --outcome approved --not-needed "Skrives ind i en aftale"
act 2026-06-16 "NAB bad om mere tid" postpone m1-2
act 2026-06-18 "Referat" minute m1 --text "Se mappen for 2026"
act 2026-06-20 "Efter drøftelsen" draft fleksibel-2026 --title "Fleksibel udlejning i Skovparken" --kind enkeltaftale --parties nordvang,bff --topics udlejning --from 2026-08-01 --until 2026-12-31
act 2026-06-30 "Underskrevet" sign fleksibel-2026
act 2026-07-01 "Skrevet ind i aftalen" close-matter fleksibel-skovparken
stage postponed
act 2026-09-01 "Én indgang" found boligforum --name "Boligforum" --kind joint --level 2 --reports-to boligtopmoedet --topics udlejning,renovering,aeldreboliger --members pbm,ssae,nab,bff --secretariat pbm --replaces kontaktgruppen,aeldregruppen
stage founded
act 2026-09-16 "Første møde" convene bf1 --body boligforum --date 2026-10-15
act 2026-09-16 "Udsat fra juni" agenda bf1 renovering-bisperne
act 2026-10-15 "Godkendt" decide bf1-1 --outcome approved --what "Send ansøgning til Landsbyggefonden" --owner nab --due 2026-12-01
act 2026-10-16 "Referat" minute bf1 --text "Se mappen for 2026"
act 2026-09-20 "Partnerskab" draft p1 --title "Partnerskabsaftale om Bisperne" --kind delaftale --level 2 --parties nordvang,nab --topics boligsocialt --from 2027-01-01 --until 2028-12-31 --approvers nab,byraadet
act 2026-09-21 "PBM's udkast" change p1 --proposer pbm
act 2026-09-28 "NAB har godkendt" approve p1 --body nab
act 2026-11-02 "Byrådets sag" enter-matter partnerskab-bisperne --title "Partnerskab om Bisperne" --origin pbm --topics boligsocialt --areas bisperne --agreements p1
act 2026-11-02 "Ekstra møde" convene dm2 --body dialogmoeder --date 2026-11-30
act 2026-11-10 "Ingen punkter" call-off dm2
stage autumn

# 2027: NAB and BFF become one.
act 2027-01-01 "Ny organisation" enter-party nordbo --name "Nordbo" --kind boligorganisation
act 2027-01-01 "Fusion" merge nab bff --into nordbo
