#!/usr/bin/env bash
# The 66 kinds of task of a town's year, each done once in the shipped case of Nordvang, by acts and questions.
#
#   tasks.sh ALMEN FOLDER      prints "== number", what the program answers and "[exit n]"
#
# What each task is, and what must then be said, is in `tasks`; .ci/tasks holds the one against the other.
set -uo pipefail
almen=$(realpath "$1") work=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
db=$work/tasks.sqlite
export COLUMNS=400
unset ALMEN_DATABASE ALMEN_BY ALMEN_AS

task() { echo "== $1"; }
act() { # DAY verb and words: one act, signed by the consultant
  "$almen" act "${@:2}" --on "$1" --by "Ny Medarbejder" --as boligkonsulent --because "Opgaven" --database "$db" 2>&1 ||
    echo "[refused: act ${*:2}]"
}
ask() { "$almen" "$@" --database "$db" 2>&1; }

rm -f "$db"
"$almen" init --case nordvang --database "$db" >/dev/null

# Matters and meetings.
task 1
act 27.11.2026 enter-matter cykler --title "Cykelparkering ved Engparken" --origin nab --topics renovering
ask show matter/cykler --on 28.11.2026
task 2
act 27.11.2026 add-point ny-hovedaftale --text "at godkende hovedaftalen" --proposer pbm --decides byraadet
ask show ny-hovedaftale --on 28.11.2026
task 3
act 27.11.2026 plan ny-hovedaftale --step godkendelse --date 21.12.2026
ask show ny-hovedaftale --on 28.11.2026
task 4
act 27.11.2026 convene bf-2027-02 --body boligforum --date "11. februar 2027" --start 16:00 --end 18:00 --place "Rådhuset"
ask show bf-2027-02 --on 28.11.2026
task 5
act 27.11.2026 agenda bf-2027-02 cykler --how discussion
ask show bf-2027-02 --on 28.11.2026
task 6
act 27.11.2026 agenda bf-2027-02 --title "Eventuelt"
act 28.11.2026 take-off bf-2027-02-2
ask show bf-2027-02 --on 29.11.2026
task 7
act 10.12.2026 postpone bf-2026-12-2 --to bf-2027-02
ask show bf-2027-02 --on 11.12.2026
task 8
act 7.12.2026 decide pbu-2026-12-1 --outcome godkendt --step udvalg --not-needed "Byrådet behandler den"
ask show pbu-2026-12 --on 8.12.2026
act 15.1.2027 decide dm-2026-12-1 --outcome noted --what "Send regnskabet" --owner nab --due 1.3.2027 >/dev/null
task 9
act 8.12.2026 minute pbu-2026-12 --text "Udvalgets protokol" --present formand-pbu
ask show pbu-2026-12 --on 9.12.2026
task 10
act 20.12.2026 follow-up dm-2026-12-1-1 --what "Send regnskabet" --owner nab --due 1.3.2027
act 20.1.2027 follow-up dm-2026-12-1-1 --done 19.1.2027 --result "Regnskabet er sendt"
ask show dm-2026-12-1-1 --on 21.1.2027
task 11
act 27.11.2026 convene dm-2027-02 --body dialogmoeder --date 2.2.2027
act 28.11.2026 call-off dm-2027-02
ask show dm-2027-02 --on 29.11.2026
task 12
act 28.11.2026 advance ungdomsboliger --step skema-b --who bff
ask show ungdomsboliger --on 29.11.2026
task 13
act 20.2.2027 close-matter dialog-2026
ask show dialog-2026 --on 21.2.2027

# Agreements.
task 14
act 1.12.2026 draft naboskab-2027 --title "Naboskab i Skovparken" --kind delaftale --level 2 --parties nordvang,nab,bff --topics boligsocialt --from 1.3.2027 --lasts "2 år" --approvers nab,byraadet
ask show naboskab-2027 --on 2.12.2026
task 15
act 2.12.2026 change naboskab-2027 --proposer pbm --until 31.12.2029 --topics boligsocialt,renovering
ask show naboskab-2027 --on 3.12.2026
task 16
act 3.12.2026 approve naboskab-2027 --body nab
ask show naboskab-2027 --on 4.12.2026
task 17
act 4.12.2026 draft enkel-nab --title "Gårdhave i Engparken" --kind enkeltaftale --parties nordvang,nab --topics renovering --from 1.1.2027 --until 31.12.2027
act 5.12.2026 sign enkel-nab
ask show enkel-nab --on 6.12.2026
task 18
act 6.12.2026 amend tillaeg-2 --of enkel-nab --title "Tillæg til gårdhaven" --from 1.6.2027
ask show tillaeg-2 --on 7.12.2026
task 19
act 6.12.2026 extend laengere --of enkel-nab --title "Gårdhaven forlænges" --until 31.12.2028
ask show laengere --on 7.12.2026
task 20
act 6.12.2026 renew boligsocial-2028 --of boligsocial-aftale-2026 --title "Boligsocial aftale 2028-2029" --from 1.1.2028 --until 31.12.2029
ask show boligsocial-2028 --on 7.12.2026
task 21
act 8.12.2026 give-notice boligsocial-aftale-2026 --party bff
ask show boligsocial-aftale-2026 --on 9.12.2026
task 22
act 9.12.2026 end fleksibel-skovvaenget --date 31.3.2027 --party bff
ask show fleksibel-skovvaenget --on 10.12.2026
task 23
act 15.1.2027 meet kvartalsberetning-2026 --text "Beretning for 4. kvartal" --time 31.12.2026
ask show kvartalsberetning-2026 --on 16.1.2027
task 24
act 16.1.2027 waive midtvejs-udlejning --party nab
ask show midtvejs-udlejning --on 17.1.2027

# Money and figures.
task 25
act 1.12.2026 frame boligsocial-pulje 2028 "5 mio. kr." --id pulje-2028 --financier nordvang --area skovparken
ask show pulje-2028 --on 2.12.2026
task 26
act 5.1.2027 commit pulje-2027 "1,25 mio. kr." --id tilsagn-nab-2027 --receiver nab --decision br-2026-10-1-1
ask show tilsagn-nab-2027 --on 6.1.2027
task 27
act 15.2.2027 pay tilsagn-nab-2027 500.000,50 --id rate-1
ask show rate-1 --on 16.2.2027
task 28
act 16.2.2027 withdraw rate-1
ask show rate-1 --on 17.2.2027
task 29
act 1.2.2027 measure fritidsjob bisperne 2026 --value 58 --made-up
ask show fritidsjob --on 2.2.2027

# Parties, posts and fora; the merger comes last, since it changes what follows.
task 30
act 1.12.2026 enter-party nordbo --name "Nordbo" --kind boligorganisation
act 2.12.2026 rename nordbo --name "Nordbo Almene Boliger" --short NB
ask show nordbo --on 3.12.2026
task 31
act 1.12.2026 vacate formand-saeu
act 2.12.2026 appoint formand-saeu --person "Signe Skov"
ask show formand-saeu --on 3.12.2026
task 32
act 1.12.2026 found aeldreforum --name "Ældreforum" --kind fælles --level 3 --reports-to boligforum --topics aeldreboliger --members ssae,nab --secretariat ssae
act 1.2.2027 abolish aeldreforum --into boligforum
ask show aeldreforum --on 15.1.2027
# What was only by files.
task 34
new() { "$almen" "${@:1}" --database "$work/sydhavn.sqlite" 2>&1 || echo "[refused: $*]"; }
rm -rf "$work/sydhavn" "$work/sydhavn.sqlite"
"$almen" case new "$work/sydhavn" --name "Sydhavn Kommune" --by "Ida Ravn" --model slagelse --from 1.1.2026 >/dev/null
new init --from "$work/sydhavn" --by "Ida Ravn" --as sekretaer --because "Byen begynder" >/dev/null
printf 'LBF-nr.;Navn\n0123;Sydhavn Boligselskab\n' >"$work/organisationer.csv"
new act register "$work/organisationer.csv" --what organisationer --on 1.2.2026 --by "Ida Ravn" --as sekretaer --because "Listen"
new act convene bsf-1 --body boligstrategisk-forum --date 10.3.2026 --on 2.2.2026 --by "Ida Ravn" --as sekretaer --because "Forår"
new show bsf-1 --on 3.2.2026
task 35
act 10.12.2026 enter-obligation aarsberetning --of naboskab-2027 --title "Årsberetning om naboskab" --owner bff --due 1.3.2027 --every "1 år"
ask show aarsberetning --on 11.12.2026
task 36
act 10.12.2026 enter-stream legepladspulje --title "Legepladspuljen" --topic boligsocialt --owner pbm
ask show legepladspulje --on 11.12.2026
task 37
act 10.12.2026 enter-indicator naboskab --title "Kender sine naboer" --unit % --decimals 1 --direction "op er bedre" --kind indeks --geography area
ask show naboskab --on 11.12.2026
task 38
act 10.12.2026 enter-criterion naboer-skovparken --title "Flere kender deres naboer" --indicator naboskab --subject skovparken --of naboskab-2027 --owner pbm
act 11.12.2026 set-baseline naboer-skovparken 40,5 2026
act 11.12.2026 set-target naboer-skovparken 55 31.12.2029
ask show naboer-skovparken --on 12.12.2026
task 39
act 12.12.2026 measure naboskab skovparken 2025 --value 40,5 --made-up
act 13.12.2026 correct reading/naboskab/skovparken/2025 value=41,5
ask show naboskab --on 14.12.2026
task 40
act 10.12.2026 enter-procedure hoering "udkast: Udkastet skrives: pbm" "svar: Organisationerne svarer: nab,bff: 4 uger" --title "En høring"
ask show hoering --on 11.12.2026
act 10.12.2026 add-step aftaleforloeb hoering --title "Organisationerne høres" --who nab,bff --after droeftelse --before udvalg --within "4 uger"
ask show aftaleforloeb --on 11.12.2026
task 41
act 10.12.2026 alter forum/dialogmoeder isEntrance=ja notice=14 "members=[{party:'pbm'},{party:'nab'},{party:'bff'},{post:'formand-nab'}]"
ask show dialogmoeder --on 11.12.2026
task 42
act 10.12.2026 delegate mindre-rettelser --title "Rette sproget i aftalen" --to plan-og-boligudvalget --agreement udlejningsaftale-2025
act 12.12.2026 exercise mindre-rettelser --title "Sproget i bilag 2 er rettet"
ask show mindre-rettelser --on 13.12.2026
task 43
act 11.12.2026 draft side-om-side --title "Side om side" --kind enkeltaftale --parties nordvang,nab,bff --topics renovering --from 1.1.2027 --until 31.12.2028 --approvers nab+bff,byraadet
act 12.12.2026 change side-om-side
act 13.12.2026 approve side-om-side --body bff
act 14.12.2026 approve side-om-side --body nab
act 15.12.2026 change side-om-side --until 31.12.2030 --concerns bff
ask show side-om-side --on 16.12.2026
task 44
act 9.12.2026 correct meeting/pbu-2026-12 minutes.text="Udvalgets protokol, side 4"
ask show pbu-2026-12 --on 10.12.2026
task 45
act 16.10.2026 correct decision/bf-2026-10-2-1 outcome=godkendt
ask show bf-2026-10-2-1 --on 17.10.2026
task 46
act 2.12.2026 correct amount/pulje-2028 "amount=5,5 mio. kr."
ask show pulje-2028 --on 3.12.2026
task 47
act 3.12.2026 correct agreement/naboskab-2027 parties=nordvang,bff
ask show naboskab-2027 --on 4.12.2026
task 48
act 10.12.2026 alter party/kirkestraede partOf=nab dwellings.family=50
ask show kirkestraede --on 11.12.2026
task 49
act 1.12.2026 measure beboere bisperne 2026-01-01 --value 1.950 --made-up
ask lists --on 2.12.2026
task 50
act 10.12.2026 alter agreement/naboskab-2027 isConfidential=ja
ask show naboskab-2027 --on 11.12.2026 --public

# Questions.
task 51
ask coverage --topic udlejning --from 1.1.2024 --to 31.12.2026
task 52
ask route hvordan kommer jeg på venteliste --on 27.11.2026
task 53
ask due --on 27.11.2026
task 54
ask check --on 27.11.2026
task 55
ask agreements --on 27.11.2026
task 56
ask structure --on 1.8.2026 --compare 1.10.2026
task 57
ask investments --on 27.11.2026
task 58
ask criteria --on 27.11.2026
task 59
ask agreements --on 27.11.2026 --known 31.8.2026
task 60
ask history naboskab-2027
task 61
ask verify

# What could not be done at all.
task 62
act 20.1.2027 end-obligation kvartalsberetning-2026 --last-due 31.12.2026
ask show kvartalsberetning-2026 --on 21.1.2027
task 63
new history 1
task 64
ask show part --on 27.11.2026
task 65
act 27.11.2026 enter-matter lukket --title "Personsag" --origin pbm --closed
ask show lukket --on 28.11.2026
ask show lukket --on 28.11.2026 --public
task 66
ask history --by medarbejder

task 33
act 1.3.2027 enter-party samlet --name "Nordvang Samlet" --kind boligorganisation
act 1.3.2027 merge nab bff --into samlet
ask show samlet --on 2.3.2027
