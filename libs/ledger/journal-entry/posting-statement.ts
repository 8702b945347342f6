import { newId, type Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { debitOf, fingerprintOf } from './entry-draft';
import type { ResolvedDraft } from './entry-references';

/** A row that the posting statement made. */
export interface BookedRow {
  readonly ordinal: number;
  readonly entryId: string;
  readonly voucherNumber: string;
  readonly voucherSequence: number;
  readonly periodId: string;
}

const lockCounters = `
  select journal_id from voucher_counter
  where portal_id = $1 and administration_id = $2 and (journal_id, year) in (select * from unnest($3::uuid[], $4::integer[]))
  order by journal_id, year for update`;

const makeCounters = `
  insert into voucher_counter (portal_id, administration_id, journal_id, year, last_number)
  select $1, $2, wanted.journal_id, wanted.year, 0 from unnest($3::uuid[], $4::integer[]) as wanted(journal_id, year)
  order by wanted.journal_id, wanted.year
  on conflict do nothing`;

/**
 * Locks the voucher counters of the drafts' journals and years, sorted by key, and makes those that are missing.
 * Whoever holds them is alone with the numbers; entries committed before are visible to the next statement.
 */
export async function lockCountersIn(tx: Transaction, scope: AdministrationScope, drafts: readonly ResolvedDraft[]): Promise<void> {
  const wanted = new Map(
    drafts.map(({ journal, period }) => [`${journal.id}:${period.year}`, { journalId: journal.id, year: period.year }]),
  );
  const counters = [...wanted.values()];
  const parameters = [scope.portalId, scope.administrationId, counters.map((each) => each.journalId), counters.map((each) => each.year)];
  const locked = await tx.query(lockCounters, parameters);
  if (locked.length === counters.length) return;
  await tx.query(makeCounters, parameters);
  await tx.query(lockCounters, parameters);
}

// Everything of a posting in one statement: numbers, entries, lines and totals exist together or not at all.
// A draft whose lines do not add up to zero, or whose source is booked already, is left out; the caller sees which came back.
// Totals are locked sorted by key, after the counters.
const post = `
  with draft as (
    select * from unnest($4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::date[], $9::integer[], $10::text[], $11::text[], $12::text[], $13::bytea[],
      $14::uuid[], $15::integer[], $16::bigint[]) with ordinality
      as draft(entry_id, journal_id, journal_code, period_id, booked_on, voucher_year, description, source_kind, source_key, fingerprint,
        reverses_entry_id, line_count, total_debit_cents, ordinal)
  ), line as (
    select * from unnest($17::integer[], $18::integer[], $19::uuid[], $20::uuid[], $21::uuid[], $22::bigint[], $23::text[])
      as line(ordinal, line_number, account_id, cost_centre_id, cost_unit_id, amount_cents, description)
  ), balanced as (
    select ordinal, count(*) as line_count from line group by ordinal having sum(amount_cents) = 0 and count(*) >= 2
  ), fresh as (
    select draft.*, row_number() over (partition by journal_id, voucher_year order by ordinal)::integer as place
    from draft join balanced using (ordinal, line_count)
    left join lateral (
      select true as is_booked from journal_entry booked_before
      where booked_before.portal_id = $1 and booked_before.administration_id = $2
        and booked_before.source_kind = draft.source_kind and booked_before.source_key = draft.source_key limit 1) booked_before on true
    where is_booked is null
  ), counter as (
    update voucher_counter set last_number = last_number + needed.numbers
    from (select journal_id, voucher_year, count(*)::integer as numbers from fresh group by journal_id, voucher_year) needed
    where voucher_counter.portal_id = $1 and voucher_counter.administration_id = $2
      and voucher_counter.journal_id = needed.journal_id and voucher_counter.year = needed.voucher_year
    returning voucher_counter.journal_id, year, last_number - needed.numbers as number_before
  ), numbered as (
    select fresh.*, number_before + place as voucher_sequence
    from fresh join counter on counter.journal_id = fresh.journal_id and counter.year = fresh.voucher_year
  ), entry as (
    insert into journal_entry (portal_id, administration_id, entry_id, journal_id, period_id, booked_on, voucher_year, voucher_sequence, voucher_number,
      description, source_kind, source_key, fingerprint, reverses_entry_id, line_count, total_debit_cents, created_by)
    select $1, $2, entry_id, journal_id, period_id, booked_on, voucher_year, voucher_sequence,
      journal_code || '-' || voucher_year || '-' || lpad(voucher_sequence::text, greatest(4, length(voucher_sequence::text)), '0'),
      description, source_kind, source_key, fingerprint, reverses_entry_id, line_count, total_debit_cents, $3::uuid
    from numbered
    returning entry_id, voucher_number, voucher_sequence
  ), fresh_line as (
    select line.*, numbered.entry_id, numbered.period_id from line join numbered using (ordinal)
  ), entry_line as (
    insert into journal_line (portal_id, administration_id, entry_id, line_number, account_id, cost_centre_id, cost_unit_id, amount_cents, description)
    select $1, $2, entry_id, line_number, account_id, cost_centre_id, cost_unit_id, amount_cents, description from fresh_line
  ), total as (
    insert into account_total (portal_id, administration_id, period_id, account_id, debit_cents, credit_cents)
    select $1, $2, period_id, account_id, sum(greatest(amount_cents, 0)), sum(greatest(-amount_cents, 0))
    from fresh_line group by period_id, account_id order by period_id, account_id
    on conflict (portal_id, administration_id, period_id, account_id) do update
      set debit_cents = account_total.debit_cents + excluded.debit_cents, credit_cents = account_total.credit_cents + excluded.credit_cents
  )
  select numbered.ordinal, entry.entry_id as "entryId", voucher_number as "voucherNumber", entry.voucher_sequence as "voucherSequence", period_id as "periodId"
  from entry join numbered using (entry_id)`;

/** Books the drafts whose counters are locked; returns those that it booked, by their place in the list (from 1). */
export function bookIn(tx: Transaction, scope: AdministrationScope, drafts: readonly ResolvedDraft[]): Promise<BookedRow[]> {
  const { actor } = tx.scope;
  const lines = drafts.flatMap(({ draft }, index) =>
    draft.lines.map((line, place) => ({ ...line, ordinal: index + 1, lineNumber: place + 1 })),
  );
  return tx.query<BookedRow>(post, [
    scope.portalId,
    scope.administrationId,
    actor.kind === 'user' ? actor.userId : null,
    drafts.map(() => newId()),
    drafts.map(({ journal }) => journal.id),
    drafts.map(({ journal }) => journal.code),
    drafts.map(({ period }) => period.id),
    drafts.map(({ draft }) => draft.bookedOn),
    drafts.map(({ period }) => period.year),
    drafts.map(({ draft }) => draft.description),
    drafts.map(({ draft }) => draft.source.kind),
    drafts.map(({ draft }) => draft.source.key),
    drafts.map(({ draft }) => fingerprintOf(draft)),
    drafts.map(({ draft }) => draft.reversesEntryId ?? null),
    drafts.map(({ draft }) => draft.lines.length),
    drafts.map(({ draft }) => debitOf(draft.lines)),
    lines.map((line) => line.ordinal),
    lines.map((line) => line.lineNumber),
    lines.map((line) => line.accountId),
    lines.map((line) => line.costCentreId ?? null),
    lines.map((line) => line.costUnitId ?? null),
    lines.map((line) => line.amountCents),
    lines.map((line) => line.description ?? ''),
  ]);
}
