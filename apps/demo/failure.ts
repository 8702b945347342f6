/** Why the demonstration can't go on, in words for the one who started it: shown without a stack. */
export class DemonstrationFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DemonstrationFailure';
  }
}
