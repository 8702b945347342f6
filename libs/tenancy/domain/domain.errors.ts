import { LoonbrugError } from '@loonbrug/platform';

/** Another domain of the portal has the code. */
export class DomainCodeTaken extends LoonbrugError {
  constructor(domainCode: string) {
    super('rejected', 'domain.code_taken', 'another domain has the code', { domainCode });
  }
}

/** Whoever is responsible works in the portal, and reaches the domain. */
export class ResponsibleUnknown extends LoonbrugError {
  constructor() {
    super('rejected', 'domain.responsible_unknown', 'the responsible person does not work for this domain');
  }
}
