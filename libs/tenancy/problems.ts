import type { ProblemTexts } from '@loonbrug/platform';

/** Texts of the errors of access, contract, memberships and settings. */
export const tenancyProblems: ProblemTexts = {
  'access.route_closed': {
    nl: { title: 'Dit onderdeel is niet opengesteld.', remedy: 'Geef de beheerder het verzoeknummer.' },
    en: { title: 'This part has not been opened.', remedy: 'Give your administrator the request number.' },
  },
  'access.forbidden': {
    nl: { title: 'Uw rol mag dit niet.', remedy: 'Vraag de portaalbeheerder om het recht, of laat een collega het doen.' },
    en: { title: 'Your role may not do this.', remedy: 'Ask the portal administrator for the right, or let a colleague do it.' },
  },
  'access.second_factor_required': {
    nl: {
      title: 'Dit portaal vraagt om een tweede factor.',
      remedy: 'Stel bij "Mijn account" een authenticator-app in; daarna kunt u hier weer in.',
    },
    en: {
      title: 'This portal asks for a second factor.',
      remedy: 'Set up an authenticator app under "My account"; then you can come in here again.',
    },
  },
  'portal.second_factor_too_soon': {
    nl: {
      title: 'Die dag is te vroeg: wie er werkt moet het vooraf weten.',
      remedy: 'Kies een dag vanaf {earliestOn}; een dag die al is aangekondigd mag u houden of later maken.',
    },
    en: {
      title: 'That day is too soon: whoever works here must know in advance.',
      remedy: 'Choose a day from {earliestOn} on; a day that was announced already may be kept or moved to a later one.',
    },
  },
  'contract.feature_missing': {
    nl: {
      title: 'Salariskoppeling met Loket zit niet in het contract van dit domein.',
      remedy: 'Vraag de functie aan bij Contract; de portaalbeheerder kent haar toe.',
    },
    en: {
      title: 'The payroll link with Loket is not in the contract of this domain.',
      remedy: 'Request the feature under Contract; the portal administrator grants it.',
    },
  },
  'contract.line_missing': {
    nl: {
      title: 'Het contract opent de salariskoppeling alleen voor de standaardadministratie.',
      remedy: 'Vraag bij Contract een contractregel aan voor deze administratie, of één voor alle administraties.',
    },
    en: {
      title: 'The contract opens the payroll link for the standard administration only.',
      remedy: 'Request a contract line for this administration under Contract, or one for all administrations.',
    },
  },
  'contract.line_exists': {
    nl: { title: 'Deze contractregel is er al, of is al aangevraagd.', remedy: 'Bekijk de regels van het contract.' },
    en: { title: 'This contract line is there already, or was requested already.', remedy: 'Look at the lines of the contract.' },
  },
  'contract.line_decided': {
    nl: { title: 'Over deze contractregel is intussen al beslist.', remedy: 'Laad opnieuw en bekijk de stand van de regel.' },
    en: { title: 'This contract line has been decided about meanwhile.', remedy: 'Reload and look at the state of the line.' },
  },
  'contract.nothing_to_request': {
    nl: { title: 'Er valt niets aan te vragen.', remedy: 'De koppeling is open, of is al aangevraagd; bekijk de stand bij Contract.' },
    en: { title: 'There is nothing to request.', remedy: 'The link is open, or was requested already; see its state under Contract.' },
  },
  'contract.dates_invalid': {
    nl: { title: 'Het contract zou eindigen voor het begint.', remedy: 'Kies een einddatum op of na de begindatum, of geen.' },
    en: { title: 'The contract would end before it begins.', remedy: 'Choose a last day on or after the first day, or none.' },
  },
  'domain.code_taken': {
    nl: { title: 'Een ander domein heeft de code {domainCode}.', remedy: 'Kies een andere code.' },
    en: { title: 'Another domain has the code {domainCode}.', remedy: 'Choose another code.' },
  },
  'domain.responsible_unknown': {
    nl: {
      title: 'Deze persoon werkt niet voor dit domein.',
      remedy: 'Kies een portaalbeheerder, of een backoffice-medewerker die dit domein mag zien.',
    },
    en: {
      title: 'This person does not work for this domain.',
      remedy: 'Choose a portal administrator, or somebody of the back office who may see this domain.',
    },
  },
  'administration.number_taken': {
    nl: {
      title: 'Nummer {number} met subnummer {subNumber} is al in gebruik in dit portaal.',
      remedy: 'Kies een ander administratienummer of subnummer.',
    },
    en: {
      title: 'Number {number} with sub-number {subNumber} is in use in this portal already.',
      remedy: 'Choose another administration number or sub-number.',
    },
  },
  'membership.domain_needed': {
    nl: { title: 'Deze rol hoort bij één domein.', remedy: 'Kies het domein van deze persoon.' },
    en: { title: 'This role belongs to one domain.', remedy: 'Choose the domain of this person.' },
  },
  'membership.portal_wide_only': {
    nl: {
      title: 'Een portaalbeheerder beheert het hele portaal.',
      remedy: 'Laat domein en administraties leeg, of kies de rol Backoffice.',
    },
    en: {
      title: 'A portal administrator governs the whole portal.',
      remedy: 'Leave domain and administrations empty, or choose the role Back office.',
    },
  },
  'membership.payslips_by_firm_only': {
    nl: {
      title: 'Loonstroken van anderen openen mogen alleen mensen van het kantoor.',
      remedy: 'Zet dit recht uit: Management en HRM lezen de loonstroken van hun domein zonder dit recht.',
    },
    en: {
      title: 'Only people of the firm may open payslips of others.',
      remedy: 'Switch this right off: Management and HRM read the payslips of their domain without it.',
    },
  },
  'membership.unknown_domain': {
    nl: { title: 'Dit domein bestaat niet in dit portaal.', remedy: 'Kies een domein uit de lijst.' },
    en: { title: 'This domain does not exist in this portal.', remedy: 'Choose a domain from the list.' },
  },
  'membership.unknown_administration': {
    nl: {
      title: 'Een van de administraties hoort niet bij deze keuze.',
      remedy: 'Kies administraties van dit portaal, en van het gekozen domein.',
    },
    en: {
      title: 'One of the administrations does not fit this choice.',
      remedy: 'Choose administrations of this portal, and of the chosen domain.',
    },
  },
  'membership.exists': {
    nl: { title: 'Deze persoon heeft deze rol daar al.', remedy: 'Wijzig de bestaande rol.' },
    en: { title: 'This person has this role there already.', remedy: 'Change the existing role.' },
  },
  'membership.invited_already': {
    nl: {
      title: 'Voor dit e-mailadres staat al zo’n uitnodiging open.',
      remedy: 'Verstuur de bestaande uitnodiging opnieuw, of trek haar in.',
    },
    en: {
      title: 'This e-mail address has such an open invitation already.',
      remedy: 'Send the existing invitation again, or withdraw it.',
    },
  },
  'membership.last_administrator': {
    nl: { title: 'Dit is de laatste portaalbeheerder.', remedy: 'Maak eerst iemand anders portaalbeheerder.' },
    en: { title: 'This is the last portal administrator.', remedy: 'Make somebody else portal administrator first.' },
  },
};
