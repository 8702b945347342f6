import { LoketListInconsistent } from '../loket.errors';
import type { LoketRecord } from '../answer/loket-record';
import type { LoketCall } from './loket-call';
import type { LoketTransport } from './loket-transport';

/** A whole list; `raw` is the answer itself, or a JSON array of the answers when there were more pages. */
export interface LoketList {
  records: LoketRecord[];
  raw: Buffer;
}

/** What names an item of a list, so that a repeated one is found; null where Loket gives its items no name (journal lines). */
export type NameOf = ((record: LoketRecord) => string) | null;

interface Page {
  records: LoketRecord[];
  raw: Buffer;
  totalSize: number;
  totalPages: number;
  currentPage: number;
}

const readings = 3;
const mostPages = 10_000;

/**
 * Reads all pages. A list that changes between its pages, misses one or repeats one is read again from the start;
 * if it still doesn't add up, it throws `loket.list_inconsistent` rather than give a part.
 */
export async function readList(transport: LoketTransport, call: LoketCall, nameOf: NameOf): Promise<LoketList> {
  let problem = '';
  for (let reading = 1; reading <= readings; reading += 1) {
    const pages = await readPages(transport, call);
    problem = problemOf(pages, nameOf);
    if (problem === '') return { records: pages.flatMap((page) => page.records), raw: rawOf(pages) };
  }
  throw new LoketListInconsistent(call.activity, problem);
}

async function readPages(transport: LoketTransport, call: LoketCall): Promise<Page[]> {
  const first = await readPage(transport, call, 1);
  if (first.totalPages > mostPages) throw new LoketListInconsistent(call.activity, 'too many pages');
  const pages = [first];
  for (let number = 2; number <= first.totalPages; number += 1) {
    const page = await readPage(transport, call, number);
    pages.push(page);
    if (page.totalSize !== first.totalSize || page.totalPages !== first.totalPages) break;
  }
  return pages;
}

async function readPage(transport: LoketTransport, call: LoketCall, number: number): Promise<Page> {
  // Where the document gives an operation no page numbers, one is sent only if Loket itself says that there are more pages.
  const { record, raw } = await transport.json(call, call.isPaged || number > 1 ? `?pageNumber=${number}` : '');
  return {
    records: record.records('_embedded'),
    raw,
    totalSize: record.integer('totalSize'),
    totalPages: record.integer('totalPages'),
    currentPage: record.integer('currentPage'),
  };
}

function problemOf(pages: Page[], nameOf: NameOf): string {
  const [first] = pages;
  const count = pages.reduce((sum, page) => sum + page.records.length, 0);
  if (pages.some((page) => page.totalSize !== first?.totalSize || page.totalPages !== first.totalPages)) return 'the total changed';
  if (count > 0 && pages.some((page, index) => page.currentPage !== index + 1)) return 'another page than asked for';
  if (count !== first?.totalSize) return 'the count is not the total';
  const names = pages.flatMap((page) => (nameOf ? page.records.map(nameOf) : []));
  if (new Set(names).size !== names.length) return 'an item is there twice';
  return !nameOf && hasRepeatedPage(pages) ? 'a page is there twice' : '';
}

/** Two pages with the same bytes, page number aside, are one page sent twice; single items may well be equal. */
function hasRepeatedPage(pages: Page[]): boolean {
  const contents = pages
    .filter((page) => page.records.length > 1)
    .map((page) => page.raw.toString('utf8').replace(/"currentPage"\s*:\s*\d+/, ''));
  return new Set(contents).size !== contents.length;
}

function rawOf(pages: Page[]): Buffer {
  const [first] = pages;
  if (pages.length === 1 && first) return first.raw;
  const separated = pages.flatMap((page, index) => (index === 0 ? [page.raw] : [Buffer.from(','), page.raw]));
  return Buffer.concat([Buffer.from('['), ...separated, Buffer.from(']')]);
}
