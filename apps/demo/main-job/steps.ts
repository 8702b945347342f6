import { DemonstrationFailure } from '../failure';
import type { Say } from './firm';
import { RequestRefused } from './web-visitor';

/** The steps of the main job, each told as it begins; a failure names the step. */
export class Steps {
  constructor(private readonly show: Say) {}

  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.show(`· ${name}`);
    const beganAt = Date.now();
    try {
      const result = await work();
      const seconds = (Date.now() - beganAt) / 1000;
      if (seconds >= 1) this.say(`took ${seconds.toFixed(1)} s`);
      return result;
    } catch (error) {
      const isForPeople = error instanceof DemonstrationFailure || error instanceof RequestRefused;
      throw new DemonstrationFailure(`${name}: ${isForPeople ? error.message : String((error as Error).stack ?? error)}`, { cause: error });
    }
  }

  say(line: string): void {
    this.show(`    ${line}`);
  }
}
