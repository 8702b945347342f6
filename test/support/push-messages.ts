import { newId } from '@loonbrug/platform';
import type { PushLine, PushMessage } from '../../libs/payroll/push/push-message';

export const pushLine = (accountCode: string, debitAmount: string, creditAmount: string, more: Partial<PushLine> = {}): PushLine => ({
  accountCode,
  accountDescription: `Rekening ${accountCode}`,
  debitAmount,
  creditAmount,
  costCentreCode: null,
  costCentreDescription: null,
  costUnitCode: null,
  costUnitDescription: null,
  payrollComponentKey: 1,
  payrollComponentDescription: 'Loon',
  ...more,
});

/** A message that is taken, with ids of its own. */
export const pushMessage = (
  { number }: { number: number },
  lines = [pushLine('4000', '3900.00', '0.00'), pushLine('1001', '0.00', '3900.00')],
): PushMessage => ({
  version: 1,
  administration: { number, subNumber: 0 },
  journalRun: {
    id: newId(),
    payrollRunId: newId(),
    sequenceNumber: 8,
    year: 2026,
    periodNumber: 1,
    periodType: 'month',
    periodStartDate: '2026-01-01',
    periodEndDate: '2026-01-31',
    testYear: false,
    description: 'Januari',
  },
  lines,
});
