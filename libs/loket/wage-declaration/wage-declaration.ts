import type { LoketKey, LoketRecord } from '../answer/loket-record';
import { periodKind, wageDeclarationStatus } from '../run/loket-status';
import type { LoketPeriodKind, LoketStatus, WageDeclarationStatus } from '../run/loket-status';
import { periodOf } from '../run/payroll-period';
import type { LoketPeriod } from '../run/payroll-period';

/** What the tax authority answered to a wage declaration. */
export interface LoketWageDeclarationResponse {
  receivedOn: string;
  type: LoketKey;
  class: LoketKey | null;
}

/** A wage declaration. Amounts in cents, to be paid positive; dates YYYY-MM-DD. `period.periodNumber` is 0 for a whole year. */
export interface LoketWageDeclaration {
  loketWageDeclarationId: string;
  sequenceNumber: number;
  messageReference: string;
  wageTaxNumber: string;
  withholdingParty: string | null;
  period: LoketPeriod;
  periodKind: LoketPeriodKind;
  type: LoketKey | null;
  status: LoketStatus<WageDeclarationStatus>;
  periodCents: number;
  correctionCents: number;
  totalCents: number;
  paymentReference: string | null;
  iban: string | null;
  inTheNameOf: string | null;
  paymentDueOn: string | null;
  isPriorYearCorrection: boolean;
  createdAt: Date | null;
  approvedAt: Date | null;
  sentAt: Date | null;
  responses: LoketWageDeclarationResponse[];
}

export function wageDeclarationOf(record: LoketRecord): LoketWageDeclaration {
  return {
    loketWageDeclarationId: record.id('id'),
    sequenceNumber: record.integer('sequenceNumber'),
    messageReference: record.text('messageReference'),
    wageTaxNumber: record.text('wageTaxNumber'),
    withholdingParty: record.textOrNull('withholdingParty'),
    period: periodOf(record.record('period')),
    periodKind: periodKind(record.key('payrollPeriodType')),
    type: record.keyOrNull('payrollTaxReturnType'),
    status: wageDeclarationStatus(record.key('payrollTaxReturnStatus')),
    ...amountsOf(record),
    isPriorYearCorrection: record.flag('isCorrectionMessagePriorYear'),
    createdAt: record.instantOrNull('messageCreationTime'),
    approvedAt: record.instantOrNull('approvalTime'),
    sentAt: record.instantOrNull('sendTime'),
    responses: record.recordsOrNone('responseMessages').map((response) => ({
      receivedOn: response.date('dateOfReceipt'),
      type: response.key('responseType'),
      class: response.keyOrNull('responseClass'),
    })),
  };
}

function amountsOf(record: LoketRecord) {
  return {
    periodCents: record.amountCents('periodAmount'),
    correctionCents: record.amountCents('correctionAmount'),
    totalCents: record.amountCents('totalAmount'),
    paymentReference: record.textOrNull('paymentReference'),
    iban: record.textOrNull('iban'),
    inTheNameOf: record.textOrNull('inTheNameOf'),
    paymentDueOn: record.dateOrNull('deadlineForPayment'),
  };
}
