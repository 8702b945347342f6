import { Injectable } from '@nestjs/common';

const amsterdamDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The day of an instant in Amsterdam, YYYY-MM-DD. */
export const amsterdamDay = (instant: Date): string => amsterdamDate.format(instant);

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
