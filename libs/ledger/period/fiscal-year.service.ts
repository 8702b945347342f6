import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, newId, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { fiscalYearExists } from '../ledger.errors';
import type { PageQuery } from '../page.dto';
import { plannedPeriods } from './fiscal-calendar';
import type { FiscalYearDto, FiscalYearPageDto, NewFiscalYearDto, PeriodDto } from './fiscal-year.dto';
import type { PeriodState } from './period.entity';

const yearColumns = `fiscal_year_id as "fiscalYearId", year, starts_on as "startsOn", ends_on as "endsOn", period_kind as "periodKind"`;
const periodColumns = `period_id as "periodId", number, kind, starts_on as "startsOn", ends_on as "endsOn", state, changed_by as "changedBy", changed_at as "changedAt"`;
const inScope = 'portal_id = $1 and administration_id = $2';

/** Fiscal years with their periods. */
@Injectable()
export class FiscalYearService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The latest year first, each with all of its periods. */
  list(scope: AdministrationScope, { page, pageSize }: PageQuery): Promise<FiscalYearPageDto> {
    const parameters = [scope.portalId, scope.administrationId];
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`select count(*) as total from fiscal_year where ${inScope}`, parameters);
      const years = await tx.query<FiscalYearDto>(
        `select ${yearColumns} from fiscal_year where ${inScope} order by year desc limit $3 offset $4`,
        [...parameters, pageSize, (page - 1) * pageSize],
      );
      return { items: await this.#withPeriods(tx, scope, years), total };
    });
  }

  /** Throws `ledger.fiscal_year_exists`. */
  create(scope: AdministrationScope, input: NewFiscalYearDto): Promise<FiscalYearDto> {
    return this.database.transaction(scope, async (tx) => {
      const year = await this.addIfMissingIn(tx, scope, input);
      if (!year) throw fiscalYearExists(input.year);
      return year;
    });
  }

  /** Makes a year with an opening period, 12 months or 13 four-weekly periods, and a correction period; undefined where the year is there. */
  async addIfMissingIn(
    tx: Transaction,
    scope: AdministrationScope,
    { year, periodKind }: NewFiscalYearDto,
  ): Promise<FiscalYearDto | undefined> {
    const fiscalYearId = newId();
    const made = await tx.maybeOne<FiscalYearDto>(
      `insert into fiscal_year (portal_id, administration_id, fiscal_year_id, year, starts_on, ends_on, period_kind) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (portal_id, administration_id, year) do nothing returning ${yearColumns}`,
      [scope.portalId, scope.administrationId, fiscalYearId, year, `${year}-01-01`, `${year}-12-31`, periodKind],
    );
    if (!made) return undefined;
    const periods = plannedPeriods(year, periodKind);
    await tx.query(
      `insert into period (portal_id, administration_id, fiscal_year_id, period_id, number, kind, starts_on, ends_on, changed_at)
       select $1, $2, $3, planned.*, $9 from unnest($4::uuid[], $5::smallint[], $6::text[], $7::date[], $8::date[]) as planned(period_id, number, kind, starts_on, ends_on)`,
      [
        scope.portalId,
        scope.administrationId,
        fiscalYearId,
        periods.map(() => newId()),
        periods.map((period) => period.number),
        periods.map((period) => period.kind),
        periods.map((period) => period.startsOn),
        periods.map((period) => period.endsOn),
        this.clock.now(),
      ],
    );
    await this.#record(tx, scope, 'fiscal_year.created', fiscalYearId, { year, periodKind });
    const [complete] = await this.#withPeriods(tx, scope, [made]);
    return complete;
  }

  /** Opens or closes a period. Closing waits for postings that are under way in it; those that come after find it closed. */
  setPeriodState(scope: AdministrationScope, periodId: string, state: PeriodState): Promise<PeriodDto> {
    return this.database.transaction(scope, async (tx) => {
      const parameters = [scope.portalId, scope.administrationId, periodId];
      // Postings hold the row FOR SHARE until they commit.
      const before = await tx.maybeOne<PeriodDto>(
        `select ${periodColumns} from period where ${inScope} and period_id = $3 for no key update`,
        parameters,
      );
      if (!before) throw new NotFound('Period');
      if (before.state === state) return before;
      const { actor } = tx.scope;
      const after = await tx.one<PeriodDto>(
        `update period set state = $4, changed_by = $5, changed_at = $6 where ${inScope} and period_id = $3 returning ${periodColumns}`,
        [...parameters, state, actor.kind === 'user' ? actor.userId : null, this.clock.now()],
      );
      await this.#record(tx, scope, state === 'closed' ? 'period.closed' : 'period.opened', periodId, { number: after.number });
      return after;
    });
  }

  async #withPeriods(tx: Transaction, scope: AdministrationScope, years: readonly FiscalYearDto[]): Promise<FiscalYearDto[]> {
    const periods = await tx.query<PeriodDto & { fiscalYearId: string }>(
      `select fiscal_year_id as "fiscalYearId", ${periodColumns} from period where ${inScope} and fiscal_year_id = any($3::uuid[]) order by number`,
      [scope.portalId, scope.administrationId, years.map((year) => year.fiscalYearId)],
    );
    return years.map((year) => ({
      ...year,
      periods: periods.filter((period) => period.fiscalYearId === year.fiscalYearId).map(({ fiscalYearId: _, ...period }) => period),
    }));
  }

  #record(tx: Transaction, scope: AdministrationScope, action: string, subjectId: string, details = {}): Promise<void> {
    const subjectKind = action.startsWith('period') ? 'Period' : 'FiscalYear';
    return this.audit.record(tx, { action, subjectKind, subjectId, administrationId: scope.administrationId, details });
  }
}
