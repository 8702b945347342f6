import { startSimulator } from '../../apps/loket-simulator/src/simulator';
import { get, signIn } from '../../apps/loket-simulator/src/testing/client';
import { orderByException } from './exceptions';
import type { LoketDocument } from './loket-document';
import { allOperations, loketDocument } from './loket-document';
import { checkRequest, operationFor, recordRequests } from './request-contract';
import type { SentRequest } from './request-contract';

const document = loketDocument() as LoketDocument;
const describeWithDocument = document ? describe : describe.skip;

const id = '3f0c1a5e-8a51-4c66-9f0a-1f5c0a7f7d11';
const headers = { Authorization: 'Bearer abc-DEF_123', Accept: 'application/json;version=2018-01-01' };
const administrations = '/v2/providers/employers/payrolladministrations';

function request(overrides: Partial<SentRequest>): SentRequest {
  return { method: 'GET', url: '/v2/providers/employers', headers, body: null, ...overrides };
}

function patch(
  body: unknown,
  extraHeaders: Record<string, string> = { 'Content-Type': 'application/json;version=2018-01-01' },
): SentRequest {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return request({ method: 'PATCH', url: `${administrations}/journalruns/${id}`, headers: { ...headers, ...extraHeaders }, body: text });
}

describeWithDocument("a client's requests, against Loket's own document", () => {
  it.each<[string, Partial<SentRequest>]>([
    ['a list', {}],
    [
      'a page of a filtered and ordered list',
      { url: '/v2/providers/employers?pageNumber=2&pageSize=50&filter=companyName%20lk%20%27x%27&orderBy=-companyName' },
    ],
    ['a list of which a newer version was asked', { headers: { ...headers, Accept: 'application/json;version=2024-05-01' } }],
    ['a whole address', { url: 'https://api.loket.nl/v2/providers/employers' }],
    [
      'a payslip as PDF',
      { url: `/v2/providers/employers/employees/employments/${id}/payslips/${id}`, headers: { ...headers, Accept: 'application/pdf' } },
    ],
    ['a report of an outcome', patch({ action: 'MarkAsProcessed', application: { key: 2 }, message: null })],
  ])('allows %s', (_, overrides) => {
    expect(checkRequest(document, request(overrides))).toEqual([]);
  });

  it.each<[string, Partial<SentRequest>, string]>([
    ['a path that is none', { url: '/v2/providers/employer' }, 'no operation'],
    ['a method that the path does not have', { method: 'DELETE' }, 'no operation'],
    ['an identification that is none', { url: `${administrations}/12/payrollperiods` }, 'no operation'],
    ['an unknown query parameter', { url: '/v2/providers/employers?page=2' }, 'page is not documented'],
    ['a parameter in other letters', { url: '/v2/providers/employers?orderby=id' }, 'orderby is not documented'],
    ['paging where there is none', { url: `${administrations}/journalruns/${id}/results?pageNumber=1` }, 'pageNumber is not documented'],
    ['a page number that is none', { url: '/v2/providers/employers?pageNumber=x' }, 'pageNumber may not be x'],
    ['an order that is none', { url: '/v2/providers/employers?orderBy=a b' }, 'orderBy may not be'],
    [
      'a missing query parameter',
      { url: `${administrations}/journalruns/${id}/runoverview`, headers: { ...headers, Accept: 'text/csv' } },
      'reportYear is missing',
    ],
    ['no token', { headers: { Accept: headers.Accept } }, 'Authorization'],
    ['no Accept', { headers: { Authorization: headers.Authorization } }, 'Accept is missing'],
    ['an Accept without version', { headers: { ...headers, Accept: 'application/json' } }, 'names no version'],
    ['a version before the first', { headers: { ...headers, Accept: 'application/json;version=2017-01-01' } }, 'before the first version'],
    ['a PDF of what has none', { headers: { ...headers, Accept: 'application/pdf' } }, 'Accept application/pdf is not documented'],
    ['a body where none belongs', { body: '{}' }, 'a body where none is documented'],
    ['a report without body', { ...patch({}), body: null }, 'the body is missing'],
    ['an unknown action', patch({ action: 'markAsSuccessfullyExported', application: { key: 2 } }), '/action'],
    ['a message that is too long', patch({ action: 'MarkAsProcessed', application: { key: 2 }, message: 'x'.repeat(256) }), '/message'],
    ['a field that is not written', patch({ action: 'MarkAsProcessed', application: { key: 2, value: 'x' } }), 'additional'],
    ['a body that is no JSON', patch('{'), 'body'],
    ['another Content-Type', patch({ action: 'MarkAsProcessed' }, { 'Content-Type': 'text/plain' }), 'Content-Type text/plain'],
  ])('refuses %s', (_, overrides, problem) => {
    expect(checkRequest(document, request(overrides)).join('\n')).toContain(problem);
  });

  it('tells a payroll run from a year at the same place of a path', () => {
    const path = `/v2/providers/employers/employees/employments/${id}/payslips`;
    expect(operationFor(document, 'GET', `${path}/${id}`)?.operation.operationId).toBe('GetPayslipsByEmploymentIdAndPayrollRunId');
    expect(operationFor(document, 'GET', `${path}/2026`)?.operation.operationId).toBe('GetPayslipsByEmploymentIdAndYear');
  });

  it(`still needs the exception "${orderByException.name}"`, () => {
    const patterns = allOperations(document).flatMap(({ operation }) =>
      (operation.parameters ?? []).filter(({ name }) => name === 'orderBy').map(({ schema }) => schema.pattern),
    );
    expect(new Set(patterns)).toEqual(new Set([orderByException.documentPattern]));
    const byNestedField = '-companyName,address.houseNumber';
    expect([orderByException.documentPattern, orderByException.pattern].map((pattern) => new RegExp(pattern).test(byNestedField))).toEqual([
      false,
      true,
    ]);
  });

  it('sees the requests that a simulator received, as they were sent', async () => {
    const simulator = await startSimulator();
    try {
      const { requests, stop } = recordRequests(simulator);
      await get(simulator, await signIn(simulator), '/providers/employers?pageSize=1');
      stop();
      await get(simulator, 'unseen', '/providers');
      expect(requests.map(({ method, url, operationId }) => [method, url, operationId])).toEqual([
        ['POST', '/oauth/token', 'token'],
        ['GET', '/v2/providers/employers?pageSize=1', 'GetEmployersByUserId'],
      ]);
      const toTheApi = requests.filter(({ url }) => url.startsWith('/v2/'));
      expect(toTheApi.flatMap((sent) => checkRequest(document, sent))).toEqual([]);
    } finally {
      await simulator.close();
    }
  });
});
