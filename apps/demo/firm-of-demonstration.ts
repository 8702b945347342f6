import { open, writeFile } from 'node:fs/promises';
import { withClient } from '../../libs/platform/embedded-database/prepared-database';
import type { Demonstration } from './demonstration';
import { DemonstrationFailure } from './failure';
import { fillDemonstration, hasOwnOffice } from './main-job/main-job';
import { tableOf } from './main-job/outcome';
import { PayrollOffice } from './main-job/payroll-office';
import { setPushTarget } from './main-job/push';
import { runMainJob } from './main-job/run-once';
import { type DemonstrationFirm, rememberedFirm, rememberFirm } from './seed/logins';

export interface FirmRequest {
  demonstration: Demonstration;
  /** Of everything that is kept. */
  folder: string;
  environment: NodeJS.ProcessEnv;
  show: (line: string) => void;
}

async function isThere(databaseUrl: string, portalId: string | undefined): Promise<boolean> {
  if (portalId === undefined) return false;
  return withClient({ connectionString: databaseUrl }, async (client) => {
    const found = await client.query('select from directory.portal where portal_id = $1', [portalId]);
    return found.rowCount === 1;
  });
}

/** The firm with its portal, made where the database doesn't have it. */
async function seededFirm({ demonstration, folder, environment, show }: FirmRequest): Promise<DemonstrationFirm> {
  const firm = await rememberedFirm(folder);
  const { database, secrets, publicUrl } = demonstration;
  if (await isThere(database.appUrl, firm.portalId)) return firm;
  show('Making the demonstration firm …');
  // Loaded when needed only: a later start has no use for it.
  const { seedPortal } = await import('./seed/seed.js');
  await rememberFirm(folder, firm);
  firm.isFilled = false;
  firm.portalId = await seedPortal({ database, secrets, publicUrl, environment, logins: firm.logins });
  await rememberFirm(folder, firm);
  return firm;
}

/** The demonstration firm of an installation that stays: filled at its first start, and left as people made it at every later one. */
export async function keepFirm(request: FirmRequest, { empty }: { empty: boolean }): Promise<DemonstrationFirm> {
  const { demonstration, folder, show } = request;
  const firm = await seededFirm(request);
  if (empty) return firm;
  if (!hasOwnOffice(demonstration)) {
    if (firm.isFilled) return firm;
    show('LOKET_API_URL or SMTP_URL name another Loket or mail server than the own ones, so the firm is left empty.');
    return firm;
  }
  if (firm.isFilled) {
    // The simulator forgets it when it stops.
    if (firm.pushKey) await setPushTarget(new PayrollOffice(demonstration.simulator), demonstration.localUrl, firm.pushKey);
    return firm;
  }
  await fillDemonstration(demonstration, firm, show);
  firm.isFilled = true;
  await rememberFirm(folder, firm);
  return firm;
}

/** Said before a minute of work, not after it. */
async function mustBeWritable(file: string): Promise<void> {
  try {
    await (await open(file, 'a')).close();
  } catch (error) {
    throw new DemonstrationFailure(`--json ${file} can't be written: ${(error as Error).message}`, { cause: error });
  }
}

/** The main job in a throw-away demonstration: table and JSON of what came of it; exit code 0 only when every figure is as the simulator served it. */
export async function runOnce(
  request: FirmRequest,
  { jsonFile, startedAt }: { jsonFile: string | undefined; startedAt: number },
): Promise<number> {
  const { demonstration, show } = request;
  if (!hasOwnOffice(demonstration))
    throw new DemonstrationFailure(
      '--once compares with its own Loket simulator and reads its own mails: leave LOKET_API_URL and SMTP_URL out.',
    );
  if (jsonFile !== undefined) await mustBeWritable(jsonFile);
  const outcome = await runMainJob(demonstration, await seededFirm(request), { show, startedAt });
  for (const line of tableOf(outcome)) show(line);
  if (jsonFile !== undefined) await writeFile(jsonFile, `${JSON.stringify(outcome, null, 2)}\n`);
  return outcome.isAsServed ? 0 : 1;
}
