import type { DeclaredTotals, EmploymentResult, PayrollPeriod, WageAmounts, WageDeclaration } from '../data/model';
import { amountsOver, toBePaidCents } from '../data/wage-declaration';
import type { Element } from './xml';
import { escaped, xmlOf } from './xml';

/** The wage declaration as it is sent to the tax authority, in the form of the declared year. */
export function declarationMessage(declaration: WageDeclaration): string {
  const { period, administration } = declaration;
  const corrections = declaration.corrections.map(({ period: earlier, declared, results }): Element => [
    'TijdvakCorrectie',
    [...periodElements(earlier), ['CollectieveAangifte', collectiveElements(declared)], ...nominativeElements(results, earlier)],
  ]);
  const body = xmlOf(
    [
      ['Bericht', messageElements(declaration)],
      [
        'AdministratieveEenheid',
        [
          ['LhNr', administration.wageTaxNumber],
          ['NmIP', administration.employer.companyName],
          ['TijdvakAangifte', [...periodElements(period), ['VolledigeAangifte', completeElements(declaration)]]],
          ...corrections,
        ],
      ],
    ],
    '  ',
  );
  const namespace = `http://xml.belastingdienst.nl/schemas/Loonaangifte/${period.year}/01`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Loonaangifte xmlns="${escaped(namespace)}" version="2.0">\n${body}</Loonaangifte>\n`;
}

function messageElements(declaration: WageDeclaration): Element[] {
  return [
    ['IdBer', declaration.messageReference],
    ['DatTdAanm', declaration.requestTime.slice(0, 19)],
    ['ContPers', declaration.administration.employer.contactName],
    ['TelNr', '000-0000000'],
    ['RelNr', 'SWO00000'],
    ['GebrSwPakket', 'Loket-simulator'],
  ];
}

function completeElements(declaration: WageDeclaration): Element[] {
  const { declared, corrections, results, period } = declaration;
  const balances = corrections.map((correction): Element => [
    'SaldoCorrectiesVoorgaandTijdvak',
    [...periodElements(correction.period), ['Saldo', wholeEuros(correction.balanceCents)]],
  ]);
  const total = toBePaidCents(declared) + corrections.reduce((sum, correction) => sum + correction.balanceCents, 0);
  return [
    ['CollectieveAangifte', [...collectiveElements(declared), ...balances, ['TotGen', wholeEuros(total)]]],
    ...nominativeElements(results, period),
  ];
}

function periodElements(period: PayrollPeriod): Element[] {
  return [
    ['DatAanvTv', period.startDate],
    ['DatEindTv', period.endDate],
  ];
}

function collectiveElements(declared: DeclaredTotals): Element[] {
  const wage = wholeEuros(declared.wageCents);
  return [
    ['TotLnLbPh', wage],
    ['TotLnSV', wage],
    ['TotPrlnAofAnwLg', wage],
    ['TotPrlnWhkAnw', wage],
    ['TotPrlnAwfAnwLg', wage],
    ['IngLbPh', wholeEuros(declared.wageTaxCents)],
    ['TotPrAofLg', wholeEuros(declared.disabilityCents)],
    ['TotOpslWko', wholeEuros(declared.childCareCents)],
    ['TotPrGediffWhk', wholeEuros(declared.returnToWorkCents)],
    ['TotPrAwfLg', wholeEuros(declared.unemploymentCents)],
    ['TotWghZvw', wholeEuros(declared.healthInsuranceCents)],
    ['TotTeBet', wholeEuros(toBePaidCents(declared))],
  ];
}

function nominativeElements(results: EmploymentResult[], period: PayrollPeriod): Element[] {
  return results.map((result): Element => ['InkomstenverhoudingInitieel', incomeElements(result, period)]);
}

function incomeElements(result: EmploymentResult, period: PayrollPeriod): Element[] {
  const { employment } = result;
  const { employee } = employment;
  return [
    ['NumIV', employment.incomeRelationshipNumber],
    ['DatAanv', employment.startDate],
    ...(employment.endDate === null ? [] : [['DatEind', employment.endDate] satisfies Element]),
    ['PersNr', employee.employeeNumber],
    [
      'NatuurlijkPersoon',
      [
        ['SofiNr', employee.bsn],
        ['Voorl', employee.initials.replaceAll('.', '')],
        ...(employee.prefix === null ? [] : [['Voorv', employee.prefix] satisfies Element]),
        ['SignNm', employee.lastName],
        ['Gebdat', employee.dateOfBirth],
        ['Nat', '0001'],
        ['Gesl', employee.isFemale ? 2 : 1],
        ['AdresBinnenland', addressElements(result)],
      ],
    ],
    [
      'Inkomstenperiode',
      [
        ['DatAanv', employment.startDate],
        ['SrtIV', 15],
        ['CdAard', 1],
        ['LbTab', '010'],
        ['IndWAO', 'J'],
        ['IndWW', 'J'],
        ['IndZW', 'J'],
        ['CdZvw', 'K'],
      ],
    ],
    ['Werknemersgegevens', wageElements(amountsOver([result], period))],
  ];
}

function addressElements({ employment }: EmploymentResult): Element[] {
  const { address } = employment.employee;
  return [
    ['Str', address.street],
    ['HuisNr', address.houseNumber],
    ['Pc', address.postalCode],
    ['Woonpl', address.city],
  ];
}

function wageElements(amounts: WageAmounts): Element[] {
  const wage = decimalEuros(amounts.grossCents + amounts.holidayPaidCents - amounts.pensionEmployeeCents);
  return [
    ['LnLbPh', wage],
    ['LnSV', wage],
    ['PrlnAofAnwLg', wage],
    ['PrlnWhkAnw', wage],
    ['PrlnAwfAnwLg', wage],
    ['VakBsl', decimalEuros(amounts.holidayPaidCents)],
    ['IngLbPh', decimalEuros(amounts.wageTaxCents)],
    ['PrAofLg', decimalEuros(amounts.disabilityCents)],
    ['OpslWko', decimalEuros(amounts.childCareCents)],
    ['PrGediffWhk', decimalEuros(amounts.returnToWorkCents)],
    ['PrAwfLg', decimalEuros(amounts.unemploymentCents)],
    ['WghZvw', decimalEuros(amounts.healthInsuranceCents)],
    ['Reisk', decimalEuros(amounts.travelCents)],
    ['AantVerlU', amounts.hours],
  ];
}

function wholeEuros(cents: number): string {
  return String(cents / 100);
}

function decimalEuros(cents: number): string {
  return (cents / 100).toFixed(2);
}
