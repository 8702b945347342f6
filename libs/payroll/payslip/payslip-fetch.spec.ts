import {
  type LoketClient,
  LoketAnswerTooLarge,
  LoketNotAPdf,
  LoketNotFound,
  LoketRefused,
  LoketRightMissing,
  LoketUnexpectedAnswer,
  LoketUnreachable,
} from '@loonbrug/loket';
import { fetchPayslip } from './payslip-fetch';

const payslip = { payslipId: 'p', payrollRunId: 'r', loketEmploymentId: 'e', loketPayrollRunId: 'l' };
const clientOf = (chunks: () => AsyncGenerator<Buffer>) => ({ payslipPdf: chunks }) as unknown as LoketClient;
const failing = (error: unknown) =>
  clientOf(async function* () {
    yield Buffer.from('%PDF-');
    throw error;
  });

describe('fetching one payslip', () => {
  it('gives the bytes', async () => {
    const content = Buffer.from('%PDF-1.4 %%EOF');
    const client = clientOf(async function* () {
      yield content.subarray(0, 3);
      yield content.subarray(3);
    });
    expect(await fetchPayslip(client, payslip)).toEqual({ content });
  });

  it.each([
    [new LoketNotAPdf('a', 'empty'), 'payslip.empty'],
    [new LoketNotAPdf('a', 'not_a_pdf'), 'payslip.not_a_pdf'],
    [new LoketNotAPdf('a', 'end_missing'), 'payslip.not_a_pdf'],
    [new LoketAnswerTooLarge('a', 20_000_000), 'payslip.too_large'],
    [new LoketNotFound('a'), 'payslip.not_served'],
    [new LoketRefused('a', 409, [1]), 'payslip.not_served'],
    [new LoketUnexpectedAnswer('cut off', {}, true), 'payslip.not_served'],
  ])('lets this one wait and the others go on for %s', async (error, cause) => {
    expect(await fetchPayslip(failing(error), payslip)).toMatchObject({ refusal: { cause } });
  });

  it.each([[new LoketUnreachable('down')], [new LoketRightMissing('a')], [new Error('of ours')]])('stops for %s', async (error) => {
    await expect(fetchPayslip(failing(error), payslip)).rejects.toBe(error);
  });
});
