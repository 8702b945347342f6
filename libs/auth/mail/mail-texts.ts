import { type Language, type Mail, oneLine } from '@loonbrug/platform';
import type { InvitationKind } from '../invitation/invitation.service';

type MailText = Omit<Mail, 'to'>;

/** Asked for with "Forgot password". */
export function passwordResetMail(language: Language, link: string): MailText {
  if (language === 'en')
    return {
      subject: 'A new password for Loonbrug',
      text: `Somebody asked for a new password for this e-mail address. Choose it here, within an hour:\n\n${link}\n\nWas it not you? Then do nothing: your password stays as it is.\n`,
    };
  return {
    subject: 'Een nieuw wachtwoord voor Loonbrug',
    text: `Iemand vroeg een nieuw wachtwoord aan voor dit e-mailadres. Kies het hier, binnen een uur:\n\n${link}\n\nWas u dat niet? Doe dan niets: uw wachtwoord blijft zoals het is.\n`,
  };
}

/** So that nobody's password changes without their knowing. */
export function passwordChangedMail(language: Language, publicUrl: string): MailText {
  if (language === 'en')
    return {
      subject: 'Your Loonbrug password was changed',
      text: `The password of your Loonbrug account was changed just now, and your other sessions were ended.\n\nWas it not you? Ask for a new password at once at ${publicUrl} and tell your administrator.\n`,
    };
  return {
    subject: 'Uw wachtwoord van Loonbrug is gewijzigd',
    text: `Het wachtwoord van uw Loonbrug-account is zojuist gewijzigd, en uw andere sessies zijn beëindigd.\n\nWas u dat niet? Vraag dan meteen een nieuw wachtwoord aan op ${publicUrl} en waarschuw uw beheerder.\n`,
  };
}

export interface InvitationFacts {
  kind: InvitationKind;
  portalName: string;
  link: string;
  expiresOn: string;
  hasSecondFact: boolean;
}

/** The link, and no fact by which the reader could prove to be the person. */
export function invitationMail(language: Language, given: InvitationFacts): MailText {
  const facts = { ...given, portalName: oneLine(given.portalName) };
  return language === 'en' ? englishInvitation(facts) : dutchInvitation(facts);
}

function dutchInvitation({ kind, portalName, link, expiresOn, hasSecondFact }: InvitationFacts): MailText {
  const purpose =
    kind === 'employee_invitation'
      ? `${portalName} zet uw loonstroken voor u klaar in Loonbrug.`
      : `${portalName} nodigt u uit om mee te werken in Loonbrug.`;
  const fact = hasSecondFact ? ' Houd uw geboortedatum bij de hand.' : '';
  return {
    subject: `Uitnodiging van ${portalName}`,
    text: `${purpose}\n\nNeem de uitnodiging hier aan, uiterlijk op ${expiresOn}.${fact}\n\n${link}\n\nDe link werkt één keer. Verwachtte u dit niet? Doe dan niets.\n`,
  };
}

function englishInvitation({ kind, portalName, link, expiresOn, hasSecondFact }: InvitationFacts): MailText {
  const purpose =
    kind === 'employee_invitation'
      ? `${portalName} has your payslips ready for you in Loonbrug.`
      : `${portalName} invites you to work in Loonbrug.`;
  const fact = hasSecondFact ? ' Have your date of birth at hand.' : '';
  return {
    subject: `Invitation from ${portalName}`,
    text: `${purpose}\n\nAccept the invitation here, on ${expiresOn} at the latest.${fact}\n\n${link}\n\nThe link works once. Did you not expect this? Then do nothing.\n`,
  };
}
