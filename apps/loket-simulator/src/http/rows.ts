import type { AllocationCode, OfficeUser, PayrollPeriod, PeriodType } from '../data/model';
import type { Row } from './operation';

export const periodTypes: Record<PeriodType, Row> = {
  month: { key: 1, value: 'month' },
  four_weekly: { key: 3, value: '4-weekly' },
};

export const individually: Row = { key: 2, value: 'Individueel' };

export function userRow(user: OfficeUser): Row {
  const { id, initials, prefix, lastName } = user;
  return { id, formattedName: [`${lastName},`, initials, prefix].filter((part) => part !== null).join(' '), initials, prefix, lastName };
}

export function periodRow(period: PayrollPeriod): Row {
  const { year, periodNumber, startDate, endDate, testYear } = period;
  return { year, periodNumber, periodStartDate: startDate, periodEndDate: endDate, testYear };
}

export function codeRow(code: AllocationCode | null): Row | null {
  return code === null ? null : { key: code.key, code: code.code, description: code.description };
}
