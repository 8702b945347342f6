import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, newId, TenantDatabase, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, lockBooks } from '@loonbrug/tenancy';
import { BooksChanges } from '../books/books-changes';
import { fiscalYearExists, fiscalYearMisplaced, fiscalYearSpanInvalid } from '../ledger.errors';
import type { PageQuery } from '../page.dto';
import { plannedPeriods, spanOf, spanProblem, type YearSpan } from './fiscal-calendar';
import type { FiscalYearDto, FiscalYearPageDto, NewFiscalYearDto, PeriodDto } from './fiscal-year.dto';

const yearColumns = `fiscal_year_id as "fiscalYearId", year, starts_on as "startsOn", ends_on as "endsOn", period_kind as "periodKind"`;
export const periodColumns = `period_id as "periodId", number, kind, starts_on as "startsOn", ends_on as "endsOn", state, changed_by as "changedBy", changed_at as "changedAt"`;
const inScope = 'portal_id = $1 and administration_id = $2';

/** Fiscal years with their periods. */
@Injectable()
export class FiscalYearService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(BooksChanges) private readonly changes: BooksChanges,
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

  /** Throws `ledger.fiscal_year_exists`, `ledger.fiscal_year_misplaced` and `ledger.fiscal_year_span_invalid`. */
  create(scope: AdministrationScope, input: NewFiscalYearDto): Promise<FiscalYearDto> {
    return this.database.transaction(scope, async (tx) => {
      const year = await this.addIfMissingIn(tx, scope, input);
      if (!year) throw fiscalYearExists(input.year);
      return year;
    });
  }

  /**
   * Makes a year with an opening period, a period a month or 13 four-weekly ones, and a correction period; undefined where the year is there.
   * Years don't overlap and follow each other in the order of their numbers.
   */
  async addIfMissingIn(tx: Transaction, scope: AdministrationScope, input: NewFiscalYearDto): Promise<FiscalYearDto | undefined> {
    const { year, periodKind } = input;
    const span = spanOf(year, input);
    const wrong = spanProblem(year, periodKind, span);
    if (wrong) throw fiscalYearSpanInvalid(year, wrong);
    if (!(await this.#isRoomFor(tx, scope, year, span))) return undefined;
    const fiscalYearId = newId();
    const made = await tx.one<FiscalYearDto>(
      `insert into fiscal_year (portal_id, administration_id, fiscal_year_id, year, starts_on, ends_on, period_kind) values ($1, $2, $3, $4, $5, $6, $7)
       returning ${yearColumns}`,
      [scope.portalId, scope.administrationId, fiscalYearId, year, span.startsOn, span.endsOn, periodKind],
    );
    const periods = plannedPeriods(year, periodKind, span);
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
    await this.#record(tx, scope, fiscalYearId, { year, periodKind, ...span });
    const [complete] = await this.#withPeriods(tx, scope, [made]);
    return complete;
  }

  /** False where the year is there already. Holds the administration, so that two who add a year at once see each other's. */
  async #isRoomFor(tx: Transaction, scope: AdministrationScope, year: number, { startsOn, endsOn }: YearSpan): Promise<boolean> {
    await lockBooks(tx, scope);
    const inTheWay = await tx.query<{ year: number }>(
      `select year from fiscal_year where ${inScope}
       and (year = $3 or (starts_on <= $5 and ends_on >= $4) or (starts_on < $4) <> (year < $3)) order by year`,
      [scope.portalId, scope.administrationId, year, startsOn, endsOn],
    );
    if (inTheWay.some((other) => other.year === year)) return false;
    if (inTheWay[0]) throw fiscalYearMisplaced(year, inTheWay[0].year);
    return true;
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

  async #record(tx: Transaction, scope: AdministrationScope, subjectId: string, details: object): Promise<void> {
    const { administrationId } = scope;
    await this.audit.record(tx, {
      action: 'fiscal_year.created',
      subjectKind: 'FiscalYear',
      subjectId,
      administrationId,
      details: { ...details },
    });
    await this.changes.announceIn(tx, scope);
  }
}
