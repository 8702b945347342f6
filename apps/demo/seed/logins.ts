import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DemonstrationFailure } from '../failure';

export type Part = 'portalAdministrator' | 'backOffice' | 'management' | 'employee';

export interface Login {
  /** Empty until it is known: an employee's address comes from Loket. */
  email: string;
  password: string;
  /** Somebody can sign in with it. */
  isReady: boolean;
}

/** What the data folder remembers of the demonstration firm. The passwords are those of its first day: people may have changed them. */
export interface DemonstrationFirm {
  /** Undefined until the portal is made. */
  portalId?: string;
  /** Everything of the first start was done. */
  isFilled: boolean;
  /** With which the payroll office's [Koppel] reaches the first client; it can't be read back from the product. */
  pushKey?: string;
  logins: Record<Part, Login>;
}

/** Roles as the screens call them. */
export const partNames: Record<Part, string> = {
  portalAdministrator: 'portaalbeheerder',
  backOffice: 'backoffice',
  management: 'directie',
  employee: 'medewerker',
};

const fileIn = (folder: string): string => path.join(folder, 'demonstration.json');

function newFirm(): DemonstrationFirm {
  const login = (email: string): Login => ({ email, password: randomBytes(12).toString('base64url'), isReady: false });
  return {
    isFilled: false,
    logins: {
      portalAdministrator: login('beheerder@kantoor.example'),
      backOffice: login('backoffice@kantoor.example'),
      management: login('directie@klantgroep-vuurtoren.example'),
      employee: login(''),
    },
  };
}

/** The demonstration firm of the data folder; a new one, with passwords of its own, where there is none yet. */
export async function rememberedFirm(folder: string): Promise<DemonstrationFirm> {
  const file = fileIn(folder);
  if (!existsSync(file)) return newFirm();
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemonstrationFirm;
  } catch (error) {
    throw new DemonstrationFailure(`${file} is damaged. Put a copy back, or remove it to get a new demonstration firm.`, { cause: error });
  }
}

/** Readable by the one who starts it only: it holds passwords. */
export async function rememberFirm(folder: string, firm: DemonstrationFirm): Promise<void> {
  const file = fileIn(folder);
  await writeFile(`${file}.new`, `${JSON.stringify(firm, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}
