import { Inject, Injectable } from '@nestjs/common';
import { type AuthenticatedRequest, ConsentStateService, type ConsentSubject, type ValidSession } from '@loonbrug/auth';
import { Environment, LoonbrugError } from '@loonbrug/platform';
import { AccessService, type DomainScope, type RouteDeclaration } from '@loonbrug/tenancy';
import { ConnectionParts } from './connection-parts';
import { LoketCredentialService } from './loket-credential.service';
import { consentRedirectUri } from './loket-settings.service';
import { clientOf } from './token-calls';

/** The callback's state is unknown, used, too old, or of another session: nothing is linked. */
export class ConsentStateRefused extends LoonbrugError {
  constructor() {
    super('rejected', 'consent.state_refused', 'the state of the consent is not one of this session');
  }
}

/** The person at Loket refused, or Loket did. */
export class ConsentRefused extends LoonbrugError {
  constructor() {
    super('rejected', 'consent.refused', 'no consent was given at Loket');
  }
}

/** What Loket sends the browser back with. */
export interface ConsentAnswer {
  state: string;
  code: string | undefined;
}

/** The callback asks again for what the first step required. */
const declaration: RouteDeclaration = {
  access: { kind: 'ability', action: 'update', subject: 'LoketCredential', breadth: 'scope' } as RouteDeclaration['access'],
  needsPayrollLink: true,
};

/** Consent by authorization code: one person, one session, one domain, once. */
@Injectable()
export class LoketConsentService {
  constructor(
    @Inject(ConnectionParts) private readonly parts: ConnectionParts,
    @Inject(ConsentStateService) private readonly states: ConsentStateService,
    @Inject(AccessService) private readonly access: AccessService,
    @Inject(LoketCredentialService) private readonly credentials: LoketCredentialService,
    @Inject(Environment) private readonly environment: Environment,
  ) {}

  /** Where the person gives consent. */
  async begin(scope: DomainScope, session: ValidSession): Promise<string> {
    const settings = await this.parts.settings(scope);
    const { portalId, domainId } = scope;
    const state = await this.states.issue({ sessionId: session.sessionId, userId: session.userId, portalId, domainId });
    const redirectUri = consentRedirectUri(this.environment);
    return this.parts.calls.oauth(settings).authorizationUrl({ clientId: settings.clientId, redirectUri, state });
  }

  /** Turns the code into tokens of the domain that the state was issued for. Throws ConsentStateRefused, ConsentRefused and what Loket says. */
  async finish(request: AuthenticatedRequest, session: ValidSession, { state, code }: ConsentAnswer): Promise<ConsentSubject> {
    const subject = await this.states.use(state, session);
    if (!subject) throw new ConsentStateRefused();
    const { portalId, domainId, userId } = subject;
    await this.#checkStillAllowed(request, subject);
    if (code === undefined) throw new ConsentRefused();
    const scope: DomainScope = { portalId, domainId, actor: { kind: 'user', userId } };
    const settings = await this.parts.settings(scope);
    const tokens = await this.parts.calls
      .oauth(settings)
      .exchangeCode({ ...clientOf(settings), code, redirectUri: consentRedirectUri(this.environment) });
    await this.credentials.putConsent(scope, tokens);
    return subject;
  }

  /** The callback's path names no domain, so the guard could not ask whether the person still may do this there. */
  async #checkStillAllowed(request: AuthenticatedRequest, { portalId, domainId }: ConsentSubject): Promise<void> {
    const there = Object.create(request, { params: { value: { portalId, domainId } } }) as AuthenticatedRequest;
    await this.access.admitAgain(there, declaration);
  }
}
