/** An account that a code of Loket may be mapped to. */
export interface ProposableAccount {
  readonly accountId: string;
  readonly code: string;
  readonly name: string;
  readonly rgs: string | null;
  readonly isBlocked: boolean;
}

/** rgs: Loket's code is the account's RGS code · name: both have the same name · similar_name: every word of Loket's name is in the account's, and in no other account's. */
export type ProposalReason = 'rgs' | 'name' | 'similar_name';

export interface AccountProposal {
  readonly accountId: string;
  readonly code: string;
  readonly name: string;
  readonly reason: ProposalReason;
}

/** The account that a code of Loket most likely means, or null where that is a guess: a wrong proposal costs more than none. */
export function propose(loketCode: string, loketName: string, accounts: readonly ProposableAccount[]): AccountProposal | null {
  const open = accounts.filter(({ isBlocked }) => !isBlocked);
  const name = plain(loketName);
  return (
    only(open, 'rgs', ({ rgs }) => rgs !== null && rgs.toLowerCase() === loketCode.toLowerCase()) ??
    (name === '' ? null : only(open, 'name', (account) => plain(account.name) === name)) ??
    (name === '' ? null : only(open, 'similar_name', (account) => holdsWords(account.name, loketName)))
  );
}

/** The one account that answers; two answers are none. */
function only(
  accounts: readonly ProposableAccount[],
  reason: ProposalReason,
  answers: (account: ProposableAccount) => boolean,
): AccountProposal | null {
  const found = accounts.filter(answers);
  if (found.length !== 1) return null;
  const { accountId, code, name } = found[0]!;
  return { accountId, code, name, reason };
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

// Words that say little: half of the payroll accounts have one of them.
const passedBy = new Set(['de', 'het', 'een', 'en', 'te', 'betalen', 'van', 'op', 'aan', 'overige', 'kosten', 'rekening']);
const wordsOf = (name: string): string[] =>
  plain(name)
    .split(' ')
    .filter((word) => word.length > 2 && !passedBy.has(word));

function holdsWords(accountName: string, loketName: string): boolean {
  const [wanted, held] = [wordsOf(loketName), wordsOf(accountName)];
  return wanted.length > 0 && wanted.every((word) => held.includes(word));
}
