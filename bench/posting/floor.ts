import type { PoolClient } from 'pg';
import { newId } from '@loonbrug/platform';
import type { BenchBooks } from './books';

const counter = `
  insert into voucher_counter (portal_id, administration_id, journal_id, year, last_number) values ($1, $2, $3, $4, 1)
  on conflict (portal_id, administration_id, journal_id, year) do update set last_number = voucher_counter.last_number + 1 returning last_number as number`;
const entry = `
  insert into journal_entry (portal_id, administration_id, entry_id, journal_id, period_id, booked_on, voucher_year, voucher_sequence, voucher_number,
    description, source_kind, source_key, fingerprint, line_count, total_debit_cents)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'Lonen', 'manual', $10, $11, $12, $13)`;
const entryLines = `
  insert into journal_line (portal_id, administration_id, entry_id, line_number, account_id, amount_cents)
  select $1, $2, $3, line.* from unnest($4::integer[], $5::uuid[], $6::bigint[]) as line(line_number, account_id, amount_cents)`;
const totals = `
  insert into account_total (portal_id, administration_id, period_id, account_id, debit_cents, credit_cents)
  select $1, $2, $3, account_id, sum(greatest(amount_cents, 0)), sum(greatest(-amount_cents, 0))
  from unnest($4::uuid[], $5::bigint[]) as line(account_id, amount_cents) group by account_id order by account_id
  on conflict (portal_id, administration_id, period_id, account_id) do update
    set debit_cents = account_total.debit_cents + excluded.debit_cents, credit_cents = account_total.credit_cents + excluded.credit_cents`;

/**
 * The least that posting can be: the same rows in the same tables under the same constraints and row security, by a bare driver with prepared statements.
 * It checks nothing, knows its period beforehand, and does not notice a source that comes twice until a constraint does.
 */
export async function postByHand(client: PoolClient, books: BenchBooks, key: string): Promise<void> {
  const { portalId, administrationId } = books.scope;
  const entryId = newId();
  const lines = books.lines;
  await client.query(`begin; select set_config('app.portal_id', '${portalId}', true), set_config('enable_seqscan', 'off', true)`);
  const { rows } = await client.query<{ number: number }>({
    name: 'floor_counter',
    text: counter,
    values: [portalId, administrationId, books.journalId, books.year],
  });
  const sequence = rows[0]!.number;
  await client.query({
    name: 'floor_entry',
    text: entry,
    values: [
      portalId,
      administrationId,
      entryId,
      books.journalId,
      books.periodId,
      books.bookedOn,
      books.year,
      sequence,
      `FLR-${books.year}-${String(sequence).padStart(4, '0')}`,
      key,
      Buffer.alloc(32),
      lines.length,
      lines.reduce((sum, line) => sum + Math.max(line.amountCents, 0), 0),
    ],
  });
  await client.query({
    name: 'floor_lines',
    text: entryLines,
    values: [
      portalId,
      administrationId,
      entryId,
      lines.map((_, index) => index + 1),
      lines.map((line) => line.accountId),
      lines.map((line) => line.amountCents),
    ],
  });
  await client.query({
    name: 'floor_totals',
    text: totals,
    values: [portalId, administrationId, books.periodId, lines.map((line) => line.accountId), lines.map((line) => line.amountCents)],
  });
  await client.query('commit');
}
