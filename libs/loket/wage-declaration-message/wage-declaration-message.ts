import { SaxesParser } from 'saxes';
import { DeclarationCollector } from './declaration-collector';
import type { DeclaredCorrection, DeclaredPeriod } from './declaration-collector';
import { DeclarationHasEntities, DeclarationMalformed, DeclarationOtherYear } from './wage-declaration-message.errors';
import { xmlText } from './xml-text';

/** What the books need of a wage declaration's message. Amounts in cents, to be paid positive; nothing about persons. */
export interface WageDeclarationMessage {
  /** The year of the specification that the message follows. */
  year: number;
  messageId: string;
  wageTaxNumber: string;
  withholdingParty: string;
  periods: DeclaredPeriod[];
  /** What corrections of earlier periods add to the total of the period declared. */
  corrections: DeclaredCorrection[];
  /** What is to be paid in all: the message's own total, else the period's with its corrections; null for a message of corrections only. */
  totalCents: number | null;
}

/** What is expected of a message, and how much of it is read. */
export interface ReadingOptions {
  expectedYear?: number;
  maxBytes?: number;
}

const namespaceOfYear = /^http:\/\/xml\.belastingdienst\.nl\/schemas\/Loonaangifte\/(\d{4})\/\d\d$/;
const defaultMaxBytes = 64 * 1024 * 1024;
const maxDepth = 32;

/**
 * Reads the message of a wage declaration ('loonaangifte'). The part about persons is passed over and never kept; unknown elements are too.
 * Throws `loket.declaration_has_entities`, `loket.declaration_malformed` or `loket.declaration_other_year`.
 */
export function readWageDeclaration(xml: Buffer, options: ReadingOptions = {}): WageDeclarationMessage {
  if (xml.length > (options.maxBytes ?? defaultMaxBytes)) throw new DeclarationMalformed('too large');
  const collector = new DeclarationCollector();
  const year = parse(xml, collector);
  if (options.expectedYear !== undefined && year !== options.expectedYear) throw new DeclarationOtherYear(year, options.expectedYear);
  const { grandTotalCents, ...collected } = collector.result();
  const strange = collected.periods.find((period) => Number(period.startsOn.slice(0, 4)) !== year);
  if (strange) throw new DeclarationOtherYear(Number(strange.startsOn.slice(0, 4)), year);
  return { year, ...collected, totalCents: grandTotalCents ?? totalOf(collected.periods, collected.corrections) };
}

function totalOf(periods: DeclaredPeriod[], corrections: DeclaredCorrection[]): number | null {
  const declared = periods.filter((period) => period.kind !== 'correction');
  if (declared.length === 0) return null;
  const balances = corrections.reduce((sum, correction) => sum + correction.balanceCents, 0);
  return declared.reduce((sum, period) => sum + period.totalCents, balances);
}

/** Feeds the collector with the elements of the declaration's own namespace and gives the year that the namespace names. */
function parse(xml: Buffer, collector: DeclarationCollector): number {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let namespace = '';
  parser.on('error', (error) => {
    // An entity that nobody declared means that the message counts on a document type.
    throw /undefined entity/.test(error.message) ? new DeclarationHasEntities() : new DeclarationMalformed('not well-formed');
  });
  parser.on('doctype', () => {
    throw new DeclarationHasEntities();
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > maxDepth) throw new DeclarationMalformed('nested too deep');
    if (depth === 1) namespace = rootNamespace(tag.local, tag.uri);
    collector.open(tag.uri === namespace ? tag.local : '');
  });
  parser.on('text', (text) => collector.add(text));
  parser.on('cdata', (text) => collector.add(text));
  parser.on('closetag', () => {
    depth -= 1;
    collector.close();
  });
  for (const text of xmlText(xml)) parser.write(text);
  parser.close();
  return Number(namespaceOfYear.exec(namespace)?.[1]);
}

function rootNamespace(local: string, uri: string): string {
  if (local !== 'Loonaangifte' || !namespaceOfYear.test(uri)) throw new DeclarationMalformed('no wage declaration');
  return uri;
}
