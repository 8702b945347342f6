import { areStored, blocks, warns } from './finding';

describe('findings that were stored', () => {
  const findings = [
    blocks('journal_run.not_balanced', { differenceCents: 1, difference: '0.01', account: undefined }),
    warns('journal_run.empty'),
  ];

  it('are the same whatever the order of the keys in which the database gives them back', () => {
    const stored = [
      { code: 'journal_run.not_balanced', details: { difference: '0.01', differenceCents: 1 }, severity: 'blocks' as const },
      { code: 'journal_run.empty', details: {}, severity: 'warns' as const },
    ];
    expect(areStored(findings, stored)).toBe(true);
  });

  it('are others with another code, severity, detail, number or order', () => {
    const [first, second] = JSON.parse(JSON.stringify(findings)) as typeof findings;
    const others = [
      [first!],
      [second!, first!],
      [first!, { ...second!, severity: 'informs' as const }],
      [{ ...first!, details: { difference: '0.02' } }, second!],
    ];
    for (const other of others) expect(areStored(findings, other)).toBe(false);
  });
});
