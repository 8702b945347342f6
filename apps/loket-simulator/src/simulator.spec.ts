import type { Simulator } from './simulator';
import { startSimulator } from './simulator';
import { get, listOf, signIn } from './testing/client';

const at = (iso: string) => () => new Date(iso);

describe('the simulator', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    simulator = await startSimulator({ clock: at('2026-11-20T10:00:00Z') });
  });
  afterAll(() => simulator.close());

  it('leads a signed-in user from its employers to the lines of a balanced journal', async () => {
    const token = await signIn(simulator);
    const employers = await listOf(simulator, token, '/providers/employers');
    expect(employers.map((employer) => employer.companyName)).toEqual([
      'Bloemenhof De Lelie B.V.',
      'Bakkerij Van der Korst B.V.',
      'Stichting Zorg aan de Vecht',
      'Voorbeeld Loonjournaal B.V.',
    ]);
    const administrations = await listOf(simulator, token, `/providers/employers/${employers[3]?.id}/payrolladministrations`);
    expect(administrations.map((administration) => administration.clientNumber)).toEqual([5210]);
    const runs = await listOf(simulator, token, `/providers/employers/payrolladministrations/${administrations[0]?.id}/journalruns`);
    const lines = await listOf(simulator, token, `/providers/employers/payrolladministrations/journalruns/${runs[0]?.id}/results`);
    const written = lines.map((line) => [(line.generalLedgerAccount as { code: string }).code, line.debetAmount, line.creditAmount]);
    expect(written).toEqual([
      ['4001040', 3900, 0],
      ['4002010', 500, 0],
      ['4001070', 310, 0],
      ['4003010', 400, 0],
      ['4006000', 100, 0],
      ['1204010', 0, 2600],
      ['1204110', 0, 100],
      ['1206010', 0, 900],
      ['1206010', 0, 500],
      ['1209110', 0, 800],
      ['1204040', 0, 310],
    ]);
  });

  it('shows an account its own employers only, and refuses those of another', async () => {
    const [, second] = simulator.accounts;
    const token = await signIn(simulator, second);
    const own = await listOf(simulator, token, '/providers/employers');
    expect(own.map((employer) => employer.companyName)).toEqual(['Transport Noorderlicht B.V.', "Café 't Hoekje"]);
    const foreign = simulator.control.overview()[0];
    const refused = await get(simulator, token, `/providers/employers/${foreign?.id}/payrolladministrations`);
    expect(refused.status).toBe(403);
  });

  it('serves the page of the payroll office', async () => {
    const response = await fetch(simulator.pageUrl);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<html lang="nl">');
  });
});
