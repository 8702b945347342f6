import { LoonbrugError } from '@loonbrug/platform';

/** The portal has no Loket client yet. */
export class LoketSettingsMissing extends LoonbrugError {
  constructor() {
    super('rejected', 'loket_settings.missing', 'the portal has no Loket settings');
  }
}

/** The portal switched its link with Loket off. */
export class LoketLinkDisabled extends LoonbrugError {
  constructor() {
    super('rejected', 'loket_settings.disabled', 'the link with Loket is switched off for this portal');
  }
}

/** No level has a credential. */
export class CredentialMissing extends LoonbrugError {
  constructor() {
    super('rejected', 'loket_credential.missing', 'no credential at administration, domain or portal');
  }
}

/** The credential failed before under this revision, and is not tried again until it changes. Carries the code of that failure. */
export class CredentialNotTried extends LoonbrugError {
  constructor(
    failureCode: string,
    readonly loketCredentialId: string,
    level: string,
  ) {
    super('rejected', failureCode, 'the credential failed before and has not changed since', { level, isTriedAgain: false });
  }
}

/** The consent no longer works: it was revoked at Loket, has ended, or its newest token got lost. Somebody must give it again. */
export class ConsentNeeded extends LoonbrugError {
  constructor() {
    super('rejected', 'loket_credential.consent_needed', 'the refresh token of a consent is not accepted any more');
  }
}

/** Another process asks for a token and did not get one in time. */
export class TokenNotReady extends LoonbrugError {
  constructor(problem: string) {
    super('unavailable', 'loket_credential.token_not_ready', `no token: ${problem}`);
  }
}

/** No employer of the token has a payroll administration with this client number: it does not exist, or is somebody else's. */
export class ClientNumberNotFound extends LoonbrugError {
  constructor(clientNumber: number) {
    super('rejected', 'link.client_number_not_found', 'client number not among the employers of the token', { clientNumber });
  }
}

/** The credential that holds here sees more clients than the person does, so they can't look through it. */
export class CredentialReachesFurther extends LoonbrugError {
  constructor(level: string) {
    super('forbidden', 'link.credential_reaches_further', 'the credential sees employers beyond the reach of the person', { level });
  }
}

/** The client number is linked already. The administration is named only to who may see it. */
export class ClientNumberTaken extends LoonbrugError {
  constructor(clientNumber: number, administration?: { administrationId: string; administrationName: string }) {
    const code = administration ? 'link.client_number_taken' : 'link.client_number_taken_elsewhere';
    super('rejected', code, 'client number is linked already', { clientNumber, ...administration });
  }
}

/** The wage tax number of the books is another than Loket's: the wrong payroll administration, or a mistake in one of them. */
export class WageTaxNumberDiffers extends LoonbrugError {
  constructor(wageTaxNumber: string, loketWageTaxNumber: string) {
    super('rejected', 'link.wage_tax_number_differs', 'the wage tax numbers differ', { wageTaxNumber, loketWageTaxNumber });
  }
}
