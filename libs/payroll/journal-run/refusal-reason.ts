import { isBsn } from '@loonbrug/loket';
import type { Transaction } from '@loonbrug/platform';
import type { AdministrationScope } from '@loonbrug/tenancy';
import { ReasonPersonal } from './journal-run.errors';

/** Shorter parts of names may be ordinary words of a reason, too: they name somebody with a capital, or beside another part of the same name. */
const shortestPlainName = 4;
/** Of what stands between names, nobody is named. */
const particles = 'aan al bij da de del den der di du el het in la le op te ten ter tot uit van von voor zu'.split(' ');

/** Loket shows the reason of a refusal to others, so it names no person. Throws ReasonPersonal for a citizen service number, an address or an employee's name. */
export async function checkReason(tx: Transaction, scope: AdministrationScope, reason: string): Promise<void> {
  if (namesNumber(reason) || /[^\s@]@[^\s@]/u.test(reason)) throw new ReasonPersonal();
  const words = wordsOf(reason);
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  const named = await tx.maybeOne(
    `select 1 from employee where portal_id = $1 and administration_id = $2 and (
       select bool_or(length(part) >= $6 or part = any($4::text[])) or count(distinct part) > 1
       from regexp_split_to_table(lower(name), '[^[:alpha:]]+') as part
       where length(part) > 1 and part <> all($5::text[]) and part = any($3::text[])) limit 1`,
    [scope.portalId, scope.administrationId, lower(words), lower(capitalised), particles, shortestPlainName],
  );
  if (named) throw new ReasonPersonal();
}

const namesNumber = (reason: string): boolean =>
  (reason.match(/\d[\d.\s-]{7,}\d/gu) ?? []).some((digits) => isBsn(digits.replaceAll(/\D/gu, '')));

const wordsOf = (text: string): string[] => text.split(/[^\p{L}]+/u);
const lower = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());
