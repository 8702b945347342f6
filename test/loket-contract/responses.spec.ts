import { operations } from '../../apps/loket-simulator/src/http/operations';
import type { Simulator, SimulatorOptions } from '../../apps/loket-simulator/src/simulator';
import { startSimulator } from '../../apps/loket-simulator/src/simulator';
import { signIn } from '../../apps/loket-simulator/src/testing/client';
import { bodyExceptions } from './exceptions';
import type { LoketDocument } from './loket-document';
import { loketDocument, operationOf } from './loket-document';
import { ResponseContract } from './response-contract';
import type { ReceivedResponse } from './response-contract';
import { acceptsOf, patchBody, subjectsOf, visit, walkAll } from './walk';

const document = loketDocument() as LoketDocument;
const describeWithDocument = document ? describe : describe.skip;
const datasets: SimulatorOptions[] = [
  { dataset: 'demo' },
  { dataset: 'real-examples' },
  { dataset: 'generated', employers: 8, employeesPerEmployer: 6, seed: 7 },
];

describeWithDocument("the simulator's responses, against Loket's own document", () => {
  let contract: ResponseContract;
  let collected: ReceivedResponse[];

  beforeAll(() => {
    contract = new ResponseContract(document);
    collected = contract.received;
  });
  afterAll(() => {
    const { operations: count, responses, perStatus } = contract.counts();
    process.stdout.write(
      `Loket contract: ${count} operations, ${responses} responses validated (per status: ${JSON.stringify(perStatus)})\n`,
    );
  });

  it.each(operations.map((operation) => [operation.id, operation] as const))(
    'serves %s at the method, path and versions of the document',
    (_, operation) => {
      const located = operationOf(document, operation.id);
      const success = Object.keys(located.operation.responses['200']?.content ?? {});
      expect({ method: operation.method, path: operation.path, accepts: acceptsOf(operation).sort() }).toEqual({
        method: located.method,
        path: located.path,
        accepts: success.sort(),
      });
    },
  );

  it.each(datasets)('answers every operation as documented with $dataset data', async (options) => {
    const simulator = await startSimulator(options);
    try {
      const responses = await walkAll(simulator, 12);
      expect(responses.flatMap((response) => contract.check(response))).toEqual([]);
      expect(new Set(responses.filter(({ status }) => status === 200).map(({ operationId }) => operationId))).toEqual(
        new Set(operations.map(({ id }) => id)),
      );
    } finally {
      await simulator.close();
    }
  });

  describe('when it refuses', () => {
    let simulator: Simulator;
    let token: string;

    beforeAll(async () => {
      simulator = await startSimulator({ dataset: 'demo' });
      token = await signIn(simulator);
    });
    afterAll(() => simulator.close());

    const refused = (status: number) => operations.map((operation) => [operation.id, operation, status] as const);
    const unknownId = '00000000-0000-4000-8000-000000000000';

    it.each(refused(401))('answers a wrong token to %s as documented', async (_, operation, status) => {
      const [params = {}] = subjectsOf(simulator, operation, simulator.username);
      const response = await visit(simulator, { operation, params, token: 'wrong', accept: acceptsOf(operation)[0] ?? '' });
      expect([response.status, contract.check(response)]).toEqual([status, []]);
    });

    it.each(refused(403).filter(([, operation]) => operation.path.includes('{')))(
      "answers %s about somebody else's employer as documented",
      async (_, operation, status) => {
        const [params = {}] = subjectsOf(simulator, operation, 'tweede-domein');
        const response = await visit(simulator, { operation, params, token, accept: acceptsOf(operation)[0] ?? '' });
        expect([response.status, contract.check(response)]).toEqual([status, []]);
      },
    );

    it.each(refused(404).filter(([, operation]) => operation.path.includes('{')))(
      'answers %s about what does not exist as documented',
      async (_, operation, status) => {
        const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => [match[1] ?? '', match[1] === 'year' ? '2026' : unknownId]);
        const response = await visit(simulator, {
          operation,
          params: Object.fromEntries(names),
          token,
          accept: acceptsOf(operation)[0] ?? '',
        });
        expect([response.status, contract.check(response)]).toEqual([status, []]);
      },
    );

    it.each(refused(400))('answers an Accept of nothing it has to %s as documented', async (_, operation, status) => {
      const [params = {}] = subjectsOf(simulator, operation, simulator.username);
      const response = await visit(simulator, { operation, params, token, accept: 'image/png' });
      expect([response.status, contract.check(response)]).toEqual([status, []]);
    });

    it.each(refused(400).filter(([, operation]) => operation.isPaged))(
      'answers a filter that makes no sense to %s as documented',
      async (_, operation, status) => {
        const [params = {}] = subjectsOf(simulator, operation, simulator.username);
        for (const query of ['?filter=id', '?pageNumber=0', '?pageSize=x', '?orderBy=*']) {
          const response = await visit(simulator, { operation, params, token, accept: acceptsOf(operation)[0] ?? '', query });
          expect([query, response.status, contract.check(response)]).toEqual([query, status, []]);
        }
      },
    );

    it('answers a report about a journal run without results as a documented conflict', async () => {
      const operation = operations.find(({ id }) => id === 'PatchJournalRunByJournalRunId');
      const failed = simulator.control
        .overview()
        .flatMap(({ administrations }) =>
          administrations.flatMap(({ payrollRuns }) => payrollRuns.flatMap(({ journalRuns }) => journalRuns)),
        );
      const journalrunId = failed.find(({ status }) => status.key === 2)?.id ?? '';
      if (!operation) throw new Error('The operation is gone');
      const response = await visit(simulator, {
        operation,
        params: { journalrunId },
        token,
        accept: 'application/json;version=2018-01-01',
        body: patchBody,
      });
      expect([response.status, contract.check(response)]).toEqual([409, []]);
      const wrong = await visit(simulator, {
        operation,
        params: { journalrunId },
        token,
        accept: 'application/json;version=2018-01-01',
        body: '{"action":"Book"}',
      });
      expect([wrong.status, contract.check(wrong)]).toEqual([400, []]);
    });

    it('tells a field that the document does not know, and one that is left out', async () => {
      const operation = operations.find(({ id }) => id === 'GetProvidersByUser');
      if (!operation) throw new Error('The operation is gone');
      simulator.control.addFault({ kind: 'unknown_fields', target: 'GetProvidersByUser', count: 1 });
      const spoilt = await visit(simulator, { operation, params: {}, token, accept: 'application/json;version=2018-01-01' });
      const stricter = new ResponseContract(document);
      expect(stricter.check(spoilt).join()).toContain('addedByNewerVersion');
      const body = JSON.parse(spoilt.body.toString()) as Record<string, unknown>;
      delete body._embedded;
      expect(stricter.check({ ...spoilt, body: Buffer.from(JSON.stringify(body)) }).join()).toContain('_embedded');
    });
  });

  it.each(bodyExceptions.map((exception) => [exception.name, exception] as const))('still needs the exception "%s"', (_, exception) => {
    const without = new ResponseContract(
      document,
      bodyExceptions.filter((other) => other !== exception),
    );
    expect(collected.some((response) => without.check(response).length > 0)).toBe(true);
  });
});
