import { LoonbrugError } from '@loonbrug/platform';

/** The same line is granted or requested already. */
export class ContractLineExists extends LoonbrugError {
  constructor() {
    super('rejected', 'contract.line_exists', 'the line is granted or requested already');
  }
}

/** The decision does not fit the state of the line. */
export class ContractLineDecided extends LoonbrugError {
  constructor(state: string) {
    super('rejected', 'contract.line_decided', `the line is ${state}`, { state });
  }
}

/** There is nothing to ask for: the link is open, or was asked for already. */
export class NothingToRequest extends LoonbrugError {
  constructor() {
    super('rejected', 'contract.nothing_to_request', 'the link is open, or was asked for already');
  }
}

/** The contract would end before it begins. */
export class ContractDatesInvalid extends LoonbrugError {
  constructor() {
    super('rejected', 'contract.dates_invalid', 'the contract would end before it begins');
  }
}
