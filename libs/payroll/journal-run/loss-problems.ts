import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of what Loket has lost, and of what takes its place. */
export const lossProblems: ProblemTexts = {
  'journal_run.removed_upstream': {
    nl: {
      title: 'Deze run is in Loket teruggedraaid of verwijderd.',
      remedy: 'Is zij geboekt, draai haar dan hier terug; er verandert niets vanzelf.',
    },
    en: { title: 'This run was undone or removed in Loket.', remedy: 'If it is booked, reverse it here; nothing changes by itself.' },
  },
  'journal_run.undone_after_booking': {
    nl: {
      title: 'Versie {revision}, hier geboekt als {voucherNumber}, is in Loket teruggedraaid of verwijderd; Loket heeft er nu geen.',
      remedy: 'Draai de boeking hier terug als dat klopt. Vanzelf verandert er niets; komt de run terug, dan vervalt deze melding.',
    },
    en: {
      title: 'Version {revision}, booked here as {voucherNumber}, was undone or removed in Loket; Loket has none now.',
      remedy: 'Reverse the booking here if that is right. Nothing changes by itself; should the run come back, this finding goes.',
    },
  },
  'journal_run.undone_and_replaced': {
    nl: {
      title:
        'Versie {revision}, hier geboekt als {voucherNumber} (€ {total}), is in Loket teruggedraaid of verwijderd; Loket heeft er nu een andere run van deze periode voor (versie {newRevision}, € {newTotal}).',
      remedy: 'Draai de boeking hier terug en verwerk daarna de andere run. Samen in de boeken tellen zij dubbel.',
    },
    en: {
      title:
        'Version {revision}, booked here as {voucherNumber} (€ {total}), was undone or removed in Loket; Loket now has another run of this period instead (version {newRevision}, € {newTotal}).',
      remedy: 'Reverse the booking here and then process the other run. Together in the books they count twice.',
    },
  },
  'journal_run.replaces_undone': {
    nl: {
      title:
        'In de boeken staat nog {vouchers} van dezelfde periode, in Loket teruggedraaid; deze run lijkt daarvoor in de plaats te komen.',
      remedy: 'Draai eerst die boeking terug. Horen beide in de boeken, verwerk deze run dan zoals zij is.',
    },
    en: {
      title: 'The books still hold {vouchers} of the same period, undone in Loket; this run seems to take its place.',
      remedy: 'Reverse that booking first. If both belong in the books, process this run as it is.',
    },
  },
};
