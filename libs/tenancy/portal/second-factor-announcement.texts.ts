import { dayInWords, type Language, type Mail, oneLine } from '@loonbrug/platform';

export interface AnnouncementFacts {
  portalName: string;
  /** YYYY-MM-DD */
  requiredOn: string;
  /** Where a second factor is set up; whoever is not signed in does that first. */
  address: string;
}

/** Says from when a portal asks for a second factor, what that is, and what happens to who has none. The address in it is the same for everybody. */
export function secondFactorAnnouncement(language: Language, { portalName, requiredOn, address }: AnnouncementFacts): Omit<Mail, 'to'> {
  const day = dayInWords(requiredOn, language);
  const portal = oneLine(portalName);
  if (language === 'en')
    return {
      subject: `${portal} requires a second factor from ${day} on`,
      text: `From ${day} on, ${portal} asks for a second factor when you sign in to Loonbrug: a code of an app on your phone, after your password.\n\nSet it up before that day; it takes a few minutes:\n\n${address}\n\nWithout a second factor this portal is closed to you from that day on, until you have set one up. Your other portals stay open.\n`,
    };
  return {
    subject: `${portal} vraagt vanaf ${day} om een tweede factor`,
    text: `Vanaf ${day} vraagt ${portal} bij het inloggen in Loonbrug om een tweede factor: een code van een app op uw telefoon, na uw wachtwoord.\n\nStel die vóór die dag in; het kost een paar minuten:\n\n${address}\n\nZonder tweede factor is dit portaal vanaf die dag voor u gesloten, tot u er een hebt ingesteld. Uw andere portalen blijven open.\n`,
  };
}
