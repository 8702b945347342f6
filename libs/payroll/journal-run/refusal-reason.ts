import { isBsn } from '@loonbrug/loket';
import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { ReasonPersonal } from './journal-run.errors';

/** Parts of names that are ordinary words in a reason, too, are not looked for. */
const shortestName = 4;

/** Loket shows the reason of a refusal to others, so it names no person. Throws ReasonPersonal for a citizen service number, an address or an employee's name. */
export async function checkReason(tx: Transaction, scope: AdministrationScope, reason: string): Promise<void> {
  if (namesNumber(reason) || /[^\s@]@[^\s@]/u.test(reason)) throw new ReasonPersonal();
  const words = wordsOf(reason);
  const named = await tx.maybeOne(
    `select 1 from employee where portal_id = $1 and administration_id = $2
       and exists (select 1 from regexp_split_to_table(lower(name), '[^[:alpha:]]+') as part where length(part) >= $4 and part = any($3::text[])) limit 1`,
    [scope.portalId, scope.administrationId, words, shortestName],
  );
  if (named) throw new ReasonPersonal();
}

const namesNumber = (reason: string): boolean =>
  (reason.match(/\d[\d.\s-]{7,}\d/gu) ?? []).some((digits) => isBsn(digits.replaceAll(/\D/gu, '')));

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= shortestName);
