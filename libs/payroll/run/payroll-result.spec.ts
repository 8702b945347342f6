import type { LoketEmploymentResult } from '@loonbrug/loket';
import { sumsOf } from './payroll-result.service';

const result = (endsOn: string, ...components: Array<[number, string | null, string | null]>): LoketEmploymentResult => ({
  loketEmploymentId: 'somebody',
  netCents: null,
  grossCents: null,
  results: [
    {
      period: { endsOn },
      payslipKind: { key: 1, description: '' },
      components: components.map(([key, value, valueSpecialTariff]) => ({
        component: { key, description: '' },
        category: null,
        column: null,
        value,
        valueSpecialTariff,
      })),
    } as never,
  ],
});

describe('the sums of a run’s results', () => {
  it('are per component and period, of all people together, both tariffs, without zeros', () => {
    const sums = sumsOf([
      result('2026-01-31', [1, '100.5', '0.25'], [2, '8', null]),
      result('2026-01-31', [1, '-0.125', null], [2, '-8', null]),
      result('2026-02-28', [1, '3', null], [3, null, null]),
    ]);
    expect(sums).toEqual([
      { componentKey: 1, periodEndsOn: '2026-01-31', valueUnits: 1_006_250 },
      { componentKey: 1, periodEndsOn: '2026-02-28', valueUnits: 30_000 },
    ]);
  });
});
