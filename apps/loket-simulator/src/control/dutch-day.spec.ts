import { startSimulator } from '../simulator';

const clientNumber = 70104;

describe('the payroll office between midnight in the Netherlands and midnight UTC', () => {
  it('holds back until the next day what it approves now, and releases it then', async () => {
    let now = new Date('2026-11-20T23:30:00Z');
    const simulator = await startSimulator({ clock: () => now });
    try {
      const { control } = simulator;
      const run = control.runs.approveNextRun({ clientNumber });
      const payslips = () =>
        control
          .summary()
          .find((one) => one.clientNumber === clientNumber)
          ?.payslips.perRun.find(({ payrollRunId }) => payrollRunId === run.id);
      expect(payslips()).toMatchObject({ availableForEmployeeDate: '2026-11-22', isReleased: false });
      now = new Date('2026-11-21T22:59:59Z');
      expect(payslips()).toMatchObject({ isReleased: false });
      now = new Date('2026-11-21T23:00:00Z');
      expect(payslips()).toMatchObject({ isReleased: true });
    } finally {
      await simulator.close();
    }
  });
});
