import { LoketError } from '../loket.errors';

/** A message with a document type or entities, which could make a reader fetch or build things. */
export class DeclarationHasEntities extends LoketError {
  constructor() {
    super('rejected', 'loket.declaration_has_entities', 'the wage declaration has a document type or entities');
  }
}

/** A message that is no well-formed wage declaration. `problem` holds nothing of the message itself. */
export class DeclarationMalformed extends LoketError {
  constructor(problem: string) {
    super('rejected', 'loket.declaration_malformed', `the wage declaration can't be read: ${problem}`, { problem });
  }
}

/** A message of another year than asked for. */
export class DeclarationOtherYear extends LoketError {
  constructor(year: number, expectedYear: number) {
    super('rejected', 'loket.declaration_other_year', `the wage declaration is of ${year}, not ${expectedYear}`, { year, expectedYear });
  }
}
