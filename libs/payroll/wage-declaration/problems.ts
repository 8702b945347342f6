import type { ProblemTexts } from '@loonbrug/platform';

/** What is wrong or remarkable about a wage declaration, and what helps. */
export const wageDeclarationProblems: ProblemTexts = {
  'wage_declaration.refused': {
    nl: {
      title: 'De loonaangifte van periode {periodNumber} van {year} is niet overgenomen.',
      remedy: 'Open de aangifte: daar staat de oorzaak. Ze wordt vanzelf opnieuw gelezen.',
    },
    en: {
      title: 'The wage declaration of period {periodNumber} of {year} was not taken over.',
      remedy: 'Open the declaration: it says why. It is read again by itself.',
    },
  },
  'wage_declaration.message_malformed': {
    nl: { title: 'Het aangiftebericht van Loket is niet te lezen.', remedy: 'Maak de aangifte in Loket opnieuw, of meld dit bij Loket.' },
    en: { title: "Loket's declaration message can not be read.", remedy: 'Make the declaration again in Loket, or report this to Loket.' },
  },
  'wage_declaration.message_has_entities': {
    nl: {
      title: 'Het aangiftebericht bevat een documenttype of entiteiten, en dat hoort niet.',
      remedy: 'Maak de aangifte in Loket opnieuw, of meld dit bij Loket.',
    },
    en: {
      title: 'The declaration message has a document type or entities, which it must not.',
      remedy: 'Make the declaration again in Loket, or report this to Loket.',
    },
  },
  'wage_declaration.message_other_year': {
    nl: {
      title: 'Het aangiftebericht is van {year}, terwijl Loket het onder {expectedYear} aanbiedt.',
      remedy: 'Controleer de aangifte in Loket.',
    },
    en: {
      title: 'The declaration message is of {year}, while Loket offers it under {expectedYear}.',
      remedy: 'Check the declaration in Loket.',
    },
  },
  'wage_declaration.message_not_served': {
    nl: {
      title: 'Loket geeft het bericht van deze aangifte niet.',
      remedy: 'Open de aangifte in Loket; staat het bericht er, haal dan opnieuw op.',
    },
    en: {
      title: 'Loket does not give the message of this declaration.',
      remedy: 'Open the declaration in Loket; if the message is there, fetch again.',
    },
  },
  'wage_declaration.overview_unusable': {
    nl: {
      title: 'Het overzicht (PDF) van Loket is niet bruikbaar.',
      remedy: 'Het wordt vanzelf opnieuw opgehaald; het bericht zelf is er wel.',
    },
    en: { title: "Loket's overview (PDF) is not usable.", remedy: 'It is fetched again by itself; the message itself is here.' },
  },
  'wage_declaration.wage_tax_number_differs': {
    nl: {
      title: 'De aangifte is van loonheffingennummer {declared}; hier hoort {expected}.',
      remedy: 'Controleer het loonheffingennummer van de administratie en welk cliëntnummer gekoppeld is.',
    },
    en: {
      title: 'The declaration is of wage tax number {declared}; {expected} belongs here.',
      remedy: "Check the administration's wage tax number and which client number is linked.",
    },
  },
  'wage_declaration.wage_tax_number_unknown': {
    nl: {
      title: 'Het loonheffingennummer {declared} is nergens mee te vergelijken.',
      remedy: 'Vul het loonheffingennummer van de administratie in.',
    },
    en: { title: 'There is nothing to compare wage tax number {declared} with.', remedy: "Fill in the administration's wage tax number." },
  },
  'wage_declaration.period_differs': {
    nl: { title: 'Het bericht gaat over {declared}; Loket noemt {expected}.', remedy: 'Controleer de aangifte in Loket.' },
    en: { title: 'The message is about {declared}; Loket names {expected}.', remedy: 'Check the declaration in Loket.' },
  },
  'wage_declaration.total_missing': {
    nl: { title: 'Het bericht noemt geen totaal.', remedy: 'Controleer de aangifte in Loket.' },
    en: { title: 'The message names no total.', remedy: 'Check the declaration in Loket.' },
  },
  'wage_declaration.total_differs': {
    nl: {
      title: 'Volgens het bericht is € {declared} te betalen, volgens Loket € {expected}.',
      remedy: 'Controleer de aangifte in Loket.',
    },
    en: { title: 'The message says that € {declared} is to be paid, Loket says € {expected}.', remedy: 'Check the declaration in Loket.' },
  },
  'wage_declaration.payment_reference_invalid': {
    nl: {
      title: 'Het betalingskenmerk voldoet niet aan de elfproef.',
      remedy: 'Betaal niet met dit kenmerk; neem het over van de aangiftebrief van de Belastingdienst.',
    },
    en: {
      title: 'The payment reference fails the eleven test.',
      remedy: "Do not pay with it; take it from the tax authority's letter.",
    },
  },
  'wage_declaration.payment_reference_differs': {
    nl: {
      title: 'Het betalingskenmerk hoort bij een ander loonheffingennummer.',
      remedy: 'Betaal niet met dit kenmerk; neem het over van de aangiftebrief van de Belastingdienst.',
    },
    en: {
      title: 'The payment reference belongs to another wage tax number.',
      remedy: "Do not pay with it; take it from the tax authority's letter.",
    },
  },
  'wage_declaration.corrects_prior_year': {
    nl: { title: 'Dit is een correctie over {year}.', remedy: 'Er hoort een aparte betaling bij; Loket maakt er geen betaalbestand voor.' },
    en: { title: 'This is a correction over {year}.', remedy: 'It has a payment of its own; Loket makes no payment file for it.' },
  },
  'wage_declaration.refused_by_tax_authority': {
    nl: {
      title: 'De Belastingdienst heeft een fout in deze aangifte gemeld.',
      remedy: 'Lees het antwoord in Loket en verbeter de aangifte.',
    },
    en: {
      title: 'The tax authority reported an error in this declaration.',
      remedy: 'Read the answer in Loket and correct the declaration.',
    },
  },
  'wage_declaration.payment_reference_missing': {
    nl: {
      title: 'De aangifte heeft geen betalingskenmerk.',
      remedy: 'Neem het over uit Loket of van de Belastingdienst voordat u betaalt.',
    },
    en: { title: 'The declaration has no payment reference.', remedy: 'Take it from Loket or the tax authority before you pay.' },
  },
  'wage_declaration.payment_reference_other_period': {
    nl: {
      title: 'Het betalingskenmerk {reference} is van een ander tijdvak; bij dit tijdvak hoort {expected}.',
      remedy: 'Controleer de aangifte in Loket voordat u betaalt.',
    },
    en: {
      title: 'The payment reference {reference} is of another period; {expected} belongs to this one.',
      remedy: 'Check the declaration in Loket before you pay.',
    },
  },
  'wage_declaration.iban_missing': {
    nl: { title: 'De aangifte noemt geen rekening om naar te betalen.', remedy: 'Neem de rekening van de Belastingdienst over uit Loket.' },
    en: { title: 'The declaration names no account to pay to.', remedy: 'Take the account of the tax authority from Loket.' },
  },
  'wage_declaration.iban_invalid': {
    nl: { title: 'De rekening om naar te betalen is geen geldige IBAN.', remedy: 'Betaal niet voordat de rekening in Loket is verbeterd.' },
    en: { title: 'The account to pay to is no valid IBAN.', remedy: 'Do not pay before the account is mended in Loket.' },
  },
  'wage_declaration.due_date_missing': {
    nl: { title: 'De aangifte noemt geen uiterste betaaldatum.', remedy: 'Betaal vóór het einde van de maand na het tijdvak.' },
    en: { title: 'The declaration names no due date.', remedy: 'Pay before the end of the month after the period.' },
  },
  'wage_declaration.correction_differs': {
    nl: {
      title: 'Volgens het bericht is de correctie over eerdere tijdvakken € {declared}, volgens Loket € {expected}.',
      remedy: 'Controleer de aangifte in Loket.',
    },
    en: {
      title: 'According to the message the correction of earlier periods is € {declared}, according to Loket € {expected}.',
      remedy: 'Check the declaration in Loket.',
    },
  },
  'wage_payable.overdue': {
    nl: {
      title: 'De loonaangifte van periode {periodNumber} van {year} had uiterlijk {dueOn} betaald moeten zijn.',
      remedy: 'Betaal met het betalingskenmerk van de aangifte, en markeer haar daarna als betaald.',
    },
    en: {
      title: 'The wage declaration of period {periodNumber} of {year} was to be paid by {dueOn}.',
      remedy: "Pay with the declaration's payment reference, and then mark it as paid.",
    },
  },
  'wage_payable.is_settled': {
    nl: {
      title: 'Deze aangifte is door een andere vervangen of ingetrokken.',
      remedy: 'Kijk bij de aangifte die ervoor in de plaats kwam.',
    },
    en: {
      title: 'Another declaration took the place of this one, or it was withdrawn.',
      remedy: 'Look at the declaration that took its place.',
    },
  },
};
