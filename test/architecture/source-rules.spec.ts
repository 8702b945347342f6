import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

const sources = (folder: string): Array<{ file: string; text: string }> =>
  readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(spec|generated)\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !/\/testing\//.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));

const filesWith = (folder: string, pattern: RegExp): string[] =>
  sources(folder).flatMap(({ file, text }) => (pattern.test(text) ? [file] : []));

describe('sources of the web', () => {
  it('set no HTML and run no text', () => {
    expect(sources('apps/web/src').length).toBeGreaterThan(100);
    expect(
      filesWith('apps/web/src', /dangerouslySetInnerHTML|\.(inner|outer)HTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/),
    ).toEqual([]);
  });

  it('keep nothing in the browser but the language', () => {
    expect(filesWith('apps/web/src', /localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open/)).toEqual([
      'apps/web/src/i18n/language.ts',
    ]);
  });

  it('name no other host', () => {
    expect(filesWith('apps/web/src', /["'`](https?:)?\/\/[a-z0-9-]+\./i)).toEqual([]);
  });
});

describe('sources of the server', () => {
  it('call other systems by the guarded client only', () => {
    const guarded =
      /\bfetch\(|from '(node:)?(http|https|http2|undici)'|import (?!type)\{[^}]*\b(connect|createConnection|Socket)\b[^}]*\} from '(node:)?(net|tls)'/;
    const allowed = (file: string) => /^libs\/platform\/(http-client|embedded-database|http)\//.test(file);
    for (const folder of ['libs', 'apps/api', 'apps/worker'])
      expect(filesWith(folder, guarded).filter((file) => !allowed(file))).toEqual([]);
  });

  it('go from a person into portals by one door, which asks the portal’s rule about second factors first', () => {
    // The other two say no more of a portal than its name, and that it is closed.
    expect(filesWith('libs', /UserAccountService[^]*\bportalsOf\(/).sort()).toEqual([
      'libs/auth/session/session.controller.ts',
      'libs/auth/user/user-account.service.ts',
      'libs/tenancy/access/person-portals.ts',
      'libs/tenancy/navigation/navigation.service.ts',
    ]);
  });

  it('start no program but the database of a demonstration', () => {
    for (const folder of ['libs', 'apps/api', 'apps/worker'])
      expect(
        filesWith(folder, /node:child_process|\bexecSync\(|\bspawn\(/).filter(
          (file) => !file.startsWith('libs/platform/embedded-database/'),
        ),
      ).toEqual([]);
  });

  it('run no text, and read their environment in one place', () => {
    for (const folder of ['libs', 'apps/api', 'apps/worker']) {
      expect(filesWith(folder, /\beval\(|new Function\(|node:vm/)).toEqual([]);
      expect(
        filesWith(folder, /process\.env\b(?!\))/).filter((file) => !/main\.ts$|environment\.ts$|embedded-database\//.test(file)),
      ).toEqual([]);
    }
  });

  it('redirect from one place only, and unpack nothing that comes in', () => {
    for (const folder of ['libs', 'apps/api', 'apps/worker']) {
      expect(filesWith(folder, /\bredirect\(/).filter((file) => file !== 'libs/payroll/connection/loket-consent.controller.ts')).toEqual(
        [],
      );
      expect(filesWith(folder, /inflate|gunzip|[uU]nzip|brotliDecompress|DecompressionStream/)).toEqual([]);
    }
  });

  it('let no certificate pass unchecked', () => {
    for (const folder of ['libs', 'apps/api', 'apps/worker', 'apps/commands'])
      expect(filesWith(folder, /rejectUnauthorized: false|NODE_TLS_REJECT_UNAUTHORIZED/)).toEqual([]);
  });

  it('make secrets of the system’s generator only', () => {
    const random = [...filesWith('libs/auth', /Math\.random/), ...filesWith('libs/platform/crypto', /Math\.random/)];
    expect(random).toEqual([]);
  });
});
