import { currentLanguage } from '../i18n/language';
import { answer } from './client';

export interface NamedFile {
  file: Blob;
  fileName: string;
}

type Query = Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>;

/** A path of the API with its parameters; those that say nothing are left out. */
export function addressWith(path: string, query: Query): string {
  const said = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return said.length === 0
    ? path
    : `${path}?${new URLSearchParams(said.map(([name, value]): [string, string] => [name, String(value)])).toString()}`;
}

/** A file of the API, in the language of the screen, with the name that the API gives it. Throws a ProblemError. */
export async function fetchFile(address: string): Promise<NamedFile> {
  let fileName = '';
  const file = await answer(
    fetch(address, { credentials: 'same-origin', headers: { 'accept-language': currentLanguage() } }).then(async (response) => {
      fileName = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'loonbrug';
      if (response.ok) return { data: await response.blob(), response };
      return { error: (await response.json().catch(() => undefined)) as unknown, response };
    }),
  );
  return { file, fileName };
}
