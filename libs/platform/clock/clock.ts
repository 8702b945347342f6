import { Injectable } from '@nestjs/common';
import type { Language } from '../errors/problem-texts';

const amsterdamDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day of an instant in Amsterdam, YYYY-MM-DD. */
export const amsterdamDay = (instant: Date): string => amsterdamDate.format(instant);

const longFormats: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A day, YYYY-MM-DD, in words: 1 april 2026. */
export const dayInWords = (day: string, language: Language): string => longFormats[language].format(new Date(day));

/** The time, replaceable in tests. Dates of the field are dates in Amsterdam, whatever the machine's zone. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in Amsterdam, YYYY-MM-DD. */
  today(): string {
    return amsterdamDay(this.now());
  }
}
