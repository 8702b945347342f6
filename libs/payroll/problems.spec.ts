import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loketProblems } from '@loonbrug/loket';
import { platformProblems, type ProblemTexts } from '@loonbrug/platform';
import { tenancyProblems } from '@loonbrug/tenancy';
import { payrollProblems } from './problems';

const texts: ProblemTexts = { ...platformProblems, ...tenancyProblems, ...loketProblems, ...payrollProblems };
/** Raised between processes of ours; nobody reads them. */
const internal = ['fetch.hold_lost', 'fetch.stopping'];

describe('the texts of the link', () => {
  it('are there for every code of connection and fetch', () => {
    const codes = new Set<string>();
    for (const folder of ['connection', 'fetch']) {
      for (const file of readdirSync(path.join(__dirname, folder)).filter((name) => name.endsWith('.ts') && name !== 'problems.ts')) {
        const source = readFileSync(path.join(__dirname, folder, file), 'utf8');
        for (const [, code] of source.matchAll(
          /'((?:link|fetch|consent|connection|contract|loket|loket_settings|loket_credential)\.[a-z_]+)'/g,
        ))
          codes.add(code!);
      }
    }
    const actions = [...codes].filter((code) =>
      /^loket_(settings|credential)\.(changed|removed|consent_given)$|^link\.(created|ended)$/.test(code),
    );
    const missing = [...codes].filter((code) => !texts[code] && !internal.includes(code) && !actions.includes(code));
    expect(missing).toEqual([]);
    expect(codes.size).toBeGreaterThan(35);
  });

  it('say the same in Dutch and English: both have a title, and fill in the same details', () => {
    for (const [code, { nl, en }] of Object.entries(payrollProblems)) {
      const names = (text: { title: string; remedy: string }) =>
        [...`${text.title} ${text.remedy}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      expect({ code, names: names(nl), titles: [nl.title !== '', en.title !== ''] }).toEqual({
        code,
        names: names(en),
        titles: [true, true],
      });
    }
  });
});
