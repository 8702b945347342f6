import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail';
import { Clock } from '../clock/clock';
import { DirectoryDatabase } from '../database/directory-database';
import type { TenantScope } from '../database/scope';
import { TenantDatabase } from '../database/tenant-database';
import { LoonbrugError, NotFound } from '../errors/loonbrug-error';
import { Sweeps } from '../jobs/sweeps';
import { platformRetention } from './platform-retention';
import type { RetentionKind, SystemRetentionKind } from './retention-kind';

/** How long a portal keeps a kind of data. */
export interface RetentionTerm extends Pick<RetentionKind, 'kind' | 'unit'> {
  term: number;
  usualTerm: number;
  minimumTerm: number | null;
  law: string | null;
  changedAt: Date | null;
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
    this.sweeps.register('retention', dayMs, async (scope) => void (await this.erase(scope)));
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
      const own = await tx.query<{ kind: string; term: number; changedAt: Date }>(
        'select kind, term, changed_at as "changedAt" from retention_term where portal_id = $1',
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

  /** Erases what is out of its term in a portal; returns how much of each kind. */
  async erase(scope: TenantScope): Promise<Record<string, number>> {
    const erased: Record<string, number> = {};
    for (const { kind, unit, term } of await this.terms(scope)) {
      const last = unit === 'days' ? this.#daysAgo(term) : Number(this.clock.today().slice(0, 4)) - term - 1;
      const { statements } = this.#kinds.get(kind)!;
      for (let count = batchSize; count === batchSize;) {
        count = await this.#eraseBatch(scope, { kind, statements }, last);
        erased[kind] = (erased[kind] ?? 0) + count;
      }
    }
    return erased;
  }

  /** The same for sessions, mailed links and the like. */
  async eraseSystem(): Promise<Record<string, number>> {
    const erased: Record<string, number> = {};
    for (const { kind, term, statements } of this.#systemKinds) {
      for (let count = batchSize; count === batchSize;) {
        count = 0;
        for (const [index, statement] of statements.entries()) {
          const rows = await this.directory.query(statement, [this.#daysAgo(term), batchSize]);
          if (index === 0) count = rows.length;
        }
        erased[kind] = (erased[kind] ?? 0) + count;
      }
    }
    return erased;
  }

  #eraseBatch(scope: TenantScope, { kind, statements }: Pick<RetentionKind, 'kind' | 'statements'>, last: Date | number): Promise<number> {
    return this.database.transaction(scope, async (tx) => {
      let count = 0;
      for (const [index, statement] of statements.entries()) {
        const rows = await tx.query(statement, [scope.portalId, last, batchSize]);
        if (index === 0) count = rows.length;
      }
      const details = { kind, count };
      if (count > 0) await this.audit.record(tx, { action: 'retention.erased', subjectKind: 'portal', subjectId: scope.portalId, details });
      return count;
    });
  }

  #daysAgo(days: number): Date {
    return new Date(this.clock.now().getTime() - days * dayMs);
  }
}

function termOf({ kind, unit, term, minimum }: RetentionKind, own: { term: number; changedAt: Date } | undefined): RetentionTerm {
  const minimumTerm = minimum?.term ?? null;
  // A law that came later holds for a term that was chosen before.
  const held = Math.max(own?.term ?? term, minimumTerm ?? 1);
  return { kind, unit, term: held, usualTerm: term, minimumTerm, law: minimum?.law ?? null, changedAt: own?.changedAt ?? null };
}
