import { XMLParser } from 'fast-xml-parser';
import { demoWorld } from '../data/demo';
import { formattedName } from '../data/person';
import { passesElevenTest } from '../data/numbers';
import { pdfText } from '../testing/pdf-text';
import { declarationMessage } from './declaration-message';
import { declarationPage } from './overview';
import { netOfResult, payslipPages } from './payslip';
import { euros, pdfOf } from './pdf';

const world = demoWorld({ seed: 1, now: new Date('2026-11-20T10:00:00Z') });
const runs = [...world.payrollRuns.values()];
const declarations = [...world.wageDeclarations.values()];
const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

interface Message {
  Loonaangifte: {
    '@_xmlns': string;
    Bericht: { IdBer: string };
    AdministratieveEenheid: {
      LhNr: string;
      TijdvakAangifte: {
        DatAanvTv: string;
        VolledigeAangifte: { CollectieveAangifte: Record<string, string>; InkomstenverhoudingInitieel: unknown };
      };
      TijdvakCorrectie?: unknown;
    };
  };
}

describe('a payslip', () => {
  const run = runs.find(({ status, results }) => status.key === 9 && results.some(({ periods }) => periods.length > 1));
  const result = run?.results.find(({ periods }) => periods.length > 1);

  it('names employer, employee, number, period and what is paid, for each period it pays', async () => {
    if (!run || !result) throw new Error('No run with a correction');
    const text = pdfText(await pdfOf(payslipPages(run, result), run.requestTime));
    const { employee, administration } = result.employment;
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        administration.employer.companyName,
        formattedName(employee),
        String(employee.employeeNumber),
        `${run.period.year} periode ${run.period.periodNumber} (${run.period.startDate} t/m ${run.period.endDate})`,
        'Netto te betalen',
        euros(netOfResult(result)),
      ]),
    );
    expect(text.match(/Loonstrook/g)?.length).toBe(result.periods.length);
  });

  it('does not show the citizen service number', async () => {
    if (!run || !result) throw new Error('No run with a correction');
    expect(pdfText(await pdfOf(payslipPages(run, result), run.requestTime))).not.toContain(result.employment.employee.bsn);
  });

  it('has the same bytes when it is made again', async () => {
    if (!run || !result) throw new Error('No run with a correction');
    const make = () => pdfOf(payslipPages(run, result), run.requestTime);
    expect((await make()).equals(await make())).toBe(true);
  });

  it('writes euros as Dutch people do', () => {
    expect([0, 5, -123_456, 123_456_789].map(euros)).toEqual(['0,00', '0,05', '-1.234,56', '1.234.567,89']);
  });
});

describe('the message of a wage declaration', () => {
  it('adds up, for every declaration, and names who and when', () => {
    for (const declaration of declarations) {
      const { Loonaangifte } = parser.parse(declarationMessage(declaration)) as Message;
      const { LhNr, TijdvakAangifte } = Loonaangifte.AdministratieveEenheid;
      const { CollectieveAangifte: totals } = TijdvakAangifte.VolledigeAangifte;
      const parts = ['IngLbPh', 'TotPrAofLg', 'TotOpslWko', 'TotPrGediffWhk', 'TotPrAwfLg', 'TotWghZvw'].map((name) =>
        Number(totals[name]),
      );
      expect(Number(totals.TotTeBet)).toBe(parts.reduce((sum, part) => sum + part, 0));
      const balances = declaration.corrections.reduce((sum, { balanceCents }) => sum + balanceCents / 100, 0);
      expect(Number(totals.TotGen)).toBe(Number(totals.TotTeBet) + balances);
      expect([Loonaangifte['@_xmlns'], Loonaangifte.Bericht.IdBer, LhNr, TijdvakAangifte.DatAanvTv]).toEqual([
        `http://xml.belastingdienst.nl/schemas/Loonaangifte/${declaration.period.year}/01`,
        declaration.messageReference,
        declaration.administration.wageTaxNumber,
        declaration.period.startDate,
      ]);
      expect(declaration.messageReference.length).toBeLessThanOrEqual(32);
    }
  });

  it('has a nominative part per employment with numbers that pass their check', () => {
    const message = declarationMessage(declarations[0] ?? fail());
    const numbers = [...message.matchAll(/<SofiNr>(\d+)<\/SofiNr>/g)].map((match) => match[1] ?? '');
    expect(numbers.length).toBe(declarations[0]?.results.length);
    expect(numbers.every(passesElevenTest)).toBe(true);
  });

  it('corrects the earlier periods that a retro-active raise changed', () => {
    const corrected = declarations.find(({ corrections }) => corrections.length > 0) ?? fail();
    const message = declarationMessage(corrected);
    expect(message.match(/<TijdvakCorrectie>/g)?.length).toBe(corrected.corrections.length);
    expect(message.match(/<SaldoCorrectiesVoorgaandTijdvak>/g)?.length).toBe(corrected.corrections.length);
  });

  it('escapes what XML means otherwise', () => {
    const cafe = declarations.find(({ administration }) => administration.employer.companyName.includes("'")) ?? fail();
    expect(declarationMessage(cafe)).toContain('<NmIP>Café &#39;t Hoekje</NmIP>');
  });

  it('has an overview with the amounts that Loket gives', async () => {
    const declaration = declarations[0] ?? fail();
    const text = pdfText(await pdfOf([declarationPage(declaration)], declaration.requestTime));
    expect(text).toContain(declaration.paymentReference);
    expect(text).toContain(declaration.administration.wageTaxNumber);
  });
});

function fail(): never {
  throw new Error('The demonstration data lack what this test needs');
}
