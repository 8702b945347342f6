import { isLosslessNumber, parse } from 'lossless-json';
import { DateTime } from 'luxon';
import { LoketUnexpectedAnswer } from '../loket.errors';
import { amountInCents } from './amount';

const uuid = /^[{(]?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})[)}]?$/i;
const instantWithZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
// Tab and line ends stay.
const notText = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;
const loneSurrogate = /\p{Surrogate}/gu;
const amsterdam = 'Europe/Amsterdam';

/** A coded value of Loket: a number, and its description in Dutch where Loket gives one. */
export interface LoketKey {
  key: number;
  description: string;
}

/** JSON text with every number kept as it was written. Throws `loket.unexpected_answer` (retryable) when it is no JSON. */
export function parseLoketJson(text: string, activity: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    // Too deep a nesting ends in a RangeError; both are an answer that can't be read.
    const problem = error instanceof RangeError ? 'nested too deep' : 'no JSON, or cut off';
    throw new LoketUnexpectedAnswer(problem, { activity }, true);
  }
}

/** One object of an answer. Each reader takes one field and throws `loket.unexpected_answer` with its place when it isn't there or is something else. */
export class LoketRecord {
  private readonly fields: Record<string, unknown>;

  constructor(
    value: unknown,
    readonly place: string,
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || isLosslessNumber(value))
      throw this.unexpected('', 'an object', place);
    this.fields = value as Record<string, unknown>;
  }

  /** An id as Loket means it: lower case, without braces, so that the same thing always has the same id. */
  id(name: string): string {
    const match = uuid.exec(this.text(name));
    if (!match?.[1]) throw this.unexpected(name, 'an id');
    return match[1].toLowerCase();
  }

  /** A text that can be stored: without control characters (among them the NUL that PostgreSQL refuses) and halves of surrogate pairs. */
  text(name: string): string {
    const value = this.field(name);
    if (typeof value !== 'string') throw this.unexpected(name, 'a text');
    return value.replaceAll(notText, '').replaceAll(loneSurrogate, '\uFFFD');
  }

  textOrNull(name: string): string | null {
    return this.isEmpty(name) ? null : this.text(name);
  }

  flag(name: string): boolean {
    const value = this.field(name);
    if (typeof value !== 'boolean') throw this.unexpected(name, 'true or false');
    return value;
  }

  /** A whole number of 32 bits, as Loket's document types every one that is read here. */
  integer(name: string): number {
    const value = this.field(name);
    const whole = isLosslessNumber(value) && /^-?\d{1,10}$/.test(value.value) ? Number(value.value) : undefined;
    if (whole === undefined || whole !== (whole | 0)) throw this.unexpected(name, 'a whole number');
    return whole;
  }

  integerOrNull(name: string): number | null {
    return this.isEmpty(name) ? null : this.integer(name);
  }

  /** A number exactly as Loket wrote it; null when there is none. For hours and percentages, which are no amounts. */
  decimalOrNull(name: string): string | null {
    if (this.isEmpty(name)) return null;
    const value = this.field(name);
    if (!isLosslessNumber(value)) throw this.unexpected(name, 'a number');
    return value.value;
  }

  /** The field as it was parsed; undefined when it isn't there. */
  value(name: string): unknown {
    return this.field(name);
  }

  /** An amount in cents; errors as of `amountInCents`. */
  amountCents(name: string): number {
    return amountInCents(this.field(name), this.placeOf(name));
  }

  /** A day, YYYY-MM-DD. A date written with a time is the day in Amsterdam. */
  date(name: string): string {
    const text = this.text(name);
    const parsed = DateTime.fromISO(text, { zone: amsterdam });
    if (!/^\d{4}-\d\d-\d\d(T|$)/.test(text) || !parsed.isValid) throw this.unexpected(name, 'a date');
    return parsed.toISODate();
  }

  dateOrNull(name: string): string | null {
    return this.isEmpty(name) ? null : this.date(name);
  }

  /** A moment; one without a zone is the time in Amsterdam. */
  instant(name: string): Date {
    const text = this.text(name);
    const parsed = DateTime.fromISO(text, { zone: instantWithZone.test(text) ? 'utc' : amsterdam });
    if (!/^\d{4}-\d\d-\d\d/.test(text) || !parsed.isValid) throw this.unexpected(name, 'a moment');
    return parsed.toJSDate();
  }

  instantOrNull(name: string): Date | null {
    return this.isEmpty(name) ? null : this.instant(name);
  }

  key(name: string): LoketKey {
    const record = this.record(name);
    return { key: record.integer('key'), description: record.textOrNull('value') ?? record.textOrNull('description') ?? '' };
  }

  keyOrNull(name: string): LoketKey | null {
    return this.isEmpty(name) ? null : this.key(name);
  }

  record(name: string): LoketRecord {
    return new LoketRecord(this.field(name), this.placeOf(name));
  }

  recordOrNull(name: string): LoketRecord | null {
    return this.isEmpty(name) ? null : this.record(name);
  }

  records(name: string): LoketRecord[] {
    const value = this.field(name);
    if (!Array.isArray(value)) throw this.unexpected(name, 'a list');
    return value.map((item, index) => new LoketRecord(item, `${this.placeOf(name)}[${index}]`));
  }

  /** The list, or none where Loket leaves it out. */
  recordsOrNone(name: string): LoketRecord[] {
    return this.isEmpty(name) ? [] : this.records(name);
  }

  has(name: string): boolean {
    return Object.hasOwn(this.fields, name);
  }

  isEmpty(name: string): boolean {
    return this.field(name) === null || this.field(name) === undefined;
  }

  private field(name: string): unknown {
    return this.has(name) ? this.fields[name] : undefined;
  }

  private placeOf(name: string): string {
    return this.place === '' ? name : `${this.place}.${name}`;
  }

  private unexpected(name: string, wanted: string, place = this.placeOf(name)): LoketUnexpectedAnswer {
    return new LoketUnexpectedAnswer(`${wanted} is missing at ${place || 'the top'}`, { place, wanted }, false);
  }
}
