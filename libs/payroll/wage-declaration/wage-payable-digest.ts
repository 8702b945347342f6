import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import {
  type ClaimedItem,
  Environment,
  groupedBy,
  type Language,
  MailSender,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type Transaction,
} from '@loonbrug/platform';
import { noticeAddress } from '../notice/notice-address';
import { type DueLine, digestText } from './wage-payable-digest.texts';

/** Which payable it is; all that waits in the outbox. */
export interface NamedPayable {
  administrationId: string;
  wagePayableId: string;
}

/** Payables to tell about. */
export interface DigestPayables {
  overdue: readonly NamedPayable[];
  dueSoon: readonly NamedPayable[];
}

interface AddressedLine extends DueLine, NamedPayable {
  email: string | null;
  isOverdue: boolean;
}

const kind = 'mail.wage_payables';

/**
 * One mail for each address about what is to be paid. Whose notices go where, and what their books are called, is asked when it goes: a line goes to
 * the address that its own administration has then, and to no other.
 */
@Injectable()
export class WagePayableDigest implements OnModuleInit {
  private readonly logger = new Logger(WagePayableDigest.name);

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(MailSender) private readonly mails: MailSender,
    @Inject(Environment) private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(kind, { maximumAttempts: 12, perform: (scope, item) => this.#perform(scope, item) });
  }

  /** Puts a digest in the outbox of this transaction; nothing for no payables. */
  async announce(tx: Transaction, { overdue, dueSoon }: DigestPayables): Promise<void> {
    if (overdue.length + dueSoon.length > 0) await this.#add(tx, newId(), { overdue, dueSoon });
  }

  /** A mail, where all goes to one address; else an item for each, so that one address that can't be reached holds up no other. */
  async #perform(scope: TenantScope, { outboxId, payload }: ClaimedItem): Promise<void> {
    const lines = await this.database.read(scope, (tx) => linesOf(tx, payload as unknown as DigestPayables));
    const addressed = lines.filter((line) => line.email !== null);
    const unaddressed = lines.length - addressed.length;
    if (unaddressed > 0) this.logger.log({ message: 'no digest: no level of the settings names an address', outboxId, lines: unaddressed });
    const recipients = [...groupedBy(addressed, ({ email }) => email!)];
    if (recipients.length > 1)
      return this.#split(
        scope,
        outboxId,
        recipients.map(([, own]) => own),
      );
    for (const [email, own] of recipients) await this.#send(scope, email, own);
  }

  /** Doing it twice puts the same items there: their keys are of this one. */
  #split(scope: TenantScope, outboxId: string, parts: readonly AddressedLine[][]): Promise<void> {
    return this.database.transaction(scope, async (tx) => {
      for (const [index, lines] of parts.entries())
        await this.#add(tx, `${outboxId}:${index}`, {
          overdue: lines.filter(({ isOverdue }) => isOverdue),
          dueSoon: lines.filter(({ isOverdue }) => !isOverdue),
        });
    });
  }

  #add(tx: Transaction, key: string, { overdue, dueSoon }: DigestPayables): Promise<void> {
    const ids = ({ administrationId, wagePayableId }: NamedPayable): NamedPayable => ({ administrationId, wagePayableId });
    return this.outbox.add(tx, { kind, key, payload: { overdue: overdue.map(ids), dueSoon: dueSoon.map(ids) } });
  }

  async #send(scope: TenantScope, email: string, lines: readonly AddressedLine[]): Promise<void> {
    const { portalName, language } = await this.database.read(scope, (tx) =>
      tx.one<{ portalName: string; language: Language }>('select name as "portalName", language from portal where portal_id = $1', [
        scope.portalId,
      ]),
    );
    const overdue = lines.filter(({ isOverdue }) => isOverdue);
    const dueSoon = lines.filter(({ isOverdue }) => !isOverdue);
    await this.mails.send({
      to: email,
      ...digestText({ portalName, overdue, dueSoon, address: this.environment.publicUrl }, language),
    });
  }
}

function linesOf(tx: Transaction, { overdue, dueSoon }: DigestPayables): Promise<AddressedLine[]> {
  const named = [...overdue, ...dueSoon];
  return tx.query<AddressedLine>(
    `select p.administration_id as "administrationId", p.wage_payable_id as "wagePayableId", named.place <= $4::integer as "isOverdue",
       d.name as "domainName", a.name as "administrationName", w.year, w.period_number as "periodNumber", p.due_on as "dueOn", ${noticeAddress} as email
     from unnest($2::uuid[], $3::uuid[]) with ordinality as named (administration_id, wage_payable_id, place)
     join wage_payable p on p.portal_id = $1 and p.administration_id = named.administration_id and p.wage_payable_id = named.wage_payable_id
     join administration a on a.portal_id = p.portal_id and a.administration_id = p.administration_id
     join domain d on d.portal_id = a.portal_id and d.domain_id = a.domain_id
     join wage_declaration w on w.portal_id = p.portal_id and w.administration_id = p.administration_id and w.wage_declaration_id = p.wage_declaration_id
     order by p.due_on, d.name, a.name, p.wage_payable_id`,
    [
      tx.scope.portalId,
      named.map(({ administrationId }) => administrationId),
      named.map(({ wagePayableId }) => wagePayableId),
      overdue.length,
    ],
  );
}
