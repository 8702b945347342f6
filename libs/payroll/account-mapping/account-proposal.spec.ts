import { type ProposableAccount, propose } from './account-proposal';

const account = (code: string, name: string, more: Partial<ProposableAccount> = {}): ProposableAccount => ({
  accountId: `id-${code}`,
  code,
  name,
  rgs: null,
  isBlocked: false,
  ...more,
});

const chart = [
  account('4001040', 'Lonen', { rgs: 'WPerLesLon' }),
  account('4001070', 'Vakantiebijslag'),
  account('1204010', 'Te betalen netto lonen', { rgs: 'BSchSalNet' }),
  account('1206010', 'Loonheffing'),
  account('4002010', 'Sociale lasten'),
  account('4002020', 'Sociale lasten buitenland'),
  account('9000', 'Oude rekening', { isBlocked: true }),
];

describe('the proposal for an account of Loket', () => {
  it.each([
    ['wperleslon', 'iets anders', '4001040', 'rgs'],
    ['70', 'loonheffing', '1206010', 'name'],
    ['71', 'Vakantie-bijslag!', null, null],
    ['72', 'Vakantiebijslag ', '4001070', 'name'],
    ['73', 'Netto lonen', '1204010', 'similar_name'],
    ['74', 'Sociale lasten', '4002010', 'name'],
    ['75', 'lasten', null, null],
    ['76', 'Oude rekening', null, null],
    ['77', '', null, null],
    ['78', 'Kosten', null, null],
  ])('of %s "%s" is %s by %s', (code, name, proposed, reason) => {
    const proposal = propose(code, name, chart);
    expect(proposal && { code: proposal.code, reason: proposal.reason }).toEqual(proposed === null ? null : { code: proposed, reason });
  });

  it('is none where two accounts have the name', () => {
    expect(propose('1', 'Lonen', [account('1', 'Lonen'), account('2', 'lonen')])).toBeNull();
  });
});
