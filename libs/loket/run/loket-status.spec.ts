import fc from 'fast-check';
import { isEligible, journalRunStatus, payrollRunStatus, periodKind, wageDeclarationStatus } from './loket-status';

describe('the statuses', () => {
  it("are named as in Loket's document, and keep key and description", () => {
    expect(payrollRunStatus({ key: 9, description: 'Verloning goedgekeurd.' })).toEqual({
      status: 'approved',
      key: 9,
      description: 'Verloning goedgekeurd.',
    });
    const named = (of: (key: { key: number; description: string }) => { status: string }) =>
      Array.from({ length: 11 }, (_unused, key) => of({ key, description: '' }).status);
    const [unknown] = ['unknown'];
    expect(named(payrollRunStatus)).toEqual([
      'ready_to_start',
      'finished',
      'proforma_finished',
      unknown,
      unknown,
      'removed',
      'cancelled',
      'failed',
      'without_results',
      'approved',
      unknown,
    ]);
    expect(named(journalRunStatus)).toEqual([
      'ready_to_start',
      'without_results',
      'failed',
      'removed',
      'finished',
      'exporting',
      'export_failed',
      'exported',
      unknown,
      unknown,
      unknown,
    ]);
    expect(named(wageDeclarationStatus)).toEqual([
      unknown,
      'requested',
      'failed',
      'created',
      'cancelled',
      'confirmed',
      'sent',
      'removed',
      unknown,
      unknown,
      unknown,
    ]);
  });

  it('are unknown for every other key, and never a failure', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ max: -1 }), fc.integer({ min: 10 })), fc.string(), (key, description) => {
        for (const statusOf of [payrollRunStatus, journalRunStatus, wageDeclarationStatus])
          expect(statusOf({ key, description })).toEqual({ status: 'unknown', key, description });
      }),
    );
  });
});

describe('whether a journal run may be booked', () => {
  const keys = fc.integer({ min: -2, max: 12 });

  it('is so for an approved payroll run and a finished journal run outside a test year; for exported and failed exports by choice only', () => {
    fc.assert(
      fc.property(fc.boolean(), keys, keys, fc.boolean(), fc.boolean(), (isTestYear, run, journal, alsoExported, alsoExportFailed) => {
        const expected =
          !isTestYear && run === 9 && (journal === 4 || (journal === 6 && alsoExportFailed) || (journal === 7 && alsoExported));
        expect(isEligible({ isTestYear }, { status: { key: run } }, { status: { key: journal } }, { alsoExported, alsoExportFailed })).toBe(
          expected,
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves exported runs alone without a choice', () => {
    const of = (journal: number) => isEligible({ isTestYear: false }, { status: { key: 9 } }, { status: { key: journal } });
    expect([4, 5, 6, 7].map(of)).toEqual([true, false, false, false]);
  });
});

describe('how often a payroll administration pays', () => {
  it.each([
    [1, 'month', 'month'],
    [3, '4-weekly', 'four_weekly'],
    [4, 'week', 'week'],
    [2, 'month', 'month'],
    [2, 'Maand', 'month'],
    [2, 'quarter', 'unknown'],
  ] as const)('is for %d (%s): %s', (key, description, kind) => expect(periodKind({ key, description })).toBe(kind));
});
