import type { MyPayslip } from './queries';

export const payslipAddress = ({ portalId, payslipId }: Pick<MyPayslip, 'portalId' | 'payslipId'>): string =>
  `/my/payslips/${portalId}/${payslipId}`;
