import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { loketProblems } from '@loonbrug/loket';
import {
  type ClaimedItem,
  Environment,
  type ErrorDetails,
  type Language,
  MailSender,
  Outbox,
  problemText,
  type ProblemTexts,
  TenantDatabase,
  type TenantScope,
  type Transaction,
} from '@loonbrug/platform';
import { tenancyProblems } from '@loonbrug/tenancy';
import { type IncidentCause, IncidentService, type RaisedIncident } from '../incident/incident.service';
import { payrollProblems } from '../problems';
import { noticeAddress } from './notice-address';
import { type NoticeTemplate, noticeText } from './notice.texts';

/** A mail to whoever the settings of the books name. Details are codes and numbers, never personal data. */
export interface Notice {
  template: NoticeTemplate;
  /** Asking twice for one key is one mail, as long as the first waits. */
  key: string;
  domainId?: string;
  administrationId?: string;
  /** run_ready: year, periodNumber, findings. import_failed: what the text of the code names. */
  details?: Readonly<Record<string, unknown>>;
  /** Error code, of import_failed. */
  code?: string;
}

interface Recipient {
  portalName: string;
  language: Language;
  domainName: string | null;
  administrationName: string | null;
  email: string | null;
}

const kind = 'mail.notice';
const texts: ProblemTexts = { ...tenancyProblems, ...loketProblems, ...payrollProblems };

/** Mails about what stands ready and what does not work; to the address that the settings name, without an attachment or an amount. */
@Injectable()
export class NoticeService implements OnModuleInit {
  private readonly logger = new Logger(NoticeService.name);

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(MailSender) private readonly mails: MailSender,
    @Inject(IncidentService) private readonly incidents: IncidentService,
    @Inject(Environment) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(kind, { maximumAttempts: 12, perform: (scope, item) => this.#send(scope, item) });
  }

  /** Puts a mail in the outbox of this transaction. */
  announce(tx: Transaction, { key, ...payload }: Notice): Promise<void> {
    return this.outbox.add(tx, { kind, key, payload });
  }

  /** Raises an incident, with one mail for it however often its cause shows. */
  async raise(tx: Transaction, cause: IncidentCause): Promise<RaisedIncident> {
    const raised = await this.incidents.raise(tx, cause);
    if (raised.isNew) {
      const { domainId, administrationId, details, code } = cause;
      await this.announce(tx, {
        template: 'import_failed',
        key: `incident:${raised.incidentId}`,
        domainId,
        administrationId,
        details,
        code,
      });
    }
    return raised;
  }

  async #send(scope: TenantScope, { payload, outboxId }: ClaimedItem): Promise<void> {
    const notice = payload as unknown as Omit<Notice, 'key'>;
    const recipient = await this.database.read(scope, (tx) => recipientOf(tx, notice));
    if (!recipient.email) {
      this.logger.log({ message: 'no notice: no level of the settings names an address', outboxId, template: notice.template });
      return;
    }
    const details: ErrorDetails = notice.details ?? {};
    const { portalName, domainName, administrationName, language } = recipient;
    const { subject, text } = noticeText(
      notice.template,
      {
        portalName,
        domainName,
        administrationName,
        problem: notice.code ? problemText(notice.code, details, texts, language) : null,
        year: numberOrNull(details['year']),
        periodNumber: numberOrNull(details['periodNumber']),
        findings: numberOrNull(details['findings']) ?? 0,
        address: this.environment.publicUrl,
      },
      language,
    );
    await this.mails.send({ to: recipient.email, subject, text });
  }
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** The nearest level that names an address: the administration, its domain, the portal. */
function recipientOf(tx: Transaction, { domainId, administrationId }: Omit<Notice, 'key'>): Promise<Recipient> {
  return tx.one<Recipient>(
    `select p.name as "portalName", p.language, d.name as "domainName", a.name as "administrationName", ${noticeAddress} as email
     from portal p
     left join administration a on a.portal_id = p.portal_id and a.administration_id = $3
     left join domain d on d.portal_id = p.portal_id and d.domain_id = coalesce($2::uuid, a.domain_id)
     where p.portal_id = $1`,
    [tx.scope.portalId, domainId ?? null, administrationId ?? null],
  );
}
