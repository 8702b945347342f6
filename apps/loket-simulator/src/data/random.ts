import { createHash } from 'node:crypto';

/** Numbers that follow from a seed and a path alone, so that adding an employer changes nothing of the others. */
export class Random {
  private state: [number, number, number, number];

  constructor(seed: number, ...path: (string | number)[]) {
    const digest = digestOf(seed, path);
    this.state = [digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8), 1];
  }

  /** A number from 0 (inclusive) to 1 (exclusive). Small Fast Counter generator (sfc32). */
  next(): number {
    const [a, b, c, counter] = this.state;
    const sum = (a + b + counter) | 0;
    this.state = [b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + sum) | 0, (counter + 1) | 0];
    return (sum >>> 0) / 4294967296;
  }

  /** A whole number from the least to the greatest, both included. */
  integer(least: number, greatest: number): number {
    return least + Math.floor(this.next() * (greatest - least + 1));
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.integer(0, choices.length - 1)];
    if (choice === undefined) throw new RangeError('Nothing to pick from');
    return choice;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }
}

/** An identifier (UUID, version 4 form) that follows from a seed and a path. */
export function identifierFor(seed: number, ...path: (string | number)[]): string {
  const bytes = Buffer.from(digestOf(seed, path).subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const digits = bytes.toString('hex');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}

function digestOf(seed: number, path: (string | number)[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([seed, ...path]))
    .digest();
}
