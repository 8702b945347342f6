import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of what the checks of a run find. */
export const findingProblems: ProblemTexts = {
  'journal_run.empty': {
    nl: {
      title: 'De journaalrun heeft geen enkel bedrag.',
      remedy: 'Laat het salariskantoor de run opnieuw journaliseren in Loket, of weiger haar.',
    },
    en: {
      title: 'The journal run has no amount at all.',
      remedy: 'Let the payroll office journalise the run again in Loket, or refuse it.',
    },
  },
  'journal_run.not_balanced': {
    nl: {
      title: 'De journaalrun is niet in evenwicht: debet en credit verschillen {difference} euro.',
      remedy: 'Laat het salariskantoor de run opnieuw journaliseren in Loket; zij wordt opnieuw gelezen als er weer wordt opgehaald.',
    },
    en: {
      title: 'The journal run does not balance: debit and credit differ by {difference} euros.',
      remedy: 'Let the payroll office journalise the run again in Loket; the next fetch reads it again.',
    },
  },
  'journal_run.too_many_lines': {
    nl: {
      title: 'De journaalrun heeft {lineCount} regels; het hoogste aantal is {maximumLines}.',
      remedy: 'Laat het salariskantoor het journaal in Loket minder ver uitsplitsen.',
    },
    en: {
      title: 'The journal run has {lineCount} lines; the most is {maximumLines}.',
      remedy: 'Let the payroll office split the journal in Loket less finely.',
    },
  },
  'journal_run.amount_too_large': {
    nl: { title: 'De bedragen van de journaalrun zijn groter dan een boeking kan bevatten.', remedy: 'Controleer de run in Loket.' },
    en: { title: 'The amounts of the journal run are larger than an entry can hold.', remedy: 'Check the run in Loket.' },
  },
  'journal_run.line_malformed': {
    nl: {
      title: 'Regel {lineNumber} van de journaalrun heeft geen bruikbare rekening, kostenplaats of kostendrager.',
      remedy: 'Controleer het journaalprofiel in Loket: een code heeft 1 tot 40 tekens.',
    },
    en: {
      title: 'Line {lineNumber} of the journal run has no usable account, cost centre or cost unit.',
      remedy: 'Check the journal profile in Loket: a code has 1 to 40 characters.',
    },
  },
  'journal_run.test_year': {
    nl: { title: 'Deze run hoort bij een testjaar van Loket.', remedy: 'Een testjaar wordt nooit geboekt; weiger de run.' },
    en: { title: 'This run belongs to a test year of Loket.', remedy: 'A test year is never booked; refuse the run.' },
  },
  'journal_run.payroll_run_corrected': {
    nl: {
      title: 'Het bericht van Koppel noemde een andere verloning dan Loket zelf; de run staat nu bij de verloning van Loket.',
      remedy: 'Kijk na of de run bij de juiste periode staat, en laat het nummer van de verloning in het bericht verbeteren.',
    },
    en: {
      title: 'The pushed message named another payroll run than Loket itself does; the run now stands with Loket’s.',
      remedy: 'See whether the run stands with the right period, and have the payroll run’s id in the message corrected.',
    },
  },
  'journal_run.possible_duplicate': {
    nl: {
      title: 'Een andere run van dezelfde periode heeft precies dezelfde inhoud.',
      remedy: 'Kijk in Loket of het echt twee runs zijn. Zo ja, verwerk haar; zo nee, weiger haar.',
    },
    en: {
      title: 'Another run of the same period has exactly the same content.',
      remedy: 'See in Loket whether there really are two runs. If so, process it; if not, refuse it.',
    },
  },
  'journal_run.possible_duplicate_booked': {
    nl: {
      title: 'Een andere run van dezelfde periode met precies dezelfde inhoud is al geboekt als {voucherNumber}.',
      remedy: 'Kijk in Loket of het echt twee runs zijn. Zo ja, verwerk haar; zo nee, weiger haar.',
    },
    en: {
      title: 'Another run of the same period with exactly the same content is booked as {voucherNumber}.',
      remedy: 'See in Loket whether there really are two runs. If so, process it; if not, refuse it.',
    },
  },
  'journal_run.correction': {
    nl: {
      title: 'Dit is een nieuwe versie van een run die al geboekt is ({vouchers}).',
      remedy: 'Bekijk het verschil en kies: het verschil boeken, of tegenboeken en opnieuw boeken.',
    },
    en: {
      title: 'This is a new version of a run that is booked already ({vouchers}).',
      remedy: 'Look at the difference and choose: book the difference, or reverse and book anew.',
    },
  },
  'journal_run.counted_twice': {
    nl: {
      title: 'Deze run en een andere geboekte run blijken versies van dezelfde verloning.',
      remedy: 'Draai de run terug; alle boekingen van de verloning worden dan tegengeboekt.',
    },
    en: {
      title: 'This run and another booked run turn out to be versions of the same payroll run.',
      remedy: 'Reverse the run; all bookings of the payroll run are then countered.',
    },
  },
  'journal_run.no_journal': {
    nl: {
      title: 'Er is geen dagboek voor lonen gekozen.',
      remedy: 'Kies bij de instellingen van de koppeling een dagboek van soort Memoriaal Lonen.',
    },
    en: {
      title: 'No journal for payroll was chosen.',
      remedy: 'Choose a journal of kind Memoriaal Lonen (payroll) in the settings of the link.',
    },
  },
  'journal_run.journal_not_payroll': {
    nl: {
      title: 'Dagboek {code} is niet van soort Memoriaal Lonen.',
      remedy: 'Kies bij de instellingen van de koppeling een dagboek van soort Memoriaal Lonen.',
    },
    en: {
      title: 'Journal {code} is not of kind Memoriaal Lonen (payroll).',
      remedy: 'Choose a journal of kind Memoriaal Lonen (payroll) in the settings of the link.',
    },
  },
  'journal_run.journal_blocked': {
    nl: { title: 'Dagboek {code} is geblokkeerd.', remedy: 'Hef de blokkade op, of kies een ander dagboek van soort Memoriaal Lonen.' },
    en: { title: 'Journal {code} is blocked.', remedy: 'Unblock it, or choose another journal of kind Memoriaal Lonen (payroll).' },
  },
  'journal_run.period_missing': {
    nl: { title: 'Er is geen periode voor {bookedOn}.', remedy: 'Maak het boekjaar aan, of kies een andere boekdatum.' },
    en: { title: 'There is no period for {bookedOn}.', remedy: 'Create the fiscal year, or choose another booking date.' },
  },
  'journal_run.period_closed': {
    nl: {
      title: 'Periode {periodNumber} van {year} is afgesloten.',
      remedy: 'Heropen de periode, of kies een boekdatum in een open periode.',
    },
    en: { title: 'Period {periodNumber} of {year} is closed.', remedy: 'Reopen the period, or choose a booking date in an open period.' },
  },
  'journal_run.booked_in_next_year': {
    nl: {
      title: 'De run hoort bij loonjaar {year}, maar de periode eindigt in het volgende jaar: zij wordt op {bookedOn} geboekt.',
      remedy: 'Kies {lastDay} als boekdatum als de kosten in {year} horen, of boek de run zoals zij is.',
    },
    en: {
      title: 'The run belongs to payroll year {year}, but its period ends in the next year: it is booked on {bookedOn}.',
      remedy: 'Choose {lastDay} as booking date if the costs belong to {year}, or book the run as it is.',
    },
  },
  'journal_run.account_not_mapped': {
    nl: {
      title: 'Rekening {loketCode} ({name}) van Loket leidt nergens heen.',
      remedy: 'Koppel haar bij Rekeningkoppeling aan een rekening van deze administratie.',
    },
    en: {
      title: 'Loket’s account {loketCode} ({name}) leads nowhere.',
      remedy: 'Map it to an account of this administration under Account mapping.',
    },
  },
  'journal_run.account_blocked': {
    nl: { title: 'Rekening {code} ({name}) is geblokkeerd.', remedy: 'Hef de blokkade op, of koppel {loketCode} aan een andere rekening.' },
    en: { title: 'Account {code} ({name}) is blocked.', remedy: 'Unblock it, or map {loketCode} to another account.' },
  },
  'journal_run.cost_centre_unknown': {
    nl: {
      title: 'Kostenplaats {code} ({name}) bestaat hier niet.',
      remedy: 'Maak de kostenplaats aan, of stel in dat onbekende kostenplaatsen vervallen.',
    },
    en: {
      title: 'Cost centre {code} ({name}) does not exist here.',
      remedy: 'Create the cost centre, or let the settings drop unknown ones.',
    },
  },
  'journal_run.cost_centre_blocked': {
    nl: { title: 'Kostenplaats {code} ({name}) is geblokkeerd.', remedy: 'Hef de blokkade op.' },
    en: { title: 'Cost centre {code} ({name}) is blocked.', remedy: 'Unblock it.' },
  },
  'journal_run.cost_centre_dropped': {
    nl: {
      title: 'Kostenplaats {code} ({name}) bestaat hier niet en vervalt op {lineCount} regels.',
      remedy: 'Maak de kostenplaats aan als u haar wilt behouden.',
    },
    en: {
      title: 'Cost centre {code} ({name}) does not exist here and is dropped from {lineCount} lines.',
      remedy: 'Create the cost centre if you want to keep it.',
    },
  },
  'journal_run.cost_unit_unknown': {
    nl: {
      title: 'Kostendrager {code} ({name}) bestaat hier niet.',
      remedy: 'Maak de kostendrager aan, of stel in dat onbekende kostendragers vervallen.',
    },
    en: { title: 'Cost unit {code} ({name}) does not exist here.', remedy: 'Create the cost unit, or let the settings drop unknown ones.' },
  },
  'journal_run.cost_unit_blocked': {
    nl: { title: 'Kostendrager {code} ({name}) is geblokkeerd.', remedy: 'Hef de blokkade op.' },
    en: { title: 'Cost unit {code} ({name}) is blocked.', remedy: 'Unblock it.' },
  },
  'journal_run.cost_unit_dropped': {
    nl: {
      title: 'Kostendrager {code} ({name}) bestaat hier niet en vervalt op {lineCount} regels.',
      remedy: 'Maak de kostendrager aan als u hem wilt behouden.',
    },
    en: {
      title: 'Cost unit {code} ({name}) does not exist here and is dropped from {lineCount} lines.',
      remedy: 'Create the cost unit if you want to keep it.',
    },
  },
  'journal_run.more_findings': {
    nl: { title: 'Er zijn nog {count} bevindingen van deze soort.', remedy: 'Verhelp eerst de getoonde.' },
    en: { title: 'There are {count} more findings of this kind.', remedy: 'Mend those that are shown first.' },
  },
  'journal_run.loket_error': {
    nl: {
      title:
        'Loket meldt bij deze run: {description} (rekening {account}, kostenplaats {costCentre}, component {component}; {count} keer).',
      remedy: 'Laat het salariskantoor het journaalprofiel in Loket aanvullen en de run opnieuw journaliseren.',
    },
    en: {
      title: 'Loket says of this run: {description} (account {account}, cost centre {costCentre}, component {component}; {count} times).',
      remedy: 'Let the payroll office complete the journal profile in Loket and journalise the run again.',
    },
  },
  'journal_run.failed_at_loket': {
    nl: {
      title: 'Loket kon deze run niet journaliseren.',
      remedy: 'Laat het salariskantoor het journaalprofiel in Loket aanvullen en de run opnieuw journaliseren.',
    },
    en: {
      title: 'Loket could not journalise this run.',
      remedy: 'Let the payroll office complete the journal profile in Loket and journalise the run again.',
    },
  },
  'journal_run.exported_elsewhere': {
    nl: {
      title: 'Volgens Loket is deze run al naar een ander pakket gestuurd.',
      remedy: 'Moet zij toch hier geboekt worden, kies dan Ophalen; zo niet, weiger haar.',
    },
    en: {
      title: 'According to Loket this run went to another application already.',
      remedy: 'If it must be booked here all the same, choose Fetch; if not, refuse it.',
    },
  },
  'journal_run.status_unknown': {
    nl: {
      title: 'Loket geeft deze run een status die hier onbekend is ({statusKey}).',
      remedy: 'Er hoeft niets te gebeuren; zodra de run gereed is, wordt zij opgehaald.',
    },
    en: {
      title: 'Loket gives this run a status that is unknown here ({statusKey}).',
      remedy: 'Nothing needs to be done; once the run is ready it is fetched.',
    },
  },
  'journal_run.payroll_run_differs': {
    nl: {
      title: 'Deze journaalrun hoort volgens eerdere berichten bij een andere verloning.',
      remedy: 'Controleer het nummer van de verloning in het bericht.',
    },
    en: {
      title: 'According to earlier messages this journal run belongs to another payroll run.',
      remedy: 'Check the payroll run’s id in the message.',
    },
  },
  'journal_run.not_latest': {
    nl: { title: 'Er is intussen een nieuwere versie van deze run.', remedy: 'Open versie {revision} en beoordeel die.' },
    en: { title: 'There is a newer version of this run by now.', remedy: 'Open version {revision} and look at that.' },
  },
  'journal_run.blocked': {
    nl: { title: 'De run kan zo niet geboekt worden.', remedy: 'Verhelp de genoemde bevindingen.' },
    en: { title: 'The run can not be booked like this.', remedy: 'Solve the findings that are named.' },
  },
  'journal_run.needs_review': {
    nl: {
      title: 'Bij deze run staan waarschuwingen die iemand eerst moet bekijken.',
      remedy: 'Open de run, bekijk de waarschuwingen en verwerk haar daar.',
    },
    en: {
      title: 'This run has warnings that somebody must look at first.',
      remedy: 'Open the run, look at the warnings and process it there.',
    },
  },
  'journal_run.report_given_up': {
    nl: {
      title: 'Loket kon niet worden verteld wat er van de run van periode {periodNumber} van {year} is geworden.',
      remedy: 'De boekhouding zelf is in orde. Test de verbinding, en kies daarna bij de run Opnieuw melden.',
    },
    en: {
      title: 'Loket could not be told what became of the run of period {periodNumber} of {year}.',
      remedy: 'The books themselves are fine. Test the connection, and then choose Report again at the run.',
    },
  },
};
