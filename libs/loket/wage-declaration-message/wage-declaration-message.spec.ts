import fc from 'fast-check';
import { readWageDeclaration } from './wage-declaration-message';

const namespace = (year: number) => `http://xml.belastingdienst.nl/schemas/Loonaangifte/${year}/01`;
const persons = `<InkomstenverhoudingInitieel><NumIV>1</NumIV><DatAanv>2019-04-01</DatAanv><NatuurlijkPersoon><SofiNr>123456782</SofiNr>
  <SignNm>Voorbeeld</SignNm></NatuurlijkPersoon><Werknemersgegevens><LnLbPh>3100.45</LnLbPh><TotTeBet>1</TotTeBet></Werknemersgegevens></InkomstenverhoudingInitieel>`;

interface MessageParts {
  year?: number;
  collective?: string;
  rest?: string;
  kind?: string;
  head?: string;
  declaration?: string;
}

/** A message in the structure of the specification, with the nominative part in it. */
function message(parts: MessageParts = {}): string {
  const { year = 2026, kind = 'VolledigeAangifte', rest = '' } = parts;
  const {
    collective = '<TotLnLbPh>9000</TotLnLbPh><TotTeBet>2000</TotTeBet><TotGen>2000</TotGen>',
    head = '<LhNr>111111110L29</LhNr><NmIP>Voorbeeld B.V.</NmIP>',
  } = parts;
  const { declaration = '<?xml version="1.0" encoding="UTF-8"?>' } = parts;
  return `${declaration}<Loonaangifte xmlns="${namespace(year)}" version="2.0"><Bericht><IdBer>VSP001111111110L29</IdBer><ContPers>x</ContPers></Bericht>
    <AdministratieveEenheid>${head}<TijdvakAangifte><DatAanvTv>${year}-01-01</DatAanvTv><DatEindTv>${year}-01-31</DatEindTv>
    <${kind}><CollectieveAangifte>${collective}</CollectieveAangifte>${persons}</${kind}></TijdvakAangifte>${rest}</AdministratieveEenheid></Loonaangifte>`;
}

const read = (text: string, options = {}) => readWageDeclaration(Buffer.from(text), options);
const failing = (code: string) => expect.objectContaining({ code });

describe('the message of a wage declaration', () => {
  it('gives the collective part of a full declaration and nothing about persons', () => {
    const declaration = read(message(), { expectedYear: 2026 });
    expect(declaration).toEqual({
      year: 2026,
      messageId: 'VSP001111111110L29',
      wageTaxNumber: '111111110L29',
      withholdingParty: 'Voorbeeld B.V.',
      periods: [{ startsOn: '2026-01-01', endsOn: '2026-01-31', totalCents: 200_000, kind: 'full' }],
      corrections: [],
      totalCents: 200_000,
    });
    expect(JSON.stringify(declaration)).not.toMatch(/123456782|3100|2019/);
  });

  it('ties corrections to the earlier periods that they change', () => {
    const collective = `<TotTeBet>2000</TotTeBet>
      <SaldoCorrectiesVoorgaandTijdvak><DatAanvTv>2026-02-01</DatAanvTv><DatEindTv>2026-02-28</DatEindTv><Saldo>-150</Saldo></SaldoCorrectiesVoorgaandTijdvak>
      <SaldoCorrectiesVoorgaandTijdvak><DatAanvTv>2026-03-01</DatAanvTv><DatEindTv>2026-03-31</DatEindTv><Saldo>650</Saldo></SaldoCorrectiesVoorgaandTijdvak>
      <TotGen>2500</TotGen>`;
    const rest = `<TijdvakCorrectie><DatAanvTv>2026-02-01</DatAanvTv><DatEindTv>2026-02-28</DatEindTv>
      <CollectieveAangifte><TotTeBet>1850</TotTeBet></CollectieveAangifte>${persons}</TijdvakCorrectie>`;
    expect(read(message({ collective, rest }))).toMatchObject({
      periods: [
        { kind: 'full', totalCents: 200_000 },
        { startsOn: '2026-02-01', endsOn: '2026-02-28', kind: 'correction', totalCents: 185_000 },
      ],
      corrections: [
        { startsOn: '2026-02-01', endsOn: '2026-02-28', balanceCents: -15_000 },
        { startsOn: '2026-03-01', endsOn: '2026-03-31', balanceCents: 65_000 },
      ],
      totalCents: 250_000,
    });
  });

  it('finds balances and grand total beside the collective part as well', () => {
    const beside = `<TotTeBet>100</TotTeBet></CollectieveAangifte><SaldoCorrectiesVoorgaandTijdvak><DatAanvTv>2026-01-01</DatAanvTv><DatEindTv>2026-01-31</DatEindTv>
      <Saldo>20</Saldo></SaldoCorrectiesVoorgaandTijdvak><TotGen>120</TotGen><CollectieveAangifte>`;
    expect(read(message({ collective: beside }))).toMatchObject({ corrections: [{ balanceCents: 2_000 }], totalCents: 12_000 });
  });

  it('adds period and corrections up where the message gives no grand total', () => {
    const collective = `<TotTeBet>100</TotTeBet><SaldoCorrectiesVoorgaandTijdvak><DatAanvTv>2026-01-01</DatAanvTv><DatEindTv>2026-01-31</DatEindTv><Saldo>-30</Saldo>
      </SaldoCorrectiesVoorgaandTijdvak>`;
    expect(read(message({ collective })).totalCents).toBe(7_000);
  });

  it('knows no total of a message that holds corrections only', () => {
    const text = `<Loonaangifte xmlns="${namespace(2025)}"><Bericht><IdBer>A</IdBer></Bericht><AdministratieveEenheid><LhNr>111111110L29</LhNr><TijdvakCorrectie>
      <DatAanvTv>2025-02-01</DatAanvTv><DatEindTv>2025-02-28</DatEindTv><CollectieveAangifte><TotTeBet>1850</TotTeBet></CollectieveAangifte></TijdvakCorrectie>
      </AdministratieveEenheid></Loonaangifte>`;
    expect(read(text)).toMatchObject({ totalCents: null, withholdingParty: '', periods: [{ kind: 'correction' }] });
  });

  it('recognises a supplementary declaration', () => {
    expect(read(message({ kind: 'AanvullendeAangifte' })).periods).toMatchObject([{ kind: 'supplementary' }]);
  });

  it('reads whole euros and cents exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
        const written = `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
        expect(read(message({ collective: `<TotTeBet>${written}</TotTeBet>` })).totalCents).toBe(cents === 0 ? 0 : cents);
      }),
    );
  });

  it('passes over unknown elements, elements of other namespaces, comments and CDATA', () => {
    const collective = `<!-- 1 --><EhNieuw2031><TotTeBet>9</TotTeBet></EhNieuw2031><o:TotTeBet xmlns:o="urn:other">7</o:TotTeBet><TotTeBet><![CDATA[20]]>00</TotTeBet>`;
    expect(read(message({ collective })).totalCents).toBe(200_000);
  });

  it('reads a message with a prefix for its namespace', () => {
    const prefixed = message()
      .replace(/<(\/?)([A-Z]\w*)/g, '<$1la:$2')
      .replace('xmlns=', 'xmlns:la=');
    expect(read(prefixed).totalCents).toBe(200_000);
  });
});

describe('encodings', () => {
  const named = (encoding: string) =>
    message({ head: '<LhNr>111111110L29</LhNr><NmIP>Café Één</NmIP>', declaration: `<?xml version="1.0" encoding="${encoding}"?>` });

  it.each(['UTF-8', 'utf-8'])('reads %s', (encoding) => expect(read(named(encoding)).withholdingParty).toBe('Café Één'));

  it('reads UTF-8 with a byte order mark, and without any declaration', () => {
    expect(read(`\ufeff${named('UTF-8')}`).withholdingParty).toBe('Café Één');
    expect(read(named('UTF-8').replace(/<\?xml.*?\?>/, '')).withholdingParty).toBe('Café Één');
  });

  it('reads ISO-8859-1', () => {
    expect(readWageDeclaration(Buffer.from(named('ISO-8859-1'), 'latin1')).withholdingParty).toBe('Café Één');
  });

  it('reads a character that falls on the border of two pieces', () => {
    for (let length = 65_530; length < 65_540; length += 1) {
      const filler = `<!--${'x'.repeat(length - 400)}-->`;
      expect(read(named('UTF-8').replace('<Bericht>', `${filler}<Bericht>`)).withholdingParty).toBe('Café Één');
    }
  });

  it('refuses another encoding, and bytes that are not the encoding they say', () => {
    expect(() => read(named('UTF-16'))).toThrow(failing('loket.declaration_malformed'));
    expect(() => read(named('windows-1252'))).toThrow(failing('loket.declaration_malformed'));
    expect(() => readWageDeclaration(Buffer.from(named('UTF-8'), 'latin1'))).toThrow(failing('loket.declaration_malformed'));
    expect(() => readWageDeclaration(Buffer.from(named('UTF-8'), 'utf16le'))).toThrow(failing('loket.declaration_malformed'));
  });
});

describe('a message that is refused', () => {
  const laughs = `<!DOCTYPE Loonaangifte [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY b${index} "${'&a;'.repeat(10)}">`).join('')}]>`;

  it.each([
    ['billion laughs', message({ declaration: laughs, head: '<LhNr>&b8;</LhNr>' })],
    ['an external entity', message({ declaration: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', head: '<LhNr>&e;</LhNr>' })],
    ['an external document type', message({ declaration: '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">' })],
    ['a document type without anything in it', message({ declaration: '<!DOCTYPE Loonaangifte>' })],
    ['an entity that nobody declared', message({ head: '<LhNr>&e;</LhNr>' })],
  ])('%s', (_name, text) => expect(() => read(text)).toThrow(failing('loket.declaration_has_entities')));

  it('within 100 ms of the processor each, however much it would grow', () => {
    const started = process.cpuUsage();
    expect(() => read(message({ declaration: laughs }))).toThrow();
    expect(() => read('<a>'.repeat(200_000))).toThrow(failing('loket.declaration_malformed'));
    expect(() => read(message({ collective: '<x>'.repeat(200_000) }))).toThrow(failing('loket.declaration_malformed'));
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000).toBeLessThan(300);
  });

  it.each([
    ['empty', ''],
    ['no XML', 'hello'],
    ['JSON', '{"message":"x"}'],
    ['HTML', '<html><body>502</body></html>'],
    ['another root', message().replaceAll('Loonaangifte', 'Loonaangift')],
    ['no namespace', message().replace(/ xmlns="[^"]*"/, '')],
    ['another namespace', message().replace('belastingdienst', 'belastingdients')],
    ['a missing wage tax number', message({ head: '<NmIP>x</NmIP>' })],
    ['an empty wage tax number', message({ head: '<LhNr></LhNr>' })],
    ['no total', message({ collective: '<TotLnLbPh>1</TotLnLbPh>' })],
    ['an amount that is none', message({ collective: '<TotTeBet>1,00</TotTeBet>' })],
    ['a third decimal', message({ collective: '<TotTeBet>1.005</TotTeBet>' })],
    ['two totals', message({ collective: '<TotTeBet>1</TotTeBet><TotTeBet>2</TotTeBet>' })],
    ['a date that is none', message().replace('2026-01-31', '2026-02-30')],
    ['a period that ends before it starts', message().replace('2026-01-31', '2025-12-31')],
    ['two administrative units', message().replace('</AdministratieveEenheid>', '</AdministratieveEenheid><AdministratieveEenheid/>')],
    ['a text that is too long', message({ head: `<LhNr>${'1'.repeat(300)}</LhNr>` })],
    ['two roots', message() + '<Loonaangifte/>'],
  ])('%s', (_name, text) => expect(() => read(text)).toThrow(failing('loket.declaration_malformed')));

  it('cut off at any place', () => {
    const whole = message();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) =>
        expect(() => read(whole.slice(0, length))).toThrow(failing('loket.declaration_malformed')),
      ),
    );
  });

  it('of another year than expected, or with a period of another year than it says', () => {
    expect(() => read(message({ year: 2025 }), { expectedYear: 2026 })).toThrow(failing('loket.declaration_other_year'));
    expect(() => read(message().replace('2026-01-01', '2025-01-01'))).toThrow(failing('loket.declaration_other_year'));
    expect(read(message({ year: 2025 })).year).toBe(2025);
  });

  it('larger than what is read', () => {
    expect(() => read(message(), { maxBytes: 100 })).toThrow(failing('loket.declaration_malformed'));
  });
});
