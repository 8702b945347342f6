import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. Change it here, and every sign-in brings its own hash up to date. */
export const argon2Parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

export interface PasswordVerdict {
  isRight: boolean;
  /** The stored hash was made with other parameters than today's. */
  needsRehash: boolean;
}

/** Hashes passwords with argon2id, and answers as slowly for a person who does not exist. */
@Injectable()
export class PasswordHashingService implements OnModuleInit {
  #nobody = '';

  async onModuleInit(): Promise<void> {
    this.#nobody = await this.hash(randomBytes(32).toString('base64'));
  }

  hash(password: string): Promise<string> {
    return hash(password, argon2Parameters);
  }

  /** Without a stored hash it checks against one that nothing fits, so that the time taken says nothing. */
  async verify(stored: string | null | undefined, password: string): Promise<PasswordVerdict> {
    const isRight = await verify(stored ?? this.#nobody, password);
    if (!stored || !isRight) return { isRight: false, needsRehash: false };
    return { isRight: true, needsRehash: isOutdated(stored) };
  }
}

function isOutdated(stored: string): boolean {
  const { memoryCost, timeCost, parallelism, outputLen } = parseOptions(stored);
  return (
    memoryCost !== argon2Parameters.memoryCost ||
    timeCost !== argon2Parameters.timeCost ||
    parallelism !== argon2Parameters.parallelism ||
    outputLen !== argon2Parameters.outputLen
  );
}
