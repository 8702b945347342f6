import { newId, type Transaction } from '@loonbrug/platform';
import { type AdministrationScope, lockBooks } from '@loonbrug/tenancy';

/** What is still to be paid: what the declaration asks less what was paid for its period before. Of a paid one: what was paid with it. */
export const openCents = (alias: string): string => `(${alias}.amount_cents - ${alias}.paid_before_cents)`;

const stands = `(d.state = 'received' and d.replaced_by_id is null)`;
const isOfPeriod = (alias: string): string => `${alias}.portal_id = d.portal_id and ${alias}.administration_id = d.administration_id
    and ${alias}.wage_tax_number is not distinct from d.wage_tax_number and ${alias}.period_starts_on = d.period_starts_on
    and ${alias}.period_ends_on = d.period_ends_on and ${alias}.is_prior_year_correction = d.is_prior_year_correction`;
const madeAt = (alias: string): string =>
  `(coalesce(${alias}.message_created_at, ${alias}.first_seen_at), ${alias}.first_seen_at, ${alias}.wage_declaration_id)`;
/** Messages about an earlier year add up, so each has its own payments, and those for messages that were withdrawn since and that it is the first made anew after. */
const isMadeAnew = `(other.state = 'withdrawn' and ${madeAt('other')} < ${madeAt('d')} and not exists (select 1 from wage_declaration earlier
    where ${isOfPeriod('earlier')} and earlier.state = 'received' and ${madeAt('earlier')} > ${madeAt('other')} and ${madeAt('earlier')} < ${madeAt('d')}))`;
/** What was paid for the period of declaration d, whatever became of the declarations that it was paid for. */
const paidOfPeriod = `(select coalesce(sum(${openCents('paid')}), 0)::bigint from wage_declaration other
  join wage_payable paid on paid.portal_id = other.portal_id and paid.administration_id = other.administration_id
    and paid.wage_declaration_id = other.wage_declaration_id and paid.state = 'paid'
  where ${isOfPeriod('other')}
    and (not d.is_prior_year_correction or other.wage_declaration_id = d.wage_declaration_id or ${isMadeAnew}))`;

/** The payables as far as keeping them needs them. */
export interface KeptPayable {
  wagePayableId: string;
  state: 'open' | 'settled';
}

/**
 * Brings replacements and payables of an administration in line with its declarations: a received declaration is to be paid once; of several of
 * one period the latest says it whole, and asks what was not paid before. What a person marked as paid stays so: where its declaration asks
 * something else now, the rest is a payable of its own. Harmless when repeated.
 * Returns the payables that are not to be paid any more.
 */
export async function keepPayables(tx: Transaction, scope: AdministrationScope): Promise<KeptPayable[]> {
  const place = [scope.portalId, scope.administrationId];
  await lockBooks(tx, scope);
  await tx.query(
    `with ranked as (
       select wage_declaration_id, nullif(first_value(wage_declaration_id) over (partition by wage_tax_number, period_starts_on, period_ends_on
         order by message_created_at desc nulls last, first_seen_at desc, wage_declaration_id desc), wage_declaration_id) as latest_id
       from wage_declaration where portal_id = $1 and administration_id = $2 and state = 'received' and not is_prior_year_correction)
     update wage_declaration d set replaced_by_id = latest.latest_id
     from wage_declaration same left join ranked latest using (wage_declaration_id)
     where d.portal_id = $1 and d.administration_id = $2 and same.portal_id = $1 and same.administration_id = $2
       and same.wage_declaration_id = d.wage_declaration_id and d.replaced_by_id is distinct from latest.latest_id`,
    place,
  );
  await insertMissing(tx, scope);
  const changed = await tx.query<KeptPayable>(
    `with asked as (
       select p.wage_payable_id, d.total_amount_cents, d.payment_reference, d.iban, d.due_on, d.replaced_by_id,
         case when ${stands} then ${paidOfPeriod} else 0 end as paid_before,
         ${stands} and row_number() over (partition by d.wage_declaration_id order by p.state = 'open' desc, p.wage_payable_id) = 1 as may_be_open
       from wage_payable p
       join wage_declaration d on d.portal_id = p.portal_id and d.administration_id = p.administration_id and d.wage_declaration_id = p.wage_declaration_id
       where p.portal_id = $1 and p.administration_id = $2 and p.state <> 'paid'
     ), wanted as (
       select asked.*, case when may_be_open and total_amount_cents <> paid_before then 'open' else 'settled' end as state from asked)
     update wage_payable p set state = wanted.state, amount_cents = wanted.total_amount_cents, paid_before_cents = wanted.paid_before,
       payment_reference = wanted.payment_reference, iban = wanted.iban, due_on = wanted.due_on,
       settled_by_declaration_id = case when wanted.state = 'settled' then wanted.replaced_by_id end, row_version = p.row_version + 1, changed_at = now(),
       changed_by = $3::uuid
     from wanted
     where p.portal_id = $1 and p.administration_id = $2 and p.wage_payable_id = wanted.wage_payable_id
       and (p.state, p.amount_cents, p.paid_before_cents, p.payment_reference, p.iban, p.due_on, p.settled_by_declaration_id)
         is distinct from (wanted.state, wanted.total_amount_cents, wanted.paid_before, wanted.payment_reference, wanted.iban, wanted.due_on,
           case when wanted.state = 'settled' then wanted.replaced_by_id end)
     returning p.wage_payable_id as "wagePayableId", p.state`,
    [...place, scope.actor.kind === 'user' ? scope.actor.userId : null],
  );
  return changed.filter(({ state }) => state === 'settled');
}

/** A payable for every received declaration that has none, and for what a paid one asks beyond what was paid. */
async function insertMissing(tx: Transaction, scope: AdministrationScope): Promise<void> {
  const missing = await tx.query<{ wageDeclarationId: string }>(
    `select d.wage_declaration_id as "wageDeclarationId" from wage_declaration d
     left join lateral (
       select count(*) as count, count(*) filter (where p.state = 'paid') as paid from wage_payable p
       where p.portal_id = d.portal_id and p.administration_id = d.administration_id and p.wage_declaration_id = d.wage_declaration_id) has on true
     where d.portal_id = $1 and d.administration_id = $2 and d.state = 'received' and has.count = has.paid
       and ((has.count = 0 and d.total_amount_cents <> 0) or (${stands} and d.total_amount_cents <> ${paidOfPeriod}))`,
    [scope.portalId, scope.administrationId],
  );
  if (missing.length === 0) return;
  await tx.query(
    `insert into wage_payable (portal_id, administration_id, wage_payable_id, wage_declaration_id, amount_cents, payment_reference, iban, due_on)
     select d.portal_id, d.administration_id, made.payable_id, d.wage_declaration_id, d.total_amount_cents, d.payment_reference, d.iban, d.due_on
     from unnest($3::uuid[], $4::uuid[]) as made(declaration_id, payable_id)
     join wage_declaration d on d.portal_id = $1 and d.administration_id = $2 and d.wage_declaration_id = made.declaration_id`,
    [scope.portalId, scope.administrationId, missing.map((row) => row.wageDeclarationId), missing.map(() => newId())],
  );
}
