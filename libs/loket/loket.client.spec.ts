import { LoketClient } from './loket.client';
import { detail, document, list, status } from './testing/scripted-loket';
import { bytesOf, ScriptedTransport } from './testing/scripted-transport';

const scripted = new ScriptedTransport();
const { loket } = scripted;
const client = () => new LoketClient(scripted.options());
const [id, otherId, thirdId] = [
  'b14acd0d-75d7-4fc8-8b22-4a3924585cab',
  '0f0c1a5e-8a51-4c66-9f0a-1f5c0a7f7d11',
  '3f0c1a5e-8a51-4c66-9f0a-1f5c0a7f7d12',
];
const period = { year: 2026, periodNumber: 1, periodStartDate: '2026-01-01', periodEndDate: '2026-01-31', testYear: false };
const ourPeriod = { year: 2026, periodNumber: 1, startsOn: '2026-01-01', endsOn: '2026-01-31', isTestYear: false };

beforeAll(() => scripted.start());
afterAll(() => scripted.stop());

describe('employers and their people', () => {
  it('are read in our words', async () => {
    loket.answer(list([{ id, employerNumber: 20720, companyName: 'Voorbeeld B.V.', chamberOfCommerceNumber: null, new: {} }]));
    expect(await client().employers()).toEqual([{ loketEmployerId: id, employerNumber: 20720, name: 'Voorbeeld B.V.', kvk: null }]);
  });

  it('have payroll administrations with client number, wage tax number and kind of period', async () => {
    const one = {
      id: otherId,
      clientNumber: 1234,
      name: 'Voorbeeld',
      description: 'x',
      payrollTaxesNumber: '111111110L46',
      startDate: '2024-01-01',
      endDate: null,
    };
    loket.answer(list([{ ...one, payrollPeriodType: { key: 3, value: '4 weeks' } }]));
    expect(await client().payrollAdministrations(id)).toEqual([
      {
        loketPayrollAdministrationId: otherId,
        loketEmployerId: id,
        clientNumber: 1234,
        name: 'Voorbeeld',
        description: 'x',
        wageTaxNumber: '111111110L46',
        periodKind: 'four_weekly',
        startsOn: '2024-01-01',
        endsOn: null,
      },
    ]);
    expect(loket.seen[0]?.path).toBe(`/v2/providers/employers/${id}/payrolladministrations`);
  });

  it('have the activities that the account may do', async () => {
    loket.answer(list([{ name: 'GetEmployersByUserId' }, { name: 'GetJournalRunByJournalRunId' }]));
    expect(await client().authorizations(id)).toEqual(new Set(['GetEmployersByUserId', 'GetJournalRunByJournalRunId']));
  });

  it('are named with prefix and initials, and an employment points to one payroll administration or none', async () => {
    const name = { formattedName: 'A. de Voorbeeld', firstName: null, initials: 'A.', prefix: 'de', lastName: 'Voorbeeld' };
    const ourName = { formatted: 'A. de Voorbeeld', firstName: null, initials: 'A.', prefix: 'de', lastName: 'Voorbeeld' };
    const contactInformation = { emailAddress: 'a@voorbeeld.example', businessEmailAddress: null };
    loket.answer(list([{ id, employeeNumber: 12, personalDetails: { ...name, dateOfBirth: '1990-02-28' }, contactInformation }]));
    expect(await client().employees(id)).toEqual([
      {
        loketEmployeeId: id,
        employeeNumber: 12,
        name: ourName,
        bornOn: '1990-02-28',
        emailAddress: 'a@voorbeeld.example',
        businessEmailAddress: null,
      },
    ]);
    const employment = { id: otherId, employee: { id, employeeNumber: 12, ...name }, payrollId: 3, startDate: '2020-01-01', endDate: null };
    loket.answer(
      list([
        { ...employment, payrollAdministration: { id: thirdId, clientNumber: 1234 } },
        { ...employment, id: thirdId, payrollAdministration: null },
      ]),
    );
    const ours = { loketEmployeeId: id, employeeNumber: 12, payrollId: 3, name: ourName, startsOn: '2020-01-01', endsOn: null };
    expect(await client().employments(id)).toEqual([
      { ...ours, loketEmploymentId: otherId, loketPayrollAdministrationId: thirdId, clientNumber: 1234 },
      { ...ours, loketEmploymentId: thirdId, loketPayrollAdministrationId: null, clientNumber: null },
    ]);
  });
});

describe('periods and runs', () => {
  it('come in one answer, with statuses that Loket never named before', async () => {
    const journalRuns = [{ id: thirdId.toUpperCase(), sequenceNumber: 8, journalRunStatus: { key: 77, value: 'Nieuw' } }];
    const payrollRuns = [
      { id: otherId, sequenceNumber: 1, sequenceNumberApproved: null, payrollRunStatus: { key: 9, value: 'Goedgekeurd' }, journalRuns },
    ];
    const one = { id: 202601, year: 2026, periodNumber: 1, startDate: '2026-01-01', endDate: '2026-01-31', testYear: false };
    loket.answer(
      list([
        { ...one, payrollPeriodType: { key: 1, value: 'month' }, payrollRuns },
        { ...one, id: 202602, payrollPeriodType: { key: 1, value: 'month' } },
      ]),
    );
    expect(await client().payrollPeriods(id)).toEqual([
      {
        ...ourPeriod,
        loketPeriodId: 202601,
        periodKind: 'month',
        payrollRuns: [
          {
            loketPayrollRunId: otherId,
            sequenceNumber: 1,
            approvedSequenceNumber: null,
            status: { status: 'approved', key: 9, description: 'Goedgekeurd' },
            journalRuns: [{ loketJournalRunId: thirdId, sequenceNumber: 8, status: { status: 'unknown', key: 77, description: 'Nieuw' } }],
          },
        ],
      },
      { ...ourPeriod, loketPeriodId: 202602, periodKind: 'month', payrollRuns: [] },
    ]);
  });

  it('say from when payslips may be shown, with the answer for keeping', async () => {
    const content = {
      id,
      payrollPeriod: { year: 2026, periodNumber: 1 },
      payrollRunStatus: { key: 9, value: 'x' },
      availableForEmployeeDate: '2026-01-25',
      approvalTime: '2026-01-20T10:00:00Z',
    };
    loket.answer(detail(content));
    const run = await client().payrollRun(id);
    expect(run).toMatchObject({
      loketPayrollRunId: id,
      year: 2026,
      availableForEmployeeOn: '2026-01-25',
      approvedAt: new Date('2026-01-20T10:00:00Z'),
      hasErrors: false,
    });
    expect(JSON.parse(run.raw.toString())).toMatchObject({ content });
  });

  it('give the employments that were paid, with net and gross where a component is named so, over all periods of the run', async () => {
    const component = (value: unknown, name: string) => ({
      value,
      valueSpecialTariff: null,
      payrollComponent: { key: 1, value: name, category: { key: 1, value: 'Uren' } },
    });
    const payslip = (...components: object[]) => ({
      payrollPeriod: period,
      payslipTypes: [{ payslipType: { key: 1, value: 'Normaal' }, payrollComponentResults: components }],
    });
    const first = payslip(component(37.333, 'Uren gewerkt'), component(2100.1, 'Netto loon'), component(3000, 'Bruto loon'));
    loket.answer(
      list([
        { employmentId: id, payrollPeriods: [first, payslip(component(-0.1, 'Netto loon'))] },
        { employmentId: otherId, payrollPeriods: [] },
      ]),
    );
    const results = await client().payrollRunResults(thirdId);
    expect(results).toMatchObject([
      { loketEmploymentId: id, netCents: 210_000, grossCents: 300_000 },
      { loketEmploymentId: otherId, netCents: null, grossCents: null, results: [] },
    ]);
    expect(results[0]?.results[0]).toMatchObject({
      period: ourPeriod,
      components: [{ value: '37.333', category: { key: 1, description: 'Uren' } }, {}, {}],
    });
  });

  it('read a journal run with its payroll run', async () => {
    const payrollRun = { payrollRunId: otherId, sequenceNumberApproved: 6, payrollPeriod: period };
    loket.answer(detail({ id, sequenceNumber: 8, journalRunStatus: { key: 4, value: 'Journaal gereed' }, payrollRun, removeTime: null }));
    expect(await client().journalRun(id)).toEqual({
      loketJournalRunId: id,
      loketPayrollRunId: otherId,
      sequenceNumber: 8,
      status: { status: 'finished', key: 4, description: 'Journaal gereed' },
      period: ourPeriod,
      removedAt: null,
    });
  });

  it('refuse a detail without content', async () => {
    loket.answer(detail(null));
    await expect(client().journalRun(id)).rejects.toMatchObject({ code: 'loket.unexpected_answer' });
  });
});

describe('payslips and wage declarations', () => {
  it('list the payslips of an employment and bring their PDF, their content and the annual statement', async () => {
    loket.answer(list([{ payrollrunId: otherId, approvalTime: '2026-01-20T10:00:00Z', numberOfPayslips: 2, payrollPeriod: period }]));
    expect(await client().payslipsOfEmployment(id)).toEqual([
      { loketPayrollRunId: otherId, approvedAt: new Date('2026-01-20T10:00:00Z'), payslipCount: 2, period: ourPeriod },
    ]);
    loket.answer(detail({ employmentId: id, payrollPeriods: [] }));
    expect(await client().payslipResults(id, otherId)).toMatchObject({ loketEmploymentId: id, results: [] });
    loket.answer(document('application/pdf', '%PDF-1.7 %%EOF'));
    for (const pdf of [client().payslipPdf(id, otherId), client().yearEndStatement(id, 2025), client().wageDeclarationOverview(id)]) {
      expect((await bytesOf(pdf)).toString()).toBe('%PDF-1.7 %%EOF');
    }
    expect(loket.seen.every(({ headers }) => headers.accept === 'application/pdf')).toBe(true);
  });

  it('read a wage declaration in cents, with what the tax authority answered, and its message as it is', async () => {
    const parts = {
      periodAmount: 2000,
      correctionAmount: -500.5,
      totalAmount: 1499.5,
      paymentReference: '8111111116529080',
      iban: 'NL86INGB0002445588',
      deadlineForPayment: '2026-02-28',
    };
    const head = {
      id,
      sequenceNumber: 1,
      messageReference: 'VSP',
      wageTaxNumber: '111111110L29',
      isCorrectionMessagePriorYear: false,
      period: { ...period, testYear: undefined, periodNumber: 0 },
    };
    const responseMessages = [{ dateOfReceipt: '2026-02-02', responseType: { key: 2, value: 'Error' }, responseClass: null }];
    const declaration = {
      ...head,
      ...parts,
      payrollTaxReturnStatus: { key: 5, value: 'Bevestigd' },
      payrollPeriodType: { key: 1, value: 'month' },
      responseMessages,
    };
    loket.answer(list([declaration]));
    const [listed] = await client().wageDeclarations(otherId);
    loket.answer(detail(declaration));
    expect(await client().wageDeclaration(id)).toEqual(listed);
    expect(listed).toMatchObject({
      loketWageDeclarationId: id,
      status: { status: 'confirmed', key: 5 },
      periodCents: 200_000,
      correctionCents: -50_050,
      totalCents: 149_950,
      paymentDueOn: '2026-02-28',
      period: { periodNumber: 0, isTestYear: false },
      responses: [{ receivedOn: '2026-02-02', type: { key: 2, description: 'Error' }, class: null }],
    });
    loket.answer(document('application/xml', '<Loonaangifte/>'));
    expect((await client().wageDeclarationMessage(id)).toString()).toBe('<Loonaangifte/>');
  });
});

describe('an id in a path', () => {
  it('can not become another path', async () => {
    loket.answer(status(404));
    for (const strange of ['../user', '..', 'a/b?c=d#e', ''])
      await expect(client().payrollRun(strange)).rejects.toMatchObject({ code: 'loket.not_found' });
    expect(loket.seen.every(({ path }) => path.startsWith('/v2/providers/employers/payrolladministrations/payrollruns/'))).toBe(true);
  });
});
