import type { LoketClient } from '@loonbrug/loket';
import { type ErrorDetails, LoonbrugError } from '@loonbrug/platform';
import { PdfRefused, readPdf } from '../document/pdf-content';
import type { AwaitedPayslip } from './payslip-record.service';

/** The largest payslip that is kept; real ones are a hundredth of it. */
export const payslipMaximumBytes = 10 * 1024 * 1024;

/** Why one payslip has no document, though Loket could be asked for the next. */
export interface PayslipRefusal {
  cause: string;
  details: ErrorDetails;
}

export type FetchedPayslip = { content: Buffer } | { refusal: PayslipRefusal };

/** Fetches one PDF. What is wrong with this document is an answer; what is wrong with the connection or its rights is thrown. */
export async function fetchPayslip(client: LoketClient, payslip: AwaitedPayslip): Promise<FetchedPayslip> {
  try {
    return { content: await readPdf(client.payslipPdf(payslip.loketEmploymentId, payslip.loketPayrollRunId), payslipMaximumBytes) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    return { refusal };
  }
}

const maximumMegabytes = payslipMaximumBytes / (1024 * 1024);

function refusalOf(error: unknown): PayslipRefusal | undefined {
  if (error instanceof PdfRefused) return { cause: `payslip.${error.problem}`, details: { byteSize: error.byteSize, maximumMegabytes } };
  if (!(error instanceof LoonbrugError)) return undefined;
  switch (error.code) {
    case 'loket.not_a_pdf':
      return { cause: error.details['problem'] === 'empty' ? 'payslip.empty' : 'payslip.not_a_pdf', details: {} };
    case 'loket.answer_too_large':
      return { cause: 'payslip.too_large', details: { maximumMegabytes } };
    case 'loket.not_found':
    case 'loket.refused':
    case 'loket.unexpected_answer':
      return { cause: 'payslip.not_served', details: { loketCode: error.code } };
    default:
      return undefined;
  }
}
