import { newId } from '@loonbrug/platform';
import type { Builders } from './builders';
import type { LinkedBooks } from './payroll-people';

const monthName = (month: number): string => `2026-${String(month).padStart(2, '0')}`;

/** A wage declaration of a month of 2026 as the fetch stores it, due a month later; other columns by their names. Returns its id. */
export async function storedDeclaration(
  builders: Builders,
  { administration, link }: LinkedBooks,
  { month, totalCents, ...more }: { month: number; totalCents: number } & Record<string, unknown>,
): Promise<string> {
  const id = newId();
  const row = {
    portal_id: administration.portalId,
    administration_id: administration.administrationId,
    wage_declaration_id: id,
    loket_link_id: link.loketLinkId,
    loket_payroll_tax_return_id: newId(),
    wage_tax_number: '111111110L29',
    year: 2026,
    period_number: month,
    period_starts_on: `${monthName(month)}-01`,
    period_ends_on: new Date(Date.UTC(2026, month, 0)).toISOString().slice(0, 10),
    loket_status_key: 6,
    period_amount_cents: totalCents,
    correction_amount_cents: 0,
    total_amount_cents: totalCents,
    due_on: new Date(Date.UTC(2026, month + 1, 0)).toISOString().slice(0, 10),
    state: 'received',
    ...more,
  };
  await builders.sql(
    `insert into wage_declaration (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, index) => `$${index + 1}`)})`,
    Object.values(row),
  );
  return id;
}
