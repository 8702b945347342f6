import { Inject, Injectable } from '@nestjs/common';
import { UserAccountService } from '@loonbrug/auth';
import { type Language, NotFound, TenantDatabase, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, ContractGate, reachesAdministration, type ReachScope } from '@loonbrug/tenancy';
import type { Finding } from './finding';
import { tell } from './finding-texts';
import type { JournalRunDetailDto, JournalRunDto, JournalRunPageDto, JournalRunQuery, StateCountDto } from './journal-run.dto';

/** Who booked, reversed and refused stands in the rows by id; names come from the directory, outside the transaction. */
type Unnamed<Run extends JournalRunDto> = Omit<Run, 'bookedByName' | 'reversedByName' | 'refusedByName'>;
type ToldRun = Unnamed<JournalRunDto>;
export type ToldRunDetail = ToldRun & { readonly chain: ToldRun[] };
type RunRow = Omit<ToldRun, 'findings'> & { findings: Finding[] };

/** Of what is booked, without what was reversed before it was booked again. */
const otherEntries = `(select coalesce(json_agg(json_build_object('entryId', part.entry_id, 'voucherNumber', other.voucher_number)
    order by other.voucher_year, other.voucher_sequence), '[]'::json)
  from journal_run_entry part join journal_entry other on other.portal_id = part.portal_id and other.administration_id = part.administration_id
    and other.entry_id = part.entry_id
  where part.portal_id = run.portal_id and part.administration_id = run.administration_id and part.journal_run_id = run.journal_run_id
    and part.entry_id <> run.entry_id and (run.state <> 'booked' or not exists (select 1 from journal_entry countered
      where countered.portal_id = part.portal_id and countered.administration_id = part.administration_id and countered.reverses_entry_id = part.entry_id)))`;

const columns = `run.journal_run_id as "journalRunId", run.administration_id as "administrationId", administration.name as "administrationName",
  administration.domain_id as "domainId", domain.name as "domainName", run.loket_journal_run_id as "loketJournalRunId", run.revision, run.channel,
  run.sequence_number as "sequenceNumber", run.loket_status_key as "loketStatusKey", run.year, run.period_number as "periodNumber",
  run.period_kind as "periodKind", run.period_starts_on as "periodStartsOn", run.period_ends_on as "periodEndsOn", run.description, run.state, run.findings,
  run.line_count as "lineCount", run.total_debit_cents as "totalDebitCents", run.total_credit_cents as "totalCreditCents",
  coalesce(run.revision > 1 and run.state in ('fetched', 'to_review', 'blocked') and exists (
    select 1 from journal_run earlier where earlier.portal_id = run.portal_id and earlier.administration_id = run.administration_id
      and earlier.chain_id = run.chain_id and earlier.state = 'booked'), false) as "isCorrection",
  run.is_chosen as "isChosen", run.same_as_journal_run_id as "sameAsJournalRunId", run.possible_duplicate_of as "possibleDuplicateOf",
  run.removed_upstream_at as "removedUpstreamAt", run.entry_id as "entryId", entry.voucher_number as "voucherNumber", entry.booked_on as "bookedOn",
  ${otherEntries} as "otherEntries", reversal.voucher_number as "reversalVoucherNumber", run.booked_at as "bookedAt", run.booked_by as "bookedBy",
  run.is_booked_automatically as "isBookedAutomatically", run.reversed_at as "reversedAt", run.reversed_by as "reversedBy",
  run.reversal_reason as "reversalReason", run.refused_at as "refusedAt", run.refused_by as "refusedBy", run.refusal_reason as "refusalReason",
  run.report_state as "reportState", run.report_error_code as "reportErrorCode", run.row_version as "rowVersion", run.offered_at as "offeredAt",
  run.fetched_at as "fetchedAt"`;

const joins = `from journal_run run
  join administration on administration.portal_id = run.portal_id and administration.administration_id = run.administration_id
  join domain on domain.portal_id = administration.portal_id and domain.domain_id = administration.domain_id
  left join journal_run same on same.portal_id = run.portal_id and same.administration_id = run.administration_id
    and same.journal_run_id = run.same_as_journal_run_id
  left join journal_entry entry on entry.portal_id = run.portal_id and entry.administration_id = run.administration_id
    and entry.entry_id = coalesce(run.entry_id, same.entry_id)
  left join journal_entry reversal on reversal.portal_id = run.portal_id and reversal.administration_id = run.administration_id
    and reversal.entry_id = run.reversal_entry_id`;

const sorts: Record<JournalRunQuery['sort'], string> = {
  offeredAt: 'run.offered_at',
  period: 'run.period_ends_on',
  administration: 'administration.name',
  state: 'run.state',
  amount: 'run.total_debit_cents',
};

const filters = `and ($2::uuid is null or administration.domain_id = $2) and ($3::uuid is null or run.administration_id = $3)
  and ($4::integer is null or run.year = $4) and ($5::integer is null or run.period_number = $5)
  and ($6::text is null or administration.name ilike $6 or domain.name ilike $6 or entry.voucher_number ilike $6)`;

/** Journal runs as somebody reads them: the inbox over all administrations, and one run with its chain. */
@Injectable()
export class JournalRunListService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(UserAccountService) private readonly accounts: UserAccountService,
    @Inject(ContractGate) private readonly gate: ContractGate,
  ) {}

  /** What the person reaches in the portal, in the administrations whose contract opens the link. */
  async list(scope: ReachScope, query: JournalRunQuery, language: Language): Promise<JournalRunPageDto> {
    const reach = reachesAdministration(scope, 'administration', 7);
    const open = this.gate.openAdministrations('administration', 9);
    const only = { condition: `${reach.condition} and ${open.condition}`, parameters: [...reach.parameters, ...open.parameters] };
    return this.#namedPage(await this.database.read(scope, (tx) => this.#page(tx, { query, language, ...only })));
  }

  /** The runs of one set of books. */
  async listOfAdministration(scope: AdministrationScope, query: JournalRunQuery, language: Language): Promise<JournalRunPageDto> {
    const own = { ...query, administrationId: scope.administrationId };
    return this.#namedPage(
      await this.database.read(scope, (tx) => this.#page(tx, { query: own, language, condition: 'true', parameters: [] })),
    );
  }

  /** Throws NotFound. */
  async detail(scope: AdministrationScope, journalRunId: string, language: Language): Promise<JournalRunDetailDto> {
    return this.withNames(await this.database.read(scope, (tx) => this.detailIn(tx, scope, journalRunId, language)));
  }

  /** The names of those who did something; outside of any transaction. */
  async withNames({ chain, ...run }: ToldRunDetail): Promise<JournalRunDetailDto> {
    const [own, ...others] = await this.#named([run, ...chain]);
    return { ...own!, chain: others };
  }

  /** Without names: see withNames. */
  async detailIn(tx: Transaction, scope: AdministrationScope, journalRunId: string, language: Language): Promise<ToldRunDetail> {
    const chain = await tx.query<RunRow>(
      `select ${columns} ${joins}
       where run.portal_id = $1 and run.administration_id = $2 and run.chain_id = (
         select chain_id from journal_run asked where asked.portal_id = $1 and asked.administration_id = $2 and asked.journal_run_id = $3)
       order by run.revision nulls last, run.offered_at`,
      [scope.portalId, scope.administrationId, journalRunId],
    );
    const told = chain.map((row) => toldRow(row, language));
    const run = told.find((each) => each.journalRunId === journalRunId.toLowerCase());
    if (!run) throw new NotFound('JournalRun');
    return { ...run, chain: told };
  }

  async #named<Run extends ToldRun>(runs: readonly Run[]): Promise<Array<Run & JournalRunDto>> {
    const ids = runs.flatMap(({ bookedBy, reversedBy, refusedBy }) => [bookedBy, reversedBy, refusedBy]).filter((id) => id !== null);
    const names = ids.length === 0 ? new Map<string, { name: string }>() : await this.accounts.named([...new Set(ids)]);
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id)?.name ?? null));
    return runs.map((run) => ({
      ...run,
      bookedByName: nameOf(run.bookedBy),
      reversedByName: nameOf(run.reversedBy),
      refusedByName: nameOf(run.refusedBy),
    }));
  }

  async #namedPage(page: ToldPage): Promise<JournalRunPageDto> {
    return { ...page, items: await this.#named(page.items) };
  }

  async #page(tx: Transaction, { query, language, condition, parameters }: PageRequest): Promise<ToldPage> {
    const { page, pageSize, sort, direction, state } = query;
    const where = `where run.portal_id = $1 ${filters} and ${condition}`;
    const text = query.text === undefined ? null : `%${query.text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    const given = [
      tx.scope.portalId,
      query.domainId ?? null,
      query.administrationId ?? null,
      query.year ?? null,
      query.periodNumber ?? null,
      text,
    ];
    const all = [...given, ...parameters];
    const states = await tx.query<StateCountDto>(
      `select run.state, count(*) as count ${joins} ${where} group by run.state order by run.state`,
      all,
    );
    const next = all.length + 1;
    const rows = await tx.query<RunRow>(
      `select ${columns} ${joins} ${where} and ($${next}::text[] is null or run.state = any($${next}))
       order by ${sorts[sort]} ${direction} nulls last, run.journal_run_id ${direction} limit $${next + 1} offset $${next + 2}`,
      [...all, state ?? null, pageSize, (page - 1) * pageSize],
    );
    const total = states.reduce((sum, each) => (state && !state.includes(each.state) ? sum : sum + each.count), 0);
    return { items: rows.map((row) => toldRow(row, language)), total, states };
  }
}

type ToldPage = Omit<JournalRunPageDto, 'items'> & { readonly items: ToldRun[] };

interface PageRequest {
  readonly query: JournalRunQuery;
  readonly language: Language;
  readonly condition: string;
  readonly parameters: unknown[];
}

const toldRow = (row: RunRow, language: Language): ToldRun => ({
  ...row,
  findings: row.findings.map((finding) => tell(finding, language)),
});
