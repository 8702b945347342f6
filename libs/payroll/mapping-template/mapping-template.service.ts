import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { PortalScope } from '@loonbrug/tenancy';
import { readTemplates } from '../account-mapping/mapping-reading';
import { endOf, isChangedSince, lastSaid, sinceEver, standing, type TemplateRule } from '../account-mapping/mapping-rule';
import type { RuleRemoval } from '../account-mapping/mapping-rule-writer';
import { JournalRunSettlement } from '../journal-run/journal-run-settlement.service';
import type {
  MappingTemplateChange,
  MappingTemplateDto,
  MappingTemplatePageDto,
  MappingTemplateQuery,
  TemplateImpactDto,
} from './mapping-template.dto';
import { RgsBlocked, RgsUnknown } from './mapping-template.errors';
import { readFollowers, readImpact } from './template-impact';
import { listTemplates, readNamedItems } from './template-list';
import { appendTemplateRow, readTemplateRow, readTemplateRows, templateChangedMeanwhile } from './template-rows';

/** Runs that are checked at once when a template changes; the sweep looks at blocked ones beyond them within a minute, and booking checks all. */
const settledAtOnce = 200;

/** What the firm says for all of its clients: a code or component of Loket, and the RGS code of the account that it goes to in each set of books. */
@Injectable()
export class MappingTemplateService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(JournalRunSettlement) private readonly settlement: JournalRunSettlement,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** As of today. */
  list(scope: PortalScope, { page, pageSize, kind, text }: MappingTemplateQuery): Promise<MappingTemplatePageDto> {
    const wanted = text?.toLowerCase();
    return this.database.read(scope, async (tx) => {
      const named = await readNamedItems(tx, scope.portalId, kind);
      const all = listTemplates(kind, named, await readTemplates(tx, scope.portalId), this.clock.today());
      const found = all.filter(
        ({ loketCode, loketName }) => wanted === undefined || `${loketCode}\n${loketName}`.toLowerCase().includes(wanted),
      );
      return { items: found.slice((page - 1) * pageSize, page * pageSize), total: found.length };
    });
  }

  /** Whom a change would reach. */
  impact(scope: PortalScope, { kind, loketCode, rgs }: MappingTemplateChange): Promise<TemplateImpactDto> {
    return this.database.read(scope, (tx) => readImpact(tx, scope.portalId, { kind, key: loketCode, rgs }, this.clock.today()));
  }

  /** Throws RgsUnknown, RgsBlocked, and Conflict where somebody was first. Runs that wait for it are checked at once; booked entries stay. */
  async say(scope: PortalScope, change: MappingTemplateChange): Promise<MappingTemplateDto> {
    const { kind, loketCode: key, rgs } = change;
    const today = this.clock.today();
    await this.database.transaction(scope, async (tx) => {
      await checkRgs(tx, scope.portalId, rgs);
      const rows = await readTemplateRows(tx, scope.portalId, kind, key);
      const validFrom = change.validFrom ?? lastSaid(rows, today)?.validFrom ?? sinceEver;
      const ruleId = await appendTemplateRow(tx, scope.portalId, { kind, key, rgs, validFrom, deed: 'leads' }, change.rowVersion ?? 0);
      await this.#record(tx, 'mapping_template.changed', ruleId, { kind, loketCode: key, rgs, validFrom });
    });
    await this.#settle(scope, { kind, key });
    return this.database.read(scope, async (tx) => {
      const named = await readNamedItems(tx, scope.portalId, kind);
      const all = listTemplates(kind, named, await readTemplates(tx, scope.portalId), today);
      return all.find(({ loketCode }) => loketCode === key)!;
    });
  }

  /** Ends a template, or takes it back; it stays in the history. Throws NotFound, EndsBeforeItBegins and Conflict. */
  async remove(scope: PortalScope, mappingTemplateId: string, removal: RuleRemoval): Promise<void> {
    const row = await this.database.transaction(scope, async (tx) => {
      const found = await readTemplateRow(tx, scope.portalId, mappingTemplateId);
      if (!found) throw new NotFound('MappingTemplate');
      const { kind, key } = found;
      await mustStand(tx, scope.portalId, found, removal.rowVersion);
      const end = endOf(found, removal.endsOn);
      await appendTemplateRow(tx, scope.portalId, { kind, key, rgs: null, ...end }, removal.rowVersion);
      await this.#record(tx, 'mapping_template.removed', mappingTemplateId, { kind, loketCode: key, ...end });
      return found;
    });
    await this.#settle(scope, row);
  }

  /** Waiting runs of those that follow. */
  async #settle(scope: PortalScope, { kind, key }: Pick<TemplateRule, 'kind' | 'key'>): Promise<void> {
    const runs = await this.database.read(scope, async (tx) => {
      const followers = await readFollowers(tx, scope.portalId, { kind, key, rgs: null }, this.clock.today());
      return tx.query<{ domainId: string; administrationId: string; journalRunId: string }>(
        `select administration.domain_id as "domainId", run.administration_id as "administrationId", run.journal_run_id as "journalRunId"
         from journal_run run join administration using (portal_id, administration_id)
         where portal_id = $1 and run.administration_id = any($2::uuid[]) and run.state in ('fetched', 'to_review', 'blocked')
           and run.revision is not null order by run.fetched_at limit $3`,
        [scope.portalId, followers.map(({ administrationId }) => administrationId), settledAtOnce],
      );
    });
    await this.settlement.settleEach(runs.map(({ journalRunId, ...place }) => ({ scope: { ...scope, ...place }, journalRunId })));
  }

  #record(tx: Transaction, action: string, subjectId: string, details: Record<string, unknown>): Promise<void> {
    return this.audit.record(tx, { action, subjectKind: 'MappingTemplate', subjectId, details });
  }
}

async function mustStand(tx: Transaction, portalId: string, row: TemplateRule, seenVersion: number): Promise<void> {
  const all = await readTemplateRows(tx, portalId, row.kind, row.key);
  if (standing(all).some(({ ruleId }) => ruleId === row.ruleId)) return;
  throw isChangedSince(all, row, seenVersion)
    ? await templateChangedMeanwhile(tx, portalId, row.kind, row.key)
    : new NotFound('MappingTemplate');
}

async function checkRgs(tx: Transaction, portalId: string, rgs: string): Promise<void> {
  const { open, all } = await tx.one<{ open: number; all: number }>(
    `select count(*) filter (where not is_blocked)::integer as open, count(*)::integer as "all" from account where portal_id = $1 and rgs = $2`,
    [portalId, rgs],
  );
  if (all === 0) throw new RgsUnknown(rgs);
  if (open === 0) throw new RgsBlocked(rgs);
}
