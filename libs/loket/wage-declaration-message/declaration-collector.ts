import { decimalInCents } from '../answer/amount';
import { LoketError } from '../loket.errors';
import { DeclarationMalformed } from './wage-declaration-message.errors';

/** A whole period that the message declares. `kind`: `full`, `supplementary` to an earlier one, or a `correction` of an earlier period. Amounts in cents. */
export interface DeclaredPeriod {
  startsOn: string;
  endsOn: string;
  totalCents: number;
  kind: 'full' | 'supplementary' | 'correction';
}

/** What a correction of an earlier period adds to (or takes from) what is to be paid now. */
export interface DeclaredCorrection {
  startsOn: string;
  endsOn: string;
  balanceCents: number;
}

/** What is read of a message: the collective part only. */
export interface CollectedDeclaration {
  messageId: string;
  wageTaxNumber: string;
  withholdingParty: string;
  periods: DeclaredPeriod[];
  corrections: DeclaredCorrection[];
  grandTotalCents: number | null;
}

type Facts = Map<string, string>;

/** Elements whose whole content is about persons: nothing in them is ever looked at. */
const nominative = /^(Inkomstenverhouding|Ikv)/;

/** Where a fact stands: parent and element. All are texts of the collective part. */
const wanted = new Set([
  'Bericht/IdBer',
  'AdministratieveEenheid/LhNr',
  'AdministratieveEenheid/NmIP',
  'TijdvakAangifte/DatAanvTv',
  'TijdvakAangifte/DatEindTv',
  'TijdvakCorrectie/DatAanvTv',
  'TijdvakCorrectie/DatEindTv',
  'CollectieveAangifte/TotTeBet',
  'SaldoCorrectiesVoorgaandTijdvak/DatAanvTv',
  'SaldoCorrectiesVoorgaandTijdvak/DatEindTv',
  'SaldoCorrectiesVoorgaandTijdvak/Saldo',
]);
/** The grand total and the balances stand within the collective part, or beside it. */
const totalParents = new Set(['CollectieveAangifte', 'VolledigeAangifte', 'AanvullendeAangifte']);

const longestText = 256;

/** Takes the facts of a wage declaration from the elements as they pass by. */
export class DeclarationCollector {
  private readonly path: string[] = [];
  private readonly head: Facts = new Map();
  private period: Facts = new Map();
  private balance: Facts = new Map();
  private readonly periods: DeclaredPeriod[] = [];
  private readonly corrections: DeclaredCorrection[] = [];
  private units = 0;
  private nominativeDepth = 0;
  private text: string | null = null;

  open(name: string): void {
    const parent = this.path.at(-1) ?? '';
    this.path.push(name);
    if (this.nominativeDepth > 0 || nominative.test(name)) {
      this.nominativeDepth += 1;
      return;
    }
    this.begin(name);
    this.text = wanted.has(`${parent}/${name}`) || (name === 'TotGen' && totalParents.has(parent)) ? '' : null;
  }

  add(text: string): void {
    if (this.text === null) return;
    this.text += text;
    if (this.text.length > longestText) throw new DeclarationMalformed('a text is too long');
  }

  close(): void {
    const name = this.path.pop() ?? '';
    if (this.nominativeDepth > 0) {
      this.nominativeDepth -= 1;
      return;
    }
    if (this.text !== null) this.keep(this.path.at(-1) ?? '', name, this.text.trim());
    this.text = null;
    if (name === 'SaldoCorrectiesVoorgaandTijdvak') this.corrections.push(correctionOf(this.balance));
    if (name === 'TijdvakAangifte')
      this.periods.push(periodOf(this.period, this.period.get('kind') === 'AanvullendeAangifte' ? 'supplementary' : 'full'));
    if (name === 'TijdvakCorrectie') this.periods.push(periodOf(this.period, 'correction'));
  }

  result(): CollectedDeclaration {
    const total = this.head.get('TotGen');
    if (this.periods.length === 0) throw new DeclarationMalformed('no period');
    return {
      messageId: needed(this.head, 'IdBer'),
      wageTaxNumber: needed(this.head, 'LhNr'),
      withholdingParty: this.head.get('NmIP') ?? '',
      periods: this.periods,
      corrections: this.corrections,
      grandTotalCents: total === undefined ? null : centsOf(total, 'TotGen'),
    };
  }

  private begin(name: string): void {
    switch (name) {
      case 'AdministratieveEenheid':
        this.units += 1;
        if (this.units > 1) throw new DeclarationMalformed('more than one administrative unit');
        return;
      case 'TijdvakAangifte':
      case 'TijdvakCorrectie':
        this.period = new Map();
        return;
      case 'VolledigeAangifte':
      case 'AanvullendeAangifte':
        this.period.set('kind', name);
        return;
      case 'SaldoCorrectiesVoorgaandTijdvak':
        this.balance = new Map();
    }
  }

  private keep(parent: string, name: string, text: string): void {
    const facts = this.factsOf(parent, name);
    if (facts.has(name)) throw new DeclarationMalformed(`${name} is there twice`);
    facts.set(name, text);
  }

  private factsOf(parent: string, name: string): Facts {
    if (parent === 'SaldoCorrectiesVoorgaandTijdvak') return this.balance;
    return parent === 'Bericht' || parent === 'AdministratieveEenheid' || name === 'TotGen' ? this.head : this.period;
  }
}

function periodOf(facts: Facts, kind: DeclaredPeriod['kind']): DeclaredPeriod {
  return { ...daysOf(facts), totalCents: centsOf(needed(facts, 'TotTeBet'), 'TotTeBet'), kind };
}

function correctionOf(facts: Facts): DeclaredCorrection {
  return { ...daysOf(facts), balanceCents: centsOf(needed(facts, 'Saldo'), 'Saldo') };
}

function daysOf(facts: Facts): { startsOn: string; endsOn: string } {
  const [startsOn, endsOn] = [dateOf(needed(facts, 'DatAanvTv')), dateOf(needed(facts, 'DatEindTv'))];
  if (endsOn < startsOn) throw new DeclarationMalformed('a period ends before it starts');
  return { startsOn, endsOn };
}

function needed(facts: Facts, name: string): string {
  const text = facts.get(name);
  if (text === undefined || text === '') throw new DeclarationMalformed(`${name} is missing`);
  return text;
}

function dateOf(text: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) throw new DeclarationMalformed('a date that is none');
  return text;
}

function centsOf(text: string, place: string): number {
  try {
    return decimalInCents(text, place);
  } catch (error) {
    if (error instanceof LoketError) throw new DeclarationMalformed(`${place} is no amount`);
    throw error;
  }
}
