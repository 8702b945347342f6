/** One script of a build, as far as its weight is concerned. */
export interface BuiltScript {
  /** Bytes on the wire, compressed. */
  bytes: number;
  /** Scripts that it can't begin without. */
  imports: readonly string[];
}

/** A page whose scripts must not weigh more than so many bytes where nothing is in the browser's memory yet. */
export interface PageLimit {
  page: string;
  /** The scripts that it begins with: the entry and the page's own; those that they import come with them. */
  scripts: readonly string[];
  limitBytes: number;
}

/** What a browser fetches before it can show what begins with these scripts, each once. In bytes. */
export function firstLoadBytes(scripts: ReadonlyMap<string, BuiltScript>, begin: readonly string[]): number {
  const taken = new Set<string>();
  const waiting = [...begin];
  let bytes = 0;
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (taken.has(name)) continue;
    taken.add(name);
    const script = scripts.get(name);
    if (!script) throw new Error(`the build has no script ${name}`);
    bytes += script.bytes;
    waiting.push(...script.imports);
  }
  return bytes;
}

/** A sentence per page that is heavier than its limit. */
export function overweight(scripts: ReadonlyMap<string, BuiltScript>, limits: readonly PageLimit[]): string[] {
  return limits.flatMap(({ page, scripts: begin, limitBytes }) => {
    const bytes = firstLoadBytes(scripts, begin);
    return bytes > limitBytes ? [`${page} takes ${bytes} bytes of compressed JavaScript; its limit is ${limitBytes}`] : [];
  });
}
