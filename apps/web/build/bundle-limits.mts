import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { type BuiltScript, firstLoadBytes, overweight, type PageLimit } from './first-load.mts';

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** Smaller files are not worth it. */
const smallest = 1024;

/** Above this the last per cent takes longer than it is worth. */
const large = 400_000;

/** Where a person comes in, by the modules that are fetched for it; what only a click brings (a PDF's reader, a dialog), or sending the form to sign in, is no part of it. */
const pages = [
  { page: 'the page to sign in', modules: ['session/sign-in-page.tsx', 'i18n/nl-own.ts'], limitBytes: 200_000 },
  {
    page: "the employee's page",
    modules: ['session/personal-layout.tsx', 'features/my/payslip-list-page.tsx', 'i18n/nl-own.ts'],
    limitBytes: 200_000,
  },
  {
    page: "the firm's start page",
    modules: ['session/place-layouts.tsx', 'features/portal/start-page.tsx', 'i18n/nl-own.ts', 'i18n/nl.ts'],
    limitBytes: 350_000,
  },
  {
    page: 'the inbox',
    modules: ['session/place-layouts.tsx', 'features/journal-run/journal-run-list-page.tsx', 'i18n/nl-own.ts', 'i18n/nl.ts'],
    limitBytes: 350_000,
  },
];

/** Weighs what each kind of user fetches first, as the API sends it (by brotli; gzip takes some 13 % more), and fails the build that is too heavy. */
export function bundleLimits(): Plugin {
  return {
    name: 'loonbrug:bundle-limits',
    apply: 'build',
    async writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const scripts = new Map<string, BuiltScript>();
      for (const { fileName, code, imports } of chunks) {
        scripts.set(fileName, { bytes: (await brotlied(code)).length, imports });
      }
      const limits = pages.map(({ page, modules, limitBytes }) => ({ page, limitBytes, scripts: beginOf(chunks, modules) }));
      for (const limit of limits) this.info(weightOf(scripts, limit));
      const tooMuch = overweight(scripts, limits);
      if (tooMuch.length > 0) this.error(tooMuch.join('; '));
    },
  };
}

const weightOf = (scripts: Map<string, BuiltScript>, { page, scripts: begin, limitBytes }: PageLimit): string =>
  `${page}: ${(firstLoadBytes(scripts, begin) / 1000).toFixed(1)} of at most ${limitBytes / 1000} kB`;

/** The entry, and the scripts of the page. */
function beginOf(chunks: readonly Rolldown.OutputChunk[], modules: readonly string[]): string[] {
  const entry = chunks.find((chunk) => chunk.isEntry);
  if (!entry) throw new Error('the build has no entry');
  const own = modules.map((module) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${module}`));
    if (!chunk) throw new Error(`the build has no script of its own for ${module}`);
    return chunk.fileName;
  });
  return [entry.fileName, ...own];
}

/** Writes each file compressed beside itself, so that the API sends it so without compressing it again and again. */
export function compressedFiles(): Plugin {
  return {
    name: 'loonbrug:compressed-files',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      for (const output of Object.values(bundle)) {
        const content = Buffer.from(output.type === 'chunk' ? output.code : output.source);
        if (content.length < smallest || !/\.(m?js|css|html|svg|json)$/.test(output.fileName)) continue;
        const file = path.join(dir!, output.fileName);
        await Promise.all([
          gzipped(content, { level: 9 }).then((bytes) => writeFile(`${file}.gz`, bytes)),
          brotlied(content, { params: { [constants.BROTLI_PARAM_QUALITY]: content.length > large ? 9 : 11 } }).then((bytes) =>
            writeFile(`${file}.br`, bytes),
          ),
        ]);
      }
    },
  };
}
