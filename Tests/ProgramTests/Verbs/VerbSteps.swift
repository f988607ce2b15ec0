/// An act in Nordvang, and what a question says after it that it did not say before; after a stroke what it says no more.
struct VerbStep {
  let act, question, said: String

  init(_ act: String, _ question: String, _ said: String) {
    (self.act, self.question, self.said) = (act, question, said)
  }

  /// One after the other in one book.
  static let all: [VerbStep] = [
    VerbStep(
      #"add-step aftaleforloeb hoering --title "Organisationerne høres" --who nab,bff --after droeftelse --before udvalg --within "4 uger" --on 1.12.2026"#,
      "show aftaleforloeb --on 1.12.2026", "Organisationerne høres"),
    VerbStep(
      #"enter-procedure hoering "udkast: Udkastet skrives: pbm" "svar: Der svares: nab,bff: 4 uger" --title "En høring" --on 1.12.2026"#,
      "show hoering --on 1.12.2026", "Der svares"),
    VerbStep(
      "enter-topic cykler --title Cykelparkering --level 3 --kle 05.01.08 --words cykelparkering,cykelskur --on 1.12.2026",
      "show cykler --on 1.12.2026", "cykelskur"),
    VerbStep(
      "change-topic udlejning --takes-in boligsøgende --on 1.12.2026",
      "show udlejning --on 1.12.2026", "boligsøgende"),
    VerbStep(
      "give cykler --to pbm --aspect performing --on 1.12.2026",
      "show cykler --on 1.12.2026", "Plan-, Bolig- og Miljøforvaltningen"),
    VerbStep(
      "enter-area stationen --name Stationskvarteret --kind boligområde --afdelinger ungdomshuset --lies-in nordby --on 1.12.2026",
      "show stationen --on 1.12.2026", "Ungdomshuset"),
    VerbStep(
      "change-area stationen --takes-in engparken --on 2.12.2026",
      "show stationen --on 2.12.2026", "Engparken"),
    VerbStep(
      "charge boligforum --notice 8 --takes-in styringsdialog --on 1.12.2026",
      "show boligforum --on 1.12.2026", "styringsdialog"),
    VerbStep(
      "unseat boligforum bff --on 1.1.2027",
      "show boligforum --on 1.1.2027", "-Boligforeningen Fremtiden (bff)"),
    VerbStep(
      "count engparken --family 212 --youth 24 --on 1.1.2027",
      "show engparken --on 1.1.2027", "familieboliger 212"),
    VerbStep(
      "transfer engparken --to bff --on 1.2.2027",
      "show engparken --on 1.2.2027", "Del af Boligforeningen Fremtiden (bff)"),
    VerbStep(
      #"enter-post formand-bl8 --name "Formand for BL 8. kreds" --party bl-8-kreds --on 1.12.2026"#,
      "show formand-bl8 --on 1.12.2026", "Formand for BL 8. kreds"),
    VerbStep(
      #"contact nab --phone "70 00 00 00" --on 1.12.2026"#,
      "show nab --on 1.12.2026", "70 00 00 00"),
    VerbStep(
      #"delegate mindre-rettelser --title "Rette sproget i aftalen" --to plan-og-boligudvalget --agreement udlejningsaftale-2025 --on 1.12.2026"#,
      "show mindre-rettelser --on 1.12.2026", "givet i aftale"),
    VerbStep(
      #"exercise mindre-rettelser --title "Sproget er rettet" --on 3.12.2026"#,
      "show mindre-rettelser --on 3.12.2026", "Sproget er rettet"),
    VerbStep(
      #"enter-obligation aarsberetning --of udlejningsaftale-2025 --title "Årsberetning om udlejning" --owner nab --due 1.3.2027 --every "1 år" --on 1.12.2026"#,
      "due --on 1.2.2027 --owner nab", "Årsberetning om udlejning"),
    VerbStep(
      "end-obligation aarsberetning --last-due 1.3.2027 --on 2.12.2026",
      "show aarsberetning --on 2.12.2026", "Sidste frist"),
    VerbStep(
      #"enter-clause hver-fjerde --of udlejningsaftale-2025 --title "Hver fjerde bolig" --grounds negotiated --may-override --on 1.12.2026"#,
      "show udlejningsaftale-2025 --on 1.12.2026", "Hver fjerde bolig"),
    VerbStep(
      "exempt fritagelse-bisperne --of anvisning-nab-2026 --party bispelunden --dwellings 5 --taken-by bispehoej:3,aahusene:2 --on 1.12.2026",
      "show fritagelse-bisperne --on 1.12.2026", "Bispehøj"),
    VerbStep(
      "end-exemption fritagelse-bisperne --on 31.12.2026",
      "show fritagelse --on 1.1.2027", "1.12.2026–30.12.2026"),
    VerbStep(
      #"enter-stream legepladspulje --title "Legepladspuljen" --topic boligsocialt --owner pbm --on 1.12.2026"#,
      "show legepladspulje --on 1.12.2026", "Legepladspuljen"),
    VerbStep(
      "end-stream legepladspulje --on 31.12.2027",
      "show legepladspulje --on 1.12.2027", "1.12.2026–30.12.2027"),
    VerbStep(
      #"state-total bisperne-2026 2026 "4 mio. kr." --title "Boligsociale midler 2026" --items pulje-2026 --on 1.12.2026"#,
      "show bisperne-2026 --on 1.12.2026", "4 mio. kr."),
    VerbStep(
      #"enter-round runde-2027 --title "Boligsocial pulje 2027" --frame pulje-2027 --opens 1.2.2027 --closes 1.4.2027 --how proportional --on 1.12.2026"#,
      "show runde-2027 --on 1.12.2026", "forholdsmæssigt"),
    VerbStep(
      #"apply runde-2027 nab "1,5 mio. kr." --what "Boligsocial medarbejder" --on 1.3.2027"#,
      "show runde-2027 --on 1.3.2027", "Boligsocial medarbejder"),
    VerbStep(
      #"apply runde-2027 bff "2,5 mio. kr." --what "Beboerhus" --on 2.3.2027"#,
      "show runde-2027 --on 2.3.2027", "Beboerhus"),
    VerbStep(
      #"grant runde-2027 --money "2 mio. kr." --on 2.4.2027"#,
      "show runde-2027 --on 3.4.2027", "1.250.000 kr."),
    VerbStep(
      #"guarantee garanti-2027 --title "Renoveringslån i Bisperne" --guarantor nordvang --loan "10 mio. kr." --share "75 %" --receiver nab --on 1.12.2026"#,
      "show garanti-2027 --on 1.12.2026", "7,5 mio. kr."),
    VerbStep(
      "end-guarantee garanti-2027 --on 31.12.2027",
      "show garanti-2027 --on 1.12.2027", "1.12.2026–30.12.2027"),
    VerbStep(
      #"enter-indicator naboskab --title "Kender sine naboer" --unit % --decimals 1 --direction up --kind index --geography area --on 1.12.2026"#,
      "show naboskab --on 1.12.2026", "op er bedre"),
    VerbStep(
      #"define naboskab --meaning "Dem, der kan navnet på tre naboer" --on 1.1.2027"#,
      "show naboskab --on 1.1.2027", "navnet på tre naboer"),
    VerbStep(
      #"enter-criterion naboer-bisperne --title "Flere kender deres naboer" --indicator naboskab --subject bisperne --owner pbm --on 1.12.2026"#,
      "show naboer-bisperne --on 1.12.2026", "Flere kender deres naboer"),
    VerbStep(
      "set-baseline naboer-bisperne 40,5 2025 --on 1.12.2026",
      "show naboer-bisperne --on 1.12.2026", "40,5"),
    VerbStep(
      "set-target naboer-bisperne 75 31.12.2027 --on 1.12.2026",
      "show naboer-bisperne --on 1.12.2026", "75,0"),
    VerbStep(
      "set-milestone naboer-bisperne 60 30.6.2027 --on 1.12.2026",
      "show naboer-bisperne --on 1.12.2026", "60,0"),
    VerbStep(
      "end-indicator fritidsjob --on 31.12.2026",
      "show fritidsjob --on 1.12.2026", "1.1.2020–30.12.2026"),
    VerbStep(
      "call-off dm-2026-12 --on 1.12.2026",
      "show dm-2026-12 --on 1.12.2026", "aflyst"),
    VerbStep(
      "take-off bf-2026-12-2 --on 1.12.2026",
      "show bf-2026-12-2 --on 1.12.2026", "Taget af Prøve"),
    VerbStep(
      "enter-party nybo --name Nybo --kind boligorganisation --on 1.12.2026",
      "show nybo --on 1.12.2026", "Slags boligorganisation"),
    VerbStep(
      "waive midtvejs-udlejning --party nab --on 1.12.2026",
      "show midtvejs-udlejning --on 1.12.2026", "frafaldet"),
    VerbStep(
      #"meet kvartalsberetning-2026 --text "Beretning af 1. december" --on 1.12.2026"#,
      "show kvartalsberetning-2026 --on 1.12.2026", "Beretning af 1. december"),
    VerbStep(
      "withdraw fondens-tilskud-2027 --on 1.12.2026",
      "show fondens-tilskud-2027 --on 1.12.2026", "Trukket tilbage den 1. december 2026"),
    VerbStep(
      "accede boligsocial-aftale-2026 --party fonden --on 1.12.2026",
      "show boligsocial-aftale-2026 --on 1.12.2026", "Fonden for Almene Boliger"),
    VerbStep(
      "advance ungdomsboliger --step skema-b --who bff --on 28.11.2026",
      "show ungdomsboliger --on 1.12.2026", "28.11.2026"),
    VerbStep(
      "link ungdomsboliger aeldreboliger-2027 --on 1.12.2026",
      "show ungdomsboliger --on 1.12.2026", "aeldreboliger-2027"),
    VerbStep(
      "seat boligforum fonden --on 1.3.2027",
      "show boligforum --on 1.3.2027", "Fonden for Almene Boliger (fonden)"),
  ]
}
