/** One link of a chain of records, as it is kept. */
export interface ChainLink {
  sequence: number;
  chainHash: Buffer;
}

/** Where a chain ends; the hash is hexadecimal. */
export interface ChainEnd {
  lastSequence: number;
  lastHash: string;
}

/** A chain to be walked, and how to judge a link by itself. */
export interface Chain<Link extends ChainLink, Fault extends string> {
  start: Buffer;
  end: ChainEnd;
  anchor: ChainEnd | undefined;
  /** How many links `linksFrom` gives while there are more. */
  batchSize: number;
  linksFrom: (sequence: number) => Promise<readonly Link[]>;
  faultOf: (link: Link, expected: number, previous: Buffer) => Fault | undefined;
}

/** How many links hold, and the first that does not; a missing tail is of no link. */
export interface ChainWalk<Link extends ChainLink, Fault extends string> {
  links: number;
  brokenAt?: { sequence: number; link?: Link; reason: Fault | 'tail_missing' | 'anchor_differs' };
}

/** Walks a whole chain up to its end, and an anchor's. */
export async function walkChain<Link extends ChainLink, Fault extends string>(chain: Chain<Link, Fault>): Promise<ChainWalk<Link, Fault>> {
  const { end, anchor } = chain;
  let previous = chain.start;
  let expected = 1;
  for (;;) {
    const links = await chain.linksFrom(expected);
    for (const link of links) {
      const reason = chain.faultOf(link, expected, previous) ?? (differs(link, anchor) ? 'anchor_differs' : undefined);
      if (reason) return { links: expected - 1, brokenAt: { sequence: expected, link, reason } };
      previous = link.chainHash;
      expected += 1;
    }
    if (links.length < chain.batchSize) break;
  }
  const links = expected - 1;
  const isWhole = links === end.lastSequence && previous.toString('hex') === end.lastHash;
  return isWhole && !isCut(links, anchor) ? { links } : { links, brokenAt: { sequence: expected, reason: 'tail_missing' } };
}

const isCut = (links: number, anchor: ChainEnd | undefined): boolean => anchor !== undefined && links < anchor.lastSequence;

const differs = (link: ChainLink, anchor: ChainEnd | undefined): boolean =>
  link.sequence === anchor?.lastSequence && link.chainHash.toString('hex') !== anchor.lastHash;
