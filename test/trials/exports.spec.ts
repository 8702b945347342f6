import { execFileSync } from 'node:child_process';
import { inflateRawSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { ApiStage } from '../support/api-stage';
import { signIn, type SignedInAgent } from '../support/sign-in';

/** What a spreadsheet program would run, or send somewhere, as the name of a client. */
const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://127.0.0.1/?x="&A1,"klik")',
  '\t=1+1',
  '|calc',
  '%0A=1+1',
  '  =1+1',
  '＝1+1',
  '=1+1";=1+1;"',
];

/** A quoted cell whose first sign is at a place, and the place after it. */
function quotedAt(text: string, from: number): [string, number] {
  let cell = '';
  for (let place = from; place < text.length; place += 1) {
    if (text[place] !== '"') cell += text[place];
    else if (text[place + 1] === '"') cell += text[(place += 1)];
    else return [cell, place + 1];
  }
  throw new Error('a quote that never ends');
}

/** Cells as RFC 4180 has them, read sign by sign; throws where a quote or an end of line stands where none may. */
function cellsOfCsv(text: string, separator: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (let place = 0; place < text.length;) {
    let cell = '';
    if (text[place] === '"') [cell, place] = quotedAt(text, place + 1);
    else for (; ![separator, '\r', '\n', '"', undefined].includes(text[place]); place += 1) cell += text[place];
    line.push(cell);
    if (text[place] === separator) place += 1;
    else if (text.startsWith('\r\n', place)) [lines[lines.length], line, place] = [line, [], place + 2];
    else throw new Error(`neither a cell nor a line ends at ${place}`);
  }
  return lines;
}

/** Parts of a ZIP by its central directory. */
function partsOf(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const parts = new Map<string, string>();
  let place = zip.readUInt32LE(end + 16);
  for (let index = 0; index < zip.readUInt16LE(end + 10); index += 1) {
    const [method, size] = [zip.readUInt16LE(place + 10), zip.readUInt32LE(place + 20)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => zip.readUInt16LE(place + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(place + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(from, from + size);
    const name = zip.subarray(place + 46, place + 46 + nameLength).toString('utf8');
    parts.set(name, (method === 0 ? content : inflateRawSync(content)).toString('utf8'));
    place += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

/** Every element of a part, and the texts of those of a name. */
function readXml(xml: string, textsOf: string): { elements: Set<string>; texts: string[] } {
  const elements = new Set<string>();
  const texts: string[] = [];
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    elements.add(name);
    if (name === textsOf && (depth += 1) === 1) texts.push('');
  });
  parser.on('closetag', ({ name }) => void (depth -= name === textsOf ? 1 : 0));
  parser.on('text', (text) => {
    if (depth > 0) texts[texts.length - 1] += text;
  });
  parser.write(xml).close();
  return { elements, texts };
}

/** Python's own readers of CSV, ZIP and XML, where the machine has a Python: `null` elsewhere. */
function readByPython(script: string, input: Buffer): unknown {
  try {
    execFileSync('python3', ['--version'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return JSON.parse(execFileSync('python3', ['-c', script], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));
}
const pythonCsv = `import csv, io, json, sys
print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode('utf-8-sig'), newline=''), delimiter=sys.argv[1] if len(sys.argv) > 1 else ';', strict=True))))`;
const pythonWorkbook = `import io, json, sys, zipfile
import xml.etree.ElementTree as xml
book = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert book.testzip() is None
trees = {name: xml.fromstring(book.read(name)) for name in book.namelist() if name.endswith('.xml') or name.endswith('.rels')}
ns = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
print(json.dumps({
  'texts': [''.join(t.text or '' for t in node.iter(ns + 't')) for name in trees for node in trees[name].iter() if node.tag in (ns + 'si', ns + 'is')],
  'formulas': sum(1 for name in trees for node in trees[name].iter() if node.tag == ns + 'f'),
}))`;

/** S9: lists as files over HTTP, read by readers that share nothing with what writes them. */
describe('S9: a list whose rows begin as formulas', () => {
  let stage: ApiStage;
  let agent: SignedInAgent;
  let address: string;

  beforeAll(async () => {
    stage = await ApiStage.open();
    await stage.begin();
    const portal = await stage.build.portal();
    for (const name of formulas) await stage.build.domain(portal, { name });
    const user = await stage.build.user();
    await stage.build.membership(user, portal, 'portal_admin');
    agent = await signIn(stage.app, user);
    address = `/api/portals/${portal.portalId}/domains`;
  });
  afterAll(() => stage?.close());

  const guarded = formulas.map((formula) => `'${formula}`).sort();
  const asFile = (format: string) => agent.get(`${address}?format=${format}`).set('accept-language', 'nl').responseType('blob').expect(200);
  /** Those cells, of all, that stand for a client of ours. */
  const ours = (cells: readonly string[]): string[] => cells.filter((cell) => formulas.some((formula) => cell.endsWith(formula))).sort();

  it('is CSV by RFC 4180 in which none of them is one', async () => {
    const content = (await asFile('csv')).body as Buffer;
    const cells = cellsOfCsv(content.toString('utf8').replace(/^\ufeff/, ''), ';');
    expect(new Set(cells.map((line) => line.length))).toEqual(new Set([cells[0]!.length]));
    expect(ours(cells.flat())).toEqual(guarded);
    expect(cells.flat().filter((cell) => /^\s*[=+@|%＝]/.test(cell))).toEqual([]);
    const byPython = readByPython(pythonCsv, content);
    process.stdout.write(`S9, CSV: ${formulas.length} formulas, read by RFC 4180${byPython === null ? '' : ' and by Python'}\n`);
    expect(byPython ?? cells).toEqual(cells);
  });

  it('is a workbook without any formula, link or macro in any of its parts', async () => {
    const content = (await asFile('xlsx')).body as Buffer;
    const parts = partsOf(content);
    expect([...parts.keys()].filter((name) => /vba|external|connection|query|embed|activeX|\.bin$/i.test(name))).toEqual([]);
    const texts: string[] = [];
    for (const [name, part] of parts) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const read = readXml(part, /sharedStrings/.test(name) ? 'si' : 'is');
      texts.push(...read.texts);
      expect({
        name,
        found: [...read.elements].filter((element) => /^(\w+:)?(f|hyperlink|ddeLink|oleObject|definedName)$/.test(element)),
      }).toEqual({ name, found: [] });
      expect(part).not.toMatch(/TargetMode="External"/);
    }
    expect(ours(texts)).toEqual(guarded);
    const byPython = readByPython(pythonWorkbook, content);
    process.stdout.write(`S9, XLSX: ${parts.size} parts, read by their XML${byPython === null ? '' : ' and by Python'}\n`);
    if (byPython !== null)
      expect({ ...(byPython as object), texts: ours((byPython as { texts: string[] }).texts) }).toEqual({ texts: guarded, formulas: 0 });
  });
});
