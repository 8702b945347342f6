import { readFile, writeFile } from 'node:fs/promises';
import { AuditSealer, DirectoryDatabase, LoonbrugError } from '@loonbrug/platform';
import { withPlatform } from './platform-context';
import { runCommand } from './command';

interface Anchor {
  portalId: string;
  lastSequence: number;
  lastHash: string;
}

// npm run audit:verify [-- --export FILE | --against FILE] – walks every portal's chain; a cut tail is found only against an exported anchor.
runCommand(() =>
  withPlatform(async (app) => {
    const sealer = app.get(AuditSealer);
    const anchors = await readAnchors();
    const found: Anchor[] = [];
    let broken = 0;
    for (const portalId of await app.get(DirectoryDatabase).portalIds()) {
      const verdict = await sealer.verify({ portalId, actor: { kind: 'system' } });
      const anchor = anchors.find((known) => known.portalId === portalId);
      const isCut = anchor !== undefined && verdict.lastSequence < anchor.lastSequence;
      if (!verdict.isIntact || isCut) broken += 1;
      found.push({ portalId, lastSequence: verdict.lastSequence, lastHash: verdict.lastHash });
      process.stdout.write(`${JSON.stringify({ portalId, ...verdict, isCutSinceAnchor: isCut })}\n`);
    }
    const target = argument('--export');
    if (target) await writeFile(target, JSON.stringify(found, null, 1));
    if (broken > 0) throw new LoonbrugError('rejected', 'audit.chain_broken', `the audit trail of ${broken} portal(s) does not hold`);
  }),
);

async function readAnchors(): Promise<Anchor[]> {
  const file = argument('--against');
  return file ? (JSON.parse(await readFile(file, 'utf8')) as Anchor[]) : [];
}

function argument(name: string): string | undefined {
  const index = process.argv.indexOf(name);
  return index === -1 ? undefined : process.argv[index + 1];
}
