import { AuditTrail, Conflict, newId, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import type { BooksChanges } from '../books/books-changes';
import { codeTaken } from '../ledger.errors';
import { likePattern } from '../page.dto';
import type {
  CostDimensionChange,
  CostDimensionDto,
  CostDimensionPageDto,
  CostDimensionQuery,
  NewCostDimensionDto,
} from './cost-dimension.dto';

const inScope = 'portal_id = $1 and administration_id = $2';

/** Cost centres and cost units are alike but for their table; see CostCentreService and CostUnitService. */
export abstract class CostDimensionService {
  readonly #columns: string;

  protected constructor(
    private readonly database: TenantDatabase,
    private readonly audit: AuditTrail,
    private readonly table: 'cost_centre' | 'cost_unit',
    private readonly subject: 'CostCentre' | 'CostUnit',
    private readonly changes: BooksChanges,
  ) {
    this.#columns = `${table}_id as id, code, name, is_blocked as "isBlocked", row_version as "rowVersion"`;
  }

  /** By code. */
  list(scope: AdministrationScope, { search, isBlocked, page, pageSize }: CostDimensionQuery): Promise<CostDimensionPageDto> {
    const where = `where ${inScope} and ($3::text is null or code ilike $3 or name ilike $3) and ($4::boolean is null or is_blocked = $4)`;
    const parameters = [scope.portalId, scope.administrationId, search ? likePattern(search) : null, isBlocked ?? null];
    return this.database.read(scope, async (tx) => {
      const { total } = await tx.one<{ total: number }>(`select count(*) as total from ${this.table} ${where}`, parameters);
      const items = await tx.query<CostDimensionDto>(
        `select ${this.#columns} from ${this.table} ${where} order by code collate "C" limit $5 offset $6`,
        [...parameters, pageSize, (page - 1) * pageSize],
      );
      return { items, total };
    });
  }

  /** Those with these codes; codes that are not there are missing from the answer. */
  async byCodeIn(tx: Transaction, scope: AdministrationScope, codes: readonly string[]): Promise<Map<string, CostDimensionDto>> {
    const found = await tx.query<CostDimensionDto>(
      `select ${this.#columns} from ${this.table} where ${inScope} and code = any($3::text[])`,
      [scope.portalId, scope.administrationId, codes],
    );
    return new Map(found.map((each) => [each.code, each]));
  }

  /** Makes those whose code is not there, and answers all of them by code. */
  async ensureIn(
    tx: Transaction,
    scope: AdministrationScope,
    wanted: readonly NewCostDimensionDto[],
  ): Promise<Map<string, CostDimensionDto>> {
    const made = await this.#insert(tx, scope, wanted);
    for (const { id } of made) await this.#record(tx, scope, 'created', id);
    return this.byCodeIn(
      tx,
      scope,
      wanted.map((each) => each.code),
    );
  }

  /** Throws `ledger.code_taken`. */
  create(scope: AdministrationScope, input: NewCostDimensionDto): Promise<CostDimensionDto> {
    return this.database.transaction(scope, async (tx) => {
      const [made] = await this.#insert(tx, scope, [input]);
      if (!made) throw codeTaken(input.code);
      await this.#record(tx, scope, 'created', made.id);
      return made;
    });
  }

  /** Name, blocked or not. Throws `request.changed_meanwhile` where the row version differs. */
  update(scope: AdministrationScope, id: string, change: CostDimensionChange): Promise<CostDimensionDto> {
    return this.database.transaction(scope, async (tx) => {
      const changed = await tx.maybeOne<CostDimensionDto>(
        `update ${this.table} set name = coalesce($5, name), is_blocked = coalesce($6, is_blocked), row_version = row_version + 1
         where ${inScope} and ${this.table}_id = $3 and row_version = $4 returning ${this.#columns}`,
        [scope.portalId, scope.administrationId, id, change.rowVersion, change.name ?? null, change.isBlocked ?? null],
      );
      if (!changed) throw await this.#missing(tx, scope, id);
      await this.#record(tx, scope, 'changed', id, { isBlocked: changed.isBlocked });
      return changed;
    });
  }

  #insert(tx: Transaction, scope: AdministrationScope, wanted: readonly NewCostDimensionDto[]): Promise<CostDimensionDto[]> {
    return tx.query<CostDimensionDto>(
      `insert into ${this.table} (portal_id, administration_id, ${this.table}_id, code, name)
       select $1, $2, wanted.* from unnest($3::uuid[], $4::text[], $5::text[]) as wanted(id, code, name) order by code
       on conflict (portal_id, administration_id, code) do nothing returning ${this.#columns}`,
      [scope.portalId, scope.administrationId, wanted.map(() => newId()), wanted.map((each) => each.code), wanted.map((each) => each.name)],
    );
  }

  async #missing(tx: Transaction, scope: AdministrationScope, id: string): Promise<Error> {
    const current = await tx.maybeOne<CostDimensionDto>(
      `select ${this.#columns} from ${this.table} where ${inScope} and ${this.table}_id = $3`,
      [scope.portalId, scope.administrationId, id],
    );
    return current ? new Conflict(this.subject, { rowVersion: current.rowVersion, current }) : new NotFound(this.subject);
  }

  async #record(tx: Transaction, scope: AdministrationScope, verb: string, subjectId: string, details = {}): Promise<void> {
    await this.audit.record(tx, {
      action: `${this.table}.${verb}`,
      subjectKind: this.subject,
      subjectId,
      administrationId: scope.administrationId,
      details,
    });
    await this.changes.announceIn(tx, scope);
  }
}
