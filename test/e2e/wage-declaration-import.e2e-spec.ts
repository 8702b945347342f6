import { paymentReference } from '@loonbrug/loket';
import { WageDeclarationImporter } from '../../libs/payroll/wage-declaration/wage-declaration-importer';
import type { LinkImport } from '../../libs/payroll/connection/link-import';
import { type LinkedBooks, PayrollPeople } from '../support/payroll-people';

interface DeclarationRow {
  wageDeclarationId: string;
  loketId: string;
  year: number;
  periodNumber: number;
  statusKey: number;
  isSettled: boolean;
  totalCents: number;
  declaredCents: number | null;
  state: string;
  findings: Array<{ code: string; severity: string; details: Record<string, unknown> }>;
  corrections: Array<{ balanceCents: number }>;
  responses: unknown[];
  messageId: string | null;
  overviewId: string | null;
  dueOn: string;
}

type Declarations = Awaited<ReturnType<LinkImport['client']['wageDeclarations']>>;

describe('the import of wage declarations', () => {
  let people: PayrollPeople;
  const clientNumber = 70101;

  beforeAll(async () => {
    people = await PayrollPeople.start();
  });
  afterAll(() => people.stop());
  afterEach(() => people.simulator.control.clearFaults());

  const rowsOf = ({ administration }: LinkedBooks): Promise<DeclarationRow[]> =>
    people.builders.sql<DeclarationRow>(
      `select wage_declaration_id as "wageDeclarationId", loket_payroll_tax_return_id as "loketId", year, period_number as "periodNumber",
         loket_status_key as "statusKey", is_settled as "isSettled", total_amount_cents::int as "totalCents", declared_total_cents::int as "declaredCents", state,
         findings, corrections, response_messages as responses, message_document_id as "messageId", overview_document_id as "overviewId", due_on::text as "dueOn"
       from wage_declaration where administration_id = $1 order by year, period_number, loket_payroll_tax_return_id`,
      [administration.administrationId],
    );
  const incidentsOf = ({ administration }: LinkedBooks) =>
    people.builders.sql<{ code: string; finding: string; isOpen: boolean }>(
      `select code, details ->> 'finding' as finding, closed_at is null as "isOpen" from incident where administration_id = $1 order by incident_id`,
      [administration.administrationId],
    );
  const documentCount = async ({ administration }: LinkedBooks): Promise<number> => {
    const [row] = await people.builders.sql<{ count: string }>('select count(*) from document where portal_id = $1', [
      administration.portalId,
    ]);
    return Number(row!.count);
  };
  const summary = () =>
    people.simulator.control
      .summary()
      .find((one) => one.clientNumber === clientNumber)!
      .wageDeclarations.filter((one) => one.statusKey === 5 || one.statusKey === 6);
  const messageOf = async (id: string): Promise<string> =>
    (await (await people.client(clientNumber)).wageDeclarationMessage(id)).toString('utf8');
  const replace = (wageDeclarationId: string, xml: string | Buffer) =>
    people.simulator.control.people.setDeclarationMessage({ wageDeclarationId, xml });
  /** Imports with Loket's list changed by the test. */
  const importChanged = async (books: LinkedBooks, change: (declarations: Declarations) => void): Promise<number> => {
    const pass = await people.pass(books);
    const declarations = await pass.client.wageDeclarations(books.link.loketPayrollAdministrationId);
    change(declarations);
    const client = new Proxy(pass.client, {
      get: (target, name) => {
        if (name === 'wageDeclarations') return async () => declarations;
        const member = Reflect.get(target, name) as unknown;
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    return (await people.app.get(WageDeclarationImporter).import({ ...pass, client })).wageDeclarations!;
  };

  it('takes over what was confirmed or sent, with message and overview, once, though passes run at the same time', async () => {
    const books = await people.books(clientNumber);
    const pass = await people.pass(books);
    const importer = people.app.get(WageDeclarationImporter);
    const counts = await Promise.all([importer.import(pass), importer.import(pass), importer.import(pass)]);
    const rows = await rowsOf(books);
    const expected = summary();
    expect(expected.length).toBeGreaterThan(8);
    expect(
      rows.map(({ loketId, year, periodNumber, statusKey, totalCents }) => ({ id: loketId, year, periodNumber, statusKey, totalCents })),
    ).toEqual(expected);
    expect(rows.every((row) => row.state === 'received' && row.findings.length === 0 && row.messageId && row.overviewId)).toBe(true);
    expect(rows.every((row) => row.declaredCents === row.totalCents)).toBe(true);
    expect(counts.reduce((sum, { wageDeclarations }) => sum + wageDeclarations!, 0)).toBe(expected.length);
    expect(await documentCount(books)).toBe(2 * expected.length);
    expect(rows.map((row) => row.isSettled)).toEqual(expected.map((one) => one.statusKey === 6));
    expect(rows[2]!.dueOn).toBe('2026-04-30');
    expect(rows.some((row) => row.corrections.length > 0)).toBe(true);
    expect(await people.importDeclarations(books)).toBe(0);
    expect(await incidentsOf(books)).toEqual([]);
  });

  it('takes nothing from before the start date', async () => {
    const books = await people.books(clientNumber);
    await people.importDeclarations(books, { startsOn: '2026-05-15' });
    expect((await rowsOf(books)).map((row) => row.periodNumber)).toEqual(
      summary()
        .map((one) => one.periodNumber)
        .filter((number) => number >= 5),
    );
  });

  it('follows a declaration from confirmed to sent, and to the answer of the tax authority', async () => {
    const books = await people.books(clientNumber);
    const state = async (id: string) => (await rowsOf(books)).find((row) => row.loketId === id)!;
    const id = summary().find((one) => one.statusKey === 5)!.id;
    await people.importDeclarations(books);
    expect(await state(id)).toMatchObject({ statusKey: 5, isSettled: false, responses: [] });
    const sent = (declarations: Declarations) => {
      const one = declarations.find((declaration) => declaration.loketWageDeclarationId === id)!;
      one.status = { status: 'sent', key: 6, description: 'Verzonden' };
      return one;
    };
    expect(await importChanged(books, sent)).toBe(1);
    expect(await state(id)).toMatchObject({ statusKey: 6, isSettled: false });
    const answered = (description: string) => (declarations: Declarations) => {
      sent(declarations).responses = [
        { receivedOn: '2026-11-19', type: { key: 2, description }, class: { key: 26, description: 'Onjuist' } },
      ];
    };
    await importChanged(books, answered('Error'));
    expect(await state(id)).toMatchObject({
      isSettled: true,
      state: 'received',
      findings: [{ code: 'wage_declaration.refused_by_tax_authority', severity: 'warns', details: { responseClass: 26 } }],
    });
  });

  it('keeps one that is cancelled or removed at Loket, as withdrawn', async () => {
    const books = await people.books(clientNumber);
    await people.importDeclarations(books);
    const id = summary().at(-1)!.id;
    const removed = (declarations: Declarations) => {
      declarations.find((one) => one.loketWageDeclarationId === id)!.status = { status: 'removed', key: 7, description: 'Verwijderd' };
    };
    expect(await importChanged(books, removed)).toBe(1);
    expect(await importChanged(books, removed)).toBe(0);
    expect((await rowsOf(books)).find((row) => row.loketId === id)).toMatchObject({ state: 'withdrawn', isSettled: true });
    const unseen = await people.books(clientNumber);
    await importChanged(unseen, removed);
    expect((await rowsOf(unseen)).some((row) => row.loketId === id)).toBe(false);
  });

  const entityMessage = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Loonaangifte xmlns="http://xml.belastingdienst.nl/schemas/Loonaangifte/2026/01" version="2.0">&b;</Loonaangifte>`;
  it.each([
    ['cut off', (xml: string) => xml.slice(0, 900), 'message_malformed'],
    ['not XML', () => 'geen xml', 'message_malformed'],
    ['empty', () => '', 'message_malformed'],
    ['with entities', () => entityMessage, 'message_has_entities'],
    [
      'with an external entity',
      (xml: string) => xml.replace('?>\n', '?>\n<!DOCTYPE x SYSTEM "file:///etc/passwd">'),
      'message_has_entities',
    ],
    ['of another year', (xml: string) => xml.replaceAll('2026', '2025'), 'message_other_year'],
    ['with a total that is not Loket’s', (xml: string) => xml.replace(/<TotGen>\d+/, '<TotGen>123456'), 'total_differs'],
    ['of another wage tax number', (xml: string) => xml.replace(/<LhNr>[^<]+/, '<LhNr>111111110L29'), 'wage_tax_number_differs'],
    [
      'of another month',
      (xml: string) => xml.replaceAll('2026-02-01', '2026-01-01').replaceAll('2026-02-28', '2026-01-31'),
      'period_differs',
    ],
  ])('refuses a message %s, says why, takes the others, and reads it again', async (_, spoil, problem) => {
    const books = await people.books(clientNumber);
    const { id } = summary()[1]!;
    const right = await messageOf(id);
    const spoilt = spoil(right);
    expect(spoilt).not.toBe(right);
    replace(id, spoilt);
    await people.importDeclarations(books);
    await people.importDeclarations(books);
    const code = `wage_declaration.${problem}`;
    const rows = await rowsOf(books);
    expect(rows.filter((row) => row.state === 'refused')).toMatchObject([{ loketId: id, findings: [{ code, severity: 'blocks' }] }]);
    expect(rows).toHaveLength(summary().length);
    expect(await incidentsOf(books)).toEqual([{ code: 'wage_declaration.refused', finding: code, isOpen: true }]);
    expect(JSON.stringify(rows)).not.toMatch(/root:|SofiNr/);

    replace(id, right);
    expect(await people.importDeclarations(books)).toBe(1);
    expect((await rowsOf(books)).every((row) => row.state === 'received' && row.findings.length === 0)).toBe(true);
    expect(await incidentsOf(books)).toEqual([{ code: 'wage_declaration.refused', finding: code, isOpen: false }]);
    expect(await documentCount(books)).toBe(2 * summary().length);
  });

  it('refuses declarations of another wage tax number than the administration has', async () => {
    const books = await people.books(clientNumber);
    await people.builders.sql("update administration set wage_tax_number = '123456782L01' where administration_id = $1", [
      books.administration.administrationId,
    ]);
    await people.importDeclarations(books);
    const rows = await rowsOf(books);
    expect(new Set(rows.map((row) => `${row.state}/${row.findings[0]!.code}`))).toEqual(
      new Set(['refused/wage_declaration.wage_tax_number_differs']),
    );
    expect(rows[0]!.findings[0]!.details).toEqual({ declared: books.link.wageTaxNumber, expected: '123456782L01' });
  });

  it('warns of a payment reference that is wrong, and flags a correction of an earlier year', async () => {
    const books = await people.books(clientNumber);
    const other = paymentReference({ wageTaxNumber: '123456782L01', year: 2026, periodCode: 3 })!;
    await importChanged(books, (declarations) => {
      const [first, second, third] = declarations;
      first!.paymentReference = `${(Number(first!.paymentReference![0]) + 1) % 10}${first!.paymentReference!.slice(1)}`;
      second!.paymentReference = other;
      third!.isPriorYearCorrection = true;
    });
    const [first, second, third, fourth] = await rowsOf(books);
    expect([first, second, third, fourth].map((row) => [row!.state, row!.findings.map((finding) => finding.code)])).toEqual([
      ['received', ['wage_declaration.payment_reference_invalid']],
      ['received', ['wage_declaration.payment_reference_differs']],
      ['received', ['wage_declaration.corrects_prior_year']],
      ['received', []],
    ]);
  });

  it('keeps a declaration whose overview is no PDF, and fetches the overview again', async () => {
    const books = await people.books(clientNumber);
    people.simulator.control.addFault({ kind: 'html', target: 'GetOverviewByPayrollTaxReturnId', count: 1 });
    await people.importDeclarations(books);
    const [first] = await rowsOf(books);
    expect(first).toMatchObject({
      state: 'received',
      overviewId: null,
      findings: [{ code: 'wage_declaration.overview_unusable', severity: 'warns' }],
    });
    await people.importDeclarations(books);
    expect((await rowsOf(books))[0]).toMatchObject({ state: 'received', overviewId: expect.any(String), findings: [] });
  });

  it.each([
    ['forbidden', 'loket.right_missing'],
    ['server_error', 'loket.unreachable'],
  ] as const)('fails as a whole when Loket answers a message with %s, and goes on later', async (kind, code) => {
    const books = await people.books(clientNumber);
    people.simulator.control.addFault({ kind, target: 'GetMessageByPayrollTaxReturnId', after: 3 });
    await expect(people.importDeclarations(books)).rejects.toMatchObject({ code });
    expect(await rowsOf(books)).toHaveLength(3);
    people.simulator.control.clearFaults();
    expect(await people.importDeclarations(books)).toBe(summary().length - 3);
  });

  it('puts a changed message in the place of the old one', async () => {
    const books = await people.books(clientNumber);
    await people.importDeclarations(books);
    const before = await rowsOf(books);
    const { id } = summary()[0]!;
    const right = await messageOf(id);
    replace(id, right.replace('<ContPers>', '<ContPers>Nieuwe '));
    await people.importDeclarations(books, { rereadsContent: true });
    const after = await rowsOf(books);
    const changed = after.filter((row, index) => row.messageId !== before[index]!.messageId);
    expect(changed.map((row) => row.loketId)).toEqual([id]);
    expect(await documentCount(books)).toBe(2 * after.length);
    replace(id, right);
  });

  it('takes over what is new though a refused one was erased after its term, and keeps nothing of that one again', async () => {
    const books = await people.books(clientNumber);
    const { id } = summary()[0]!;
    const right = await messageOf(id);
    replace(id, right.replace(/<LhNr>[^<]+/, '<LhNr>111111110L29'));
    await importChanged(books, (declarations) => void declarations.splice(1));
    const [erased] = await rowsOf(books);
    expect(erased).toMatchObject({ loketId: id, state: 'refused' });
    const documents = [erased!.messageId, erased!.overviewId];
    await people.builders.sql('update document set erased_at = now() where document_id = any($1::uuid[])', [documents]);
    await people.builders.sql('delete from document_segment where document_id = any($1::uuid[])', [documents]);
    expect(await people.importDeclarations(books)).toBe(summary().length - 1);
    replace(id, right);
    await people.importDeclarations(books);
    expect((await rowsOf(books))[0]).toMatchObject({ loketId: id, state: 'received', messageId: documents[0], overviewId: documents[1] });
    expect(await documentCount(books)).toBe(2 * summary().length);
  });

  it('keeps no overview of a refused reading with a message that is right', async () => {
    const books = await people.books(clientNumber);
    const { id } = summary()[0]!;
    const right = await messageOf(id);
    replace(id, right.replace(/<LhNr>[^<]+/, '<LhNr>111111110L29'));
    await people.importDeclarations(books);
    replace(id, right);
    people.simulator.control.addFault({ kind: 'html', target: 'GetOverviewByPayrollTaxReturnId', count: 1 });
    await people.importDeclarations(books);
    expect((await rowsOf(books))[0]).toMatchObject({ loketId: id, state: 'received', overviewId: null });
    await people.importDeclarations(books);
    expect((await rowsOf(books))[0]).toMatchObject({ state: 'received', overviewId: expect.any(String), findings: [] });
  });
});
