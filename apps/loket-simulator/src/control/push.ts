import type { AllocationCode, JournalLine, JournalRun } from '../data/model';

export interface PushTarget {
  url: string;
  key: string;
}

export interface PushResult {
  status: number;
  body: string;
}

/** What [Koppel] sends to the bookkeeping: this project's own published message. */
export function pushMessageOf(run: JournalRun, administration: { number: number; subNumber: number }) {
  const { payrollRun } = run;
  const { year, periodNumber, startDate, endDate, testYear } = payrollRun.period;
  return {
    version: 1,
    administration,
    journalRun: {
      id: run.id,
      payrollRunId: payrollRun.id,
      sequenceNumber: run.sequenceNumber,
      year,
      periodNumber,
      periodType: payrollRun.administration.periodType,
      periodStartDate: startDate,
      periodEndDate: endDate,
      testYear,
      description: `Loonjournaal periode ${periodNumber} van ${year} ${payrollRun.administration.name}`,
    },
    lines: run.lines.map(messageLineOf),
  };
}

/** Nobody answers at the address to push to. */
export class PushUnanswered extends Error {}

/** Sends a message with the key; the answer is shown as it comes. Throws PushUnanswered when nobody answers. */
export async function push(target: PushTarget, message: unknown): Promise<PushResult> {
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${target.key}`, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(message),
    });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    throw new PushUnanswered(`Geen antwoord van ${target.url}`, { cause: error });
  }
}

function messageLineOf(line: JournalLine) {
  return {
    accountCode: line.account.code,
    accountDescription: line.account.description,
    debitAmount: decimals(line.debit),
    creditAmount: decimals(line.credit),
    costCentreCode: textOf(line.costCentre, 'code'),
    costCentreDescription: textOf(line.costCentre, 'description'),
    costUnitCode: textOf(line.costUnit, 'code'),
    costUnitDescription: textOf(line.costUnit, 'description'),
    payrollComponentKey: line.component?.key ?? null,
    payrollComponentDescription: line.component?.description ?? null,
  };
}

function textOf(code: AllocationCode | null, field: 'code' | 'description'): string | null {
  return code === null ? null : code[field];
}

/** Two decimals, but never fewer than the amount has: a wrong amount is to arrive as wrong as it is. */
function decimals(amount: number): string {
  const written = String(amount);
  return (written.split('.')[1] ?? '').length > 2 ? written : amount.toFixed(2);
}
