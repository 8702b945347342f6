import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail';
import { amsterdamDay, Clock } from '../clock/clock';
import { daysAfter } from '../clock/day';
import { DirectoryDatabase } from '../database/directory-database';
import type { TenantScope } from '../database/scope';
import { TenantDatabase } from '../database/tenant-database';
import type { Transaction } from '../database/transaction';
import { LoonbrugError, NotFound } from '../errors/loonbrug-error';
import { eachInTurn } from '../jobs/each-in-turn';
import { Sweeps } from '../jobs/sweeps';
import { platformRetention } from './platform-retention';
import type { RetentionKind, SystemRetentionKind, SystemStatements } from './retention-kind';

/** How long a portal keeps a kind of data. */
export interface RetentionTerm extends Pick<RetentionKind, 'kind' | 'unit'> {
  term: number;
  usualTerm: number;
  minimumTerm: number | null;
  law: string | null;
  changedAt: Date | null;
  /** When the portal was last looked through for what is out of this term. */
  lookedThroughAt: Date | null;
  /** The last day (YYYY-MM-DD) on which anything of it went, and how much then. */
  erasedOn: string | null;
  erased: number;
}

interface OwnTerm {
  kind: string;
  term: number | null;
  changedAt: Date | null;
  lookedThroughAt: Date | null;
  erasedOn: string | null;
  erased: number;
}

/** A portal wants to keep something shorter than the law asks. */
export class TermTooShort extends LoonbrugError {
  constructor({ kind, minimum }: RetentionKind) {
    super('rejected', 'retention.term_too_short', `the law asks ${minimum!.term} for ${kind}`, {
      kind,
      minimum: minimum!.term,
      law: minimum!.law,
    });
  }
}

const dayMs = 86_400_000;
/** How often it is seen whether a new day has begun. */
const hourMs = 3_600_000;
const batchSize = 500;

/** Erases what is out of its term, each kind by the term of its portal; the declared kinds are all that is ever erased. */
@Injectable()
export class Retention implements OnModuleInit {
  readonly #kinds = new Map<string, RetentionKind>();
  readonly #systemKinds: SystemRetentionKind[] = [];

  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Sweeps) private readonly sweeps: Sweeps,
  ) {
    this.declare(...platformRetention);
  }

  onModuleInit(): void {
    this.sweeps.register('retention', hourMs, async (scope) => void (await this.eraseOfToday(scope)));
    this.sweeps.registerForAll('system retention', dayMs, async () => void (await this.eraseSystem()));
  }

  /** Each kind once; a second of the same name is a mistake of ours. */
  declare(...kinds: readonly RetentionKind[]): void {
    for (const kind of kinds) {
      if (this.#kinds.has(kind.kind)) throw new Error(`retention kind ${kind.kind} is declared already`);
      this.#kinds.set(kind.kind, kind);
    }
  }

  declareSystem(...kinds: readonly SystemRetentionKind[]): void {
    this.#systemKinds.push(...kinds);
  }

  /** Every table that some kind erases from. */
  get tables(): string[] {
    return [...this.#kinds.values(), ...this.#systemKinds].flatMap(({ tables }) => tables);
  }

  terms(scope: TenantScope): Promise<RetentionTerm[]> {
    return this.database.read(scope, async (tx) => {
      const own = await tx.query<OwnTerm>(
        `select kind, t.term, t.changed_at as "changedAt", e.finished_at as "lookedThroughAt", e.erased_on as "erasedOn", coalesce(e.erased, 0) as erased
         from (select * from retention_term where portal_id = $1) t full join (select * from retention_erasure where portal_id = $1) e using (kind)`,
        [scope.portalId],
      );
      return [...this.#kinds.values()].map((declared) =>
        termOf(
          declared,
          own.find(({ kind }) => kind === declared.kind),
        ),
      );
    });
  }

  /** The day on which the next erasure begins, soon after midnight in Amsterdam: today as long as a kind has not been looked through today. */
  nextErasureOn(terms: readonly RetentionTerm[]): string {
    if (terms.some((term) => this.#isDue(term))) return this.clock.today();
    return daysAfter(this.clock.today(), 1);
  }

  /** Keeps a kind longer, or shorter where no law forbids it. Throws NotFound for an unknown kind, TermTooShort. */
  async setTerm(scope: TenantScope, kind: string, term: number): Promise<void> {
    const declared = this.#kinds.get(kind);
    if (!declared) throw new NotFound('retention kind');
    if (declared.minimum && term < declared.minimum.term) throw new TermTooShort(declared);
    await this.database.transaction(scope, async (tx) => {
      await tx.query(
        `insert into retention_term (portal_id, kind, term, changed_by) values ($1, $2, $3, $4)
         on conflict (portal_id, kind) do update set term = $3, changed_by = $4, changed_at = now()`,
        [scope.portalId, kind, term, scope.actor.kind === 'user' ? scope.actor.userId : null],
      );
      const details = { kind, term };
      await this.audit.record(tx, { action: 'retention_term.changed', subjectKind: 'portal', subjectId: scope.portalId, details });
    });
  }

  /** Erases what is out of its term in a portal; returns how much of each kind. A kind that fails keeps no other from its turn, and is thrown at the end. */
  async erase(scope: TenantScope): Promise<Record<string, number>> {
    return this.#eraseAll(scope, await this.terms(scope));
  }

  /** The same, for the kinds that were not looked through since midnight in Amsterdam. */
  async eraseOfToday(scope: TenantScope): Promise<Record<string, number>> {
    const terms = await this.terms(scope);
    return this.#eraseAll(
      scope,
      terms.filter((term) => this.#isDue(term)),
    );
  }

  async #eraseAll(scope: TenantScope, terms: readonly RetentionTerm[]): Promise<Record<string, number>> {
    const erased: Record<string, number> = {};
    await eachInTurn(terms, nameOf, async ({ kind, unit, term }) => {
      const begunAt = this.clock.now();
      const last = unit === 'days' ? this.#daysAgo(term) : Number(this.clock.today().slice(0, 4)) - term - 1;
      const { statements } = this.#kinds.get(kind)!;
      for (let count = batchSize; count === batchSize;) {
        count = await this.#eraseBatch(scope, { kind, statements }, { last, begunAt });
        erased[kind] = (erased[kind] ?? 0) + count;
      }
    });
    return erased;
  }

  /** The same for sessions, mailed links and the like. */
  async eraseSystem(): Promise<Record<string, number>> {
    const erased: Record<string, number> = {};
    await eachInTurn(this.#systemKinds, nameOf, async (kind) => {
      const before = this.#daysAgo(kind.term);
      for (let count = batchSize; count === batchSize;) {
        count = 'erase' in kind ? await kind.erase(before, batchSize) : await this.#eraseRows(kind, before);
        erased[kind.kind] = (erased[kind.kind] ?? 0) + count;
      }
    });
    return erased;
  }

  async #eraseRows({ statements }: SystemStatements, before: Date): Promise<number> {
    let count = 0;
    for (const [index, statement] of statements.entries()) {
      const rows = await this.directory.query(statement, [before, batchSize]);
      if (index === 0) count = rows.length;
    }
    return count;
  }

  #eraseBatch(
    scope: TenantScope,
    { kind, statements }: Pick<RetentionKind, 'kind' | 'statements'>,
    { last, begunAt }: { last: Date | number; begunAt: Date },
  ): Promise<number> {
    return this.database.transaction(scope, async (tx) => {
      let count = 0;
      for (const [index, statement] of statements.entries()) {
        const rows = await tx.query(statement, [scope.portalId, last, batchSize]);
        if (index === 0) count = rows.length;
      }
      const details = { kind, count };
      if (count > 0) await this.audit.record(tx, { action: 'retention.erased', subjectKind: 'portal', subjectId: scope.portalId, details });
      await this.#remember(tx, kind, count, begunAt);
      return count;
    });
  }

  /**
   * In the batch's own transaction: whatever is interrupted, what is told is what went. Two workers on one day add up.
   * A kind that is through counts as looked through when it began: what came out of its term since is another day's.
   */
  async #remember(tx: Transaction, kind: string, count: number, begunAt: Date): Promise<void> {
    await tx.query(
      `insert into retention_erasure as known (portal_id, kind, finished_at, erased_on, erased)
       values ($1, $2, $3, case when $5::integer > 0 then $4::date end, $5::integer)
       on conflict (portal_id, kind) do update set finished_at = greatest(excluded.finished_at, known.finished_at),
         erased_on = coalesce(excluded.erased_on, known.erased_on),
         erased = case when excluded.erased = 0 or known.erased_on = excluded.erased_on then known.erased + excluded.erased else excluded.erased end`,
      [tx.scope.portalId, kind, count < batchSize ? begunAt : null, this.clock.today(), count],
    );
  }

  #isDue({ lookedThroughAt }: RetentionTerm): boolean {
    return lookedThroughAt === null || amsterdamDay(lookedThroughAt) < this.clock.today();
  }

  #daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * dayMs);
  }
}

const nameOf = ({ kind }: { kind: string }): string => `retention of ${kind}`;

/** Of a kind whose term is the usual one, and that was never looked through. */
const untouched = { changedAt: null, lookedThroughAt: null, erasedOn: null, erased: 0 };

function termOf({ kind, unit, term, minimum }: RetentionKind, own: OwnTerm | undefined): RetentionTerm {
  const minimumTerm = minimum?.term ?? null;
  // A law that came later holds for a term that was chosen before.
  const held = Math.max(own?.term ?? term, minimumTerm ?? 1);
  return { ...untouched, ...own, kind, unit, term: held, usualTerm: term, minimumTerm, law: minimum?.law ?? null };
}
