import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const text = readFileSync(path.join(root, 'docs/security.md'), 'utf8');

/** The requirements of levels 1 and 2 of ASVS 5.0.0, by section. */
const sections: Record<string, string> = {
  '1.1': '1-2',
  '1.2': '1-9',
  '1.3': '1-11',
  '1.4': '1-3',
  '1.5': '1-2',
  '2.1': '1-3',
  '2.2': '1-3',
  '2.3': '1-4',
  '2.4': '1-1',
  '3.2': '1-2',
  '3.3': '1-4',
  '3.4': '1-6',
  '3.5': '1-5',
  '3.7': '1-2',
  '4.1': '1-3',
  '4.2': '1-1',
  '4.3': '1-2',
  '4.4': '1-4',
  '5.1': '1-1',
  '5.2': '1-3',
  '5.3': '1-2',
  '5.4': '1-3',
  '6.1': '1-3',
  '6.2': '1-12',
  '6.3': '1-4',
  '6.4': '1-4',
  '6.5': '1-5',
  '6.6': '1-3',
  '6.8': '1-4',
  '7.1': '1-3',
  '7.2': '1-4',
  '7.3': '1-2',
  '7.4': '1-5',
  '7.5': '1-2',
  '7.6': '1-2',
  '8.1': '1-2',
  '8.2': '1-3',
  '8.3': '1-1',
  '8.4': '1-1',
  '9.1': '1-3',
  '9.2': '1-4',
  '10.1': '1-2',
  '10.2': '1-2',
  '10.3': '1-4',
  '10.4': '1-11',
  '10.5': '1-5',
  '10.6': '1-2',
  '10.7': '1-3',
  '11.1': '1-2',
  '11.2': '1-3',
  '11.3': '1-3',
  '11.4': '1-4',
  '11.5': '1-1',
  '11.6': '1-1',
  '12.1': '1-3',
  '12.2': '1-2',
  '12.3': '1-4',
  '13.1': '1-1',
  '13.2': '1-5',
  '13.3': '1-2',
  '13.4': '1-5',
  '14.1': '1-2',
  '14.2': '1-4',
  '14.3': '1-3',
  '15.1': '1-3',
  '15.2': '1-3',
  '15.3': '1-7',
  '16.1': '1-1',
  '16.2': '1-5',
  '16.3': '1-4',
  '16.4': '1-3',
  '16.5': '1-3',
  '17.1': '1-1',
  '17.2': '1-4',
  '17.3': '1-2',
};

const required = Object.entries(sections).flatMap(([section, range]) => {
  const [from = 1, to = 1] = range.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => `V${section}.${from + index}`);
});

const rows = text
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));
/** What is beside ASVS: the trials of the product, and rights of people. */
const promised = text
  .split('\n## ')
  .find((section) => section.startsWith('What the trials ask'))!
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('›'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));
const namedIn = (line: string): Array<{ file: string; name: string }> =>
  [...line.matchAll(/`([^`]+)` › ([^;|]*)/g)].map((match) => ({ file: match[1]!, name: match[2]!.trim() }));

describe('docs/security.md', () => {
  it('says of every requirement of level 1 and 2 what keeps it, why there is nothing to keep, or that it is not met', () => {
    const named = rows.flatMap(([ids = '']) => ids.split(' '));
    expect(required).toHaveLength(253);
    expect(required.filter((id) => !named.includes(id))).toEqual([]);
    expect(named.filter((id, index) => named.indexOf(id) !== index)).toEqual([]);
  });

  it('says of each trial of security which tests are its own', () => {
    const trials = promised.flatMap(([names = '']) => names.match(/\bS\d+\b/g) ?? []);
    expect(trials.sort()).toEqual(Array.from({ length: 12 }, (_, index) => `S${index + 1}`).sort());
  });

  it.each([...rows, ...promised].filter((row) => row.length === 3).map((row) => [row[0]!, row] as const))(
    'names tests and rules that are there for %s',
    (_, [, here = '', tests = '']) => {
      expect(here).not.toBe('');
      const named = namedIn(tests);
      expect(named.length).toBeGreaterThan(0);
      for (const { file, name } of named) {
        const address = path.join(root, file);
        expect({ file, isThere: existsSync(address) }).toEqual({ file, isThere: true });
        // Of a test it is the title, or how that begins; of a rule or a page what stands in it.
        const quotes = /\.(e2e-)?spec\.ts$/.test(file) ? ["'", '"', '`'] : [''];
        if (statSync(address).isFile())
          expect({ file, name, isThere: quotes.some((quote) => readFileSync(address, 'utf8').includes(`${quote}${name}`)) }).toEqual({
            file,
            name,
            isThere: true,
          });
      }
    },
  );
});
