import { Inject, Injectable } from '@nestjs/common';
import { checkContent, type Language, LoonbrugError, RequestInvalid, TenantDatabase } from '@loonbrug/platform';
import { type AdministrationScope, ContractGate, type DomainScope } from '@loonbrug/tenancy';
import { isRefused, maximumLines, readContent } from '../journal-run/arrival';
import { JournalRunIntake } from '../journal-run/journal-run-intake.service';
import { JournalRunListService } from '../journal-run/journal-run-list.service';
import { headOf, linesIn, linesOf, problemsOfMessage, type PushMessage } from './push-message';
import type { PushResultDto } from './push.dto';
import { PushedAdministrationUnknown, PushNotInContract, PushOfTestYear, PushPeriodReversed, PushTooLarge } from './push.errors';

/** Each line with its ten fields, and what stands above them: a message that the schema takes has no more. */
const mostValues = 11 * maximumLines + 100;

/** Takes in what the payroll office sends by [Koppel]: whole, or refused whole with nothing kept. */
@Injectable()
export class PushService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(ContractGate) private readonly gate: ContractGate,
    @Inject(JournalRunIntake) private readonly intake: JournalRunIntake,
    @Inject(JournalRunListService) private readonly runs: JournalRunListService,
  ) {}

  /** Throws RequestInvalid with every wrong field, the errors of push.errors.ts, and the finding for which content is refused. */
  async push(scope: DomainScope, body: unknown, language: Language): Promise<PushResultDto> {
    const message = checked(body);
    const administration = await this.#administrationOf(scope, message);
    const lines = linesOf(message);
    const content = readContent(lines);
    if (isRefused(content)) throw new LoonbrugError('rejected', content.code, 'the content can not be booked', content.details);
    const raw = Buffer.from(JSON.stringify(message), 'utf8');
    const { outcome, journalRunId } = await this.intake.arrive(administration, { head: headOf(message), lines, raw, loketFindings: [] });
    const { revision, state, voucherNumber, findings } = await this.runs.detail(administration, journalRunId, language);
    return { outcome: outcome as PushResultDto['outcome'], journalRunId, revision, state, voucherNumber, findings };
  }

  #administrationOf(scope: DomainScope, { administration: { number, subNumber } }: PushMessage): Promise<AdministrationScope> {
    return this.database.read(scope, async (tx) => {
      const found = await tx.maybeOne<{ administrationId: string }>(
        `select administration_id as "administrationId" from administration
         where portal_id = $1 and domain_id = $2 and number = $3 and sub_number = $4`,
        [scope.portalId, scope.domainId, number, subNumber],
      );
      if (!found) throw new PushedAdministrationUnknown(number, subNumber);
      if (!(await this.gate.isOpen(tx, found.administrationId))) throw new PushNotInContract(number, subNumber);
      return { ...scope, ...found };
    });
  }
}

function checked(body: unknown): PushMessage {
  const lineCount = linesIn(body).length;
  if (lineCount > maximumLines) throw new PushTooLarge(lineCount, maximumLines);
  checkContent(body, mostValues);
  const problems = problemsOfMessage(body);
  if (problems.length > 0) throw new RequestInvalid(problems);
  const message = body as PushMessage;
  if (message.journalRun.testYear) throw new PushOfTestYear();
  if (message.journalRun.periodEndDate < message.journalRun.periodStartDate) throw new PushPeriodReversed();
  return message;
}
