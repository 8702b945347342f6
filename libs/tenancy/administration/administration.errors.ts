import { LoonbrugError } from '@loonbrug/platform';

/** Another administration of the portal has the number pair; which one is not told, for not everybody may see it. */
export class NumberTaken extends LoonbrugError {
  constructor(number: number, subNumber: number) {
    super('rejected', 'administration.number_taken', 'another administration has the number pair', { number, subNumber });
  }
}
