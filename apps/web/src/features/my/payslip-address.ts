import type { MyPayslip } from './queries';

export const payslipAddress = ({ portalId, payslipId }: Pick<MyPayslip, 'portalId' | 'payslipId'>): string =>
  `/my/payslips/${portalId}/${payslipId}`;

export const fileNameOf = (payslip: Pick<MyPayslip, 'year' | 'periodNumber'> | undefined): string =>
  payslip ? `loonstrook-${payslip.year}-${String(payslip.periodNumber).padStart(2, '0')}.pdf` : 'loonstrook.pdf';
