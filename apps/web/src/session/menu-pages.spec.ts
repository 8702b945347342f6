import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type MenuPage, pageAt } from './menu-page';
import { administrationPages, domainPages, otherAdministrationPages, portalPages, settingsPages } from './menu-pages';
import { accountPage, employeePages } from './personal-pages';

const router = readFileSync(path.resolve(__dirname, '../router.tsx'), 'utf8');

/** Pages of a list of the router that have one address: of no single run, entry, account. */
function routed(list: string): string[] {
  const [, text] = router.match(new RegExp(`const ${list}: RouteObject\\[\\] = \\[([\\s\\S]*?)\\n\\];`))!;
  const paths = text!.split('\n').flatMap((line) => {
    if (line.includes('index: true')) return [''];
    const found = /path: '([^':*]+)'/.exec(line);
    return found && !line.includes("/:'") && !/path: '[^']*:/.test(line) ? [`/${found[1]}`] : [];
  });
  return paths.sort();
}

const pathsOf = (...pages: readonly MenuPage[]): string[] => pages.map((page) => page.path).sort();

/** Menus and the quick way to a page are made of these lists. */
describe('the pages of the menus', () => {
  it('are every page of the firm', () => {
    expect(pathsOf(...portalPages, ...settingsPages)).toEqual(routed('portalPages'));
  });

  it('are every page of a client', () => {
    expect(pathsOf(...domainPages)).toEqual(routed('domainPages'));
  });

  it('are, with those that another page leads to, every page of a set of books', () => {
    expect(pathsOf(...administrationPages, ...otherAdministrationPages)).toEqual(routed('administrationPages'));
  });

  it('are found by the address of one of theirs, and not by one that only begins the same', () => {
    const pages = [...administrationPages, ...otherAdministrationPages];
    const labelAt = (below: string) => pageAt(pages, below)?.label;
    expect(['', '/journal-runs/1', '/ledger/entries/2', '/ledger/entries/new', '/journal-runsx', '/nowhere'].map(labelAt)).toEqual([
      undefined,
      'navigation.inbox',
      'navigation.entries',
      'ledger.newEntry',
      undefined,
      undefined,
    ]);
  });

  it('are every page of the person, but those that another page leads to', () => {
    const fromElsewhere = ['', '/my/second-factor', '/consent-result'];
    expect(pathsOf(...employeePages, accountPage)).toEqual(routed('personalPages').filter((one) => !fromElsewhere.includes(one)));
  });
});
