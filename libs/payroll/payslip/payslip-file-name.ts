/** A name for a downloaded payslip, made of its period only: nothing that somebody else could choose. */
export const payslipFileName = ({ year, periodNumber }: { year: number; periodNumber: number }): string =>
  `loonstrook-${year}-${String(periodNumber).padStart(2, '0')}.pdf`;
