import { Inject, Injectable } from '@nestjs/common';
import { DirectoryDatabase, Environment, HashingService, walkChain } from '@loonbrug/platform';
import { createHash } from 'node:crypto';
import { type SignedSignIn, SignInSignature } from './sign-in-signature';
import { hashOfAddress } from './sign-in-record.service';

/** The end of the chain at a moment, kept outside the database: against it a tail that was cut shows. */
export interface SignInAnchor {
  lastSequence: number;
  /** Hexadecimal. */
  lastHash: string;
}

export type SignInFault =
  'record_altered' | 'record_missing' | 'sequence_missing' | 'chain_broken' | 'tail_missing' | 'anchor_differs' | 'record_inserted';

/** What verify found: the first fault, and how many records are not chained yet. */
export interface SignInVerdict extends SignInAnchor {
  isIntact: boolean;
  links: number;
  unsealed: number;
  brokenAt?: { sequence: number; signInRecordId: string; reason: SignInFault };
}

interface RecordRow extends SignedSignIn {
  address: string | null;
  signature: Buffer | null;
}

interface LinkRow extends RecordRow {
  sequence: number;
  linkedRecordId: string;
  chainHash: Buffer;
}

const recordColumns = `r.sign_in_record_id as "signInRecordId", r.user_id as "userId", r.email_hash as "emailHash", r.outcome, r.address,
  r.address_hash as "addressHash", r.at, r.signature`;
const notChained = 'not exists (select 1 from directory.sign_in_link l where l.sign_in_record_id = r.sign_in_record_id)';
const batchSize = 1000;
const start = createHash('sha256').update('loonbrug sign-ins').digest();

/** Sign-ins belong to no portal, so they have a chain of their own: what was altered, taken out or put in by SQL is found and named. */
@Injectable()
export class SignInChain {
  readonly #signature: SignInSignature;

  constructor(
    @Inject(DirectoryDatabase) private readonly directory: DirectoryDatabase,
    @Inject(HashingService) private readonly hashing: HashingService,
    @Inject(Environment) environment: Environment,
  ) {
    this.#signature = new SignInSignature(environment);
  }

  /** Chains what is not chained yet; returns how many. Two sealers at once: what the second would add, it leaves to its next time. */
  async seal(): Promise<number> {
    await this.directory.query(
      `insert into directory.sign_in_chain (last_sequence, last_hash, sealed_at) values (0, $1, '-infinity') on conflict do nothing`,
      [start],
    );
    let sealed = 0;
    let after: string | null = null;
    for (;;) {
      const rows: RecordRow[] = await this.#unchained(
        after,
        `and r.at >= (select sealed_at from directory.sign_in_chain) - interval '1 day'`,
      );
      sealed += await this.#link(
        rows.filter((row) => this.#isOurs(row)),
        rows.length < batchSize,
      );
      if (rows.length < batchSize) return sealed;
      after = rows.at(-1)!.signInRecordId;
    }
  }

  /** The end of the chain, to be kept elsewhere. */
  async anchor(): Promise<SignInAnchor> {
    const { lastSequence, lastHash } = await this.#end();
    return { lastSequence, lastHash: lastHash.toString('hex') };
  }

  /** Walks the whole chain and names the first record that does not hold; a cut tail shows against an anchor. */
  async verify(anchor?: SignInAnchor): Promise<SignInVerdict> {
    const end = await this.#end();
    const row = await this.directory.maybeOne<{ unsealed: number }>(
      `select count(*)::int as unsealed from directory.sign_in_record r where ${notChained}`,
    );
    const verdict = {
      isIntact: true,
      links: 0,
      unsealed: row!.unsealed,
      lastSequence: end.lastSequence,
      lastHash: end.lastHash.toString('hex'),
    };
    const walked = await this.#walk(verdict, anchor);
    return walked.isIntact ? this.#judgeUnchained(walked) : walked;
  }

  async #walk(verdict: SignInVerdict, anchor: SignInAnchor | undefined): Promise<SignInVerdict> {
    const { links, brokenAt } = await walkChain({
      start,
      end: verdict,
      anchor,
      batchSize,
      linksFrom: (sequence) => this.#links(sequence, verdict.lastSequence),
      faultOf: (link, expected, previous) => this.#faultOf(link, expected, previous),
    });
    if (!brokenAt) return this.#judgeBeyond({ ...verdict, links });
    const { sequence, link, reason } = brokenAt;
    return { ...verdict, isIntact: false, links, brokenAt: { sequence, signInRecordId: link?.linkedRecordId ?? '', reason } };
  }

  /** What was sealed while this walked has its end: a link beyond the end of the chain, as it is in the same moment, was put in. */
  async #judgeBeyond(verdict: SignInVerdict): Promise<SignInVerdict> {
    const link = await this.directory.maybeOne<{ sequence: number; signInRecordId: string }>(
      `select l.sequence, l.sign_in_record_id as "signInRecordId" from directory.sign_in_link l
       where l.sequence > coalesce((select last_sequence from directory.sign_in_chain), 0) order by l.sequence limit 1`,
    );
    return link ? { ...verdict, isIntact: false, brokenAt: { ...link, reason: 'chain_broken' } } : verdict;
  }

  async #judgeUnchained(verdict: SignInVerdict): Promise<SignInVerdict> {
    let after: string | null = null;
    for (;;) {
      const rows: RecordRow[] = await this.#unchained(after, '');
      const foreign = rows.find((row) => !this.#isOurs(row));
      if (foreign) {
        const brokenAt = { sequence: verdict.links + 1, signInRecordId: foreign.signInRecordId, reason: 'record_inserted' as const };
        return { ...verdict, isIntact: false, brokenAt };
      }
      if (rows.length < batchSize) return verdict;
      after = rows.at(-1)!.signInRecordId;
    }
  }

  #faultOf(link: LinkRow, expected: number, previous: Buffer): SignInFault | undefined {
    if (link.sequence !== expected) return 'sequence_missing';
    if (link.signInRecordId === null) return 'record_missing';
    if (!this.#isOurs(link)) return 'record_altered';
    return this.#signature.chain(previous, link.sequence, link.signature!).equals(link.chainHash) ? undefined : 'chain_broken';
  }

  /** Written by the system, and as it was written; an address that was erased since is no alteration, another one is. */
  #isOurs({ address, signature, ...record }: RecordRow): boolean {
    const isAddressKept = address === null || hashOfAddress(this.hashing, address).equals(record.addressHash ?? Buffer.alloc(0));
    return isAddressKept && this.#signature.isOurs(record, signature);
  }

  /** Adds links and moves the end on in one statement, if the end is still where it was read. */
  async #link(records: readonly RecordRow[], isLast: boolean): Promise<number> {
    const end = await this.#end();
    let { lastSequence, lastHash } = end;
    const links = records.map(({ signInRecordId, signature }) => {
      lastSequence += 1;
      lastHash = this.#signature.chain(lastHash, lastSequence, signature!);
      return { sequence: lastSequence, signInRecordId, chainHash: lastHash };
    });
    if (links.length === 0) return 0;
    const added = await this.directory.query(
      `with moved as (
         update directory.sign_in_chain set last_sequence = $1, last_hash = $2, sealed_at = case when $3 then now() else sealed_at end
         where last_sequence = $4 and last_hash = $5 returning 1)
       insert into directory.sign_in_link (sequence, sign_in_record_id, chain_hash)
       select link.* from moved, unnest($6::bigint[], $7::uuid[], $8::bytea[]) as link returning sequence`,
      [
        lastSequence,
        lastHash,
        isLast,
        end.lastSequence,
        end.lastHash,
        links.map((link) => link.sequence),
        links.map((link) => link.signInRecordId),
        links.map((link) => link.chainHash),
      ],
    );
    return added.length;
  }

  async #end(): Promise<{ lastSequence: number; lastHash: Buffer }> {
    const chain = await this.directory.maybeOne<{ lastSequence: number; lastHash: Buffer }>(
      'select last_sequence as "lastSequence", last_hash as "lastHash" from directory.sign_in_chain',
    );
    return chain ?? { lastSequence: 0, lastHash: start };
  }

  #links(from: number, to: number): Promise<LinkRow[]> {
    return this.directory.query<LinkRow>(
      `select l.sequence, l.sign_in_record_id as "linkedRecordId", l.chain_hash as "chainHash", ${recordColumns}
       from directory.sign_in_link l left join directory.sign_in_record r on r.sign_in_record_id = l.sign_in_record_id
       where l.sequence between $1 and $2 order by l.sequence limit $3`,
      [from, to, batchSize],
    );
  }

  #unchained(after: string | null, condition: string): Promise<RecordRow[]> {
    return this.directory.query<RecordRow>(
      `select ${recordColumns} from directory.sign_in_record r where ($2::uuid is null or r.sign_in_record_id > $2) and ${notChained}
       ${condition} order by r.sign_in_record_id limit $1`,
      [batchSize, after],
    );
  }
}
