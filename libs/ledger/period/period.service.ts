import { Inject, Injectable } from '@nestjs/common';
import { UserAccountService } from '@loonbrug/auth';
import { AuditTrail, Clock, newId, NotFound, TenantDatabase } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { BooksChanges } from '../books/books-changes';
import type { PeriodChangeDto, PeriodDto, PeriodHistoryDto, PeriodStateChange } from './fiscal-year.dto';
import { periodColumns } from './fiscal-year.service';

const inScope = 'portal_id = $1 and administration_id = $2 and period_id = $3';

/** Opens and closes periods, and remembers why. */
@Injectable()
export class PeriodService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(BooksChanges) private readonly changes: BooksChanges,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(UserAccountService) private readonly people: UserAccountService,
  ) {}

  /** Opens or closes a period. Closing waits for postings that are under way in it; those that come after find it closed. */
  setState(scope: AdministrationScope, periodId: string, { state, reason }: PeriodStateChange): Promise<PeriodDto> {
    return this.database.transaction(scope, async (tx) => {
      const key = [scope.portalId, scope.administrationId, periodId];
      // Postings hold the row FOR SHARE until they commit.
      const before = await tx.maybeOne<PeriodDto>(`select ${periodColumns} from period where ${inScope} for no key update`, key);
      if (!before) throw new NotFound('Period');
      if (before.state === state) return before;
      const { actor } = tx.scope;
      const change = [...key, state, actor.kind === 'user' ? actor.userId : null, this.clock.now()];
      const after = await tx.one<PeriodDto>(
        `update period set state = $4, changed_by = $5, changed_at = $6 where ${inScope} returning ${periodColumns}`,
        change,
      );
      const periodChangeId = newId();
      await tx.query(
        `insert into period_change (portal_id, administration_id, period_id, state, changed_by, changed_at, period_change_id, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [...change, periodChangeId, reason],
      );
      await this.audit.record(tx, {
        action: state === 'closed' ? 'period.closed' : 'period.opened',
        subjectKind: 'Period',
        subjectId: periodId,
        administrationId: scope.administrationId,
        details: { number: after.number, periodChangeId },
      });
      await this.changes.announceIn(tx, scope);
      return after;
    });
  }

  /** Every opening and closing with its reason, the latest first. Throws `request.not_found`. */
  async history(scope: AdministrationScope, periodId: string): Promise<PeriodHistoryDto> {
    const changes = await this.database.read(scope, async (tx) => {
      const key = [scope.portalId, scope.administrationId, periodId];
      if (!(await tx.maybeOne(`select from period where ${inScope}`, key))) throw new NotFound('Period');
      return tx.query<Omit<PeriodChangeDto, 'changedByName'>>(
        `select period_change_id as "periodChangeId", state, reason, changed_by as "changedBy", changed_at as "changedAt"
         from period_change where ${inScope} order by period_change_id desc`,
        key,
      );
    });
    const names = await this.people.named([...new Set(changes.flatMap(({ changedBy }) => (changedBy === null ? [] : [changedBy])))]);
    return { items: changes.map((change) => ({ ...change, changedByName: names.get(change.changedBy ?? '')?.name ?? null })) };
  }
}
