import { Inject, Injectable } from '@nestjs/common';
import { TenantDatabase, type Transaction } from '@loonbrug/platform';
import {
  type Action,
  ContractGate,
  reachesAdministration,
  reachesDomain,
  type ReachScope,
  rolesThatMay,
  type Subject,
} from '@loonbrug/tenancy';
import { type SearchWords, searchWordsOf } from './search-words';
import type { FoundAdministrationDto, FoundDomainDto, FoundJournalRunDto, SearchResultDto } from './search.dto';

const firstFew = 6;
/** Where the contract's parameter stands among those of the runs. */
const firstOfGate = 7;

/** Every word stands somewhere in this text. `$2` are the words as patterns. */
const holdsAll = (text: string): string => `(lower(${text}) like all ($2::text[]))`;

/**
 * Finds domains, administrations and runs by name, number, voucher or period: only what the person reaches with the right to read it. Clients and books are found
 * whatever their contract says, because that is where a link is asked for; runs only where it opens the link.
 */
@Injectable()
export class SearchService {
  constructor(
    @Inject(TenantDatabase) private readonly database: TenantDatabase,
    @Inject(ContractGate) private readonly gate: ContractGate,
  ) {}

  find(scope: ReachScope, text: string): Promise<SearchResultDto> {
    const asked = searchWordsOf(text);
    const open = this.gate.openAdministrations('books', firstOfGate);
    return this.database.read(scope, async (tx) => ({
      domains: await domains(tx, scope, text),
      administrations: await administrations(tx, scope, text),
      journalRuns: await journalRuns(tx, scope, asked, open),
    }));
  }
}

/** A name may hold a year or a month of its own, so places are found by all that was typed. */
const patternsOf = (text: string): string[] => patterns(text.trim().toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8));

const patterns = (words: readonly string[]): string[] => words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);

const may = (scope: ReachScope, action: Action, subject: Subject): ReachScope => ({ ...scope, roles: rolesThatMay(action, subject) });

function domains(tx: Transaction, scope: ReachScope, text: string): Promise<FoundDomainDto[]> {
  const reach = reachesDomain(may(scope, 'read', 'Domain'), 'client', 3);
  return tx.query<FoundDomainDto>(
    `select client.domain_id as "domainId", client.name, client.code from domain client
     where client.portal_id = $1 and ${holdsAll("client.name || ' ' || client.code")} and ${reach.condition}
     order by lower(client.name), client.domain_id limit ${firstFew}`,
    [scope.portalId, patternsOf(text), ...reach.parameters],
  );
}

function administrations(tx: Transaction, scope: ReachScope, text: string): Promise<FoundAdministrationDto[]> {
  const reach = reachesAdministration(may(scope, 'read', 'Administration'), 'books', 3);
  const words = "books.name || ' ' || client.name || ' ' || books.number || '-' || books.sub_number";
  return tx.query<FoundAdministrationDto>(
    `select books.administration_id as "administrationId", books.name, client.name as "domainName", books.number, books.sub_number as "subNumber"
     from administration books join domain client on client.portal_id = books.portal_id and client.domain_id = books.domain_id
     where books.portal_id = $1 and ${holdsAll(words)} and ${reach.condition}
     order by lower(books.name), books.administration_id limit ${firstFew}`,
    [scope.portalId, patternsOf(text), ...reach.parameters],
  );
}

/** The newest periods first. */
function journalRuns(
  tx: Transaction,
  scope: ReachScope,
  { words, year, periodNumber }: SearchWords,
  open: ReturnType<ContractGate['openAdministrations']>,
): Promise<FoundJournalRunDto[]> {
  const reach = reachesAdministration(may(scope, 'read', 'JournalRun'), 'books', 5);
  const text = "books.name || ' ' || client.name || ' ' || run.description || ' ' || coalesce(entry.voucher_number, '')";
  return tx.query<FoundJournalRunDto>(
    `select run.administration_id as "administrationId", run.journal_run_id as "journalRunId", books.name as "administrationName", run.state, run.year,
       run.period_number as "periodNumber", run.period_kind as "periodKind", entry.voucher_number as "voucherNumber"
     from journal_run run
     join administration books on books.portal_id = run.portal_id and books.administration_id = run.administration_id
     join domain client on client.portal_id = books.portal_id and client.domain_id = books.domain_id
     left join journal_entry entry on entry.portal_id = run.portal_id and entry.administration_id = run.administration_id and entry.entry_id = run.entry_id
     where run.portal_id = $1 and ($3::integer is null or run.year = $3) and ($4::integer is null or run.period_number = $4)
       and run.state <> 'unchanged' and ${holdsAll(text)} and ${reach.condition} and ${open.condition}
     order by run.period_ends_on desc, books.name, run.journal_run_id limit ${firstFew}`,
    [scope.portalId, patterns(words), year, periodNumber, ...reach.parameters, ...open.parameters],
  );
}
