import { readFile } from 'node:fs/promises';
import { type AuditAnchor, AuditSealer, DirectoryDatabase, LoonbrugError } from '@loonbrug/platform';
import { argument, runCommand } from './command';
import { withPlatform } from './platform-context';
import { signInChainOf, signInTrail } from './sign-in-trail';

// npm run audit:verify [-- --against FILE] – walks every portal's chain, and that of the sign-ins, and names the first record that does not hold; a tail that was cut shows against an anchor only.
runCommand(() =>
  withPlatform(async (app) => {
    const sealer = app.get(AuditSealer);
    const anchors = new Map((await readAnchors()).map((anchor) => [anchor.portalId, anchor]));
    let broken = 0;
    for (const portalId of await app.get(DirectoryDatabase).portalIds()) {
      const verdict = await sealer.verify({ portalId, actor: { kind: 'system' } }, anchors.get(portalId));
      anchors.delete(portalId);
      if (!verdict.isIntact) broken += 1;
      process.stdout.write(`${JSON.stringify({ portalId, ...verdict })}\n`);
    }
    const signIns = await signInChainOf(app).verify(anchors.get(signInTrail));
    anchors.delete(signInTrail);
    if (!signIns.isIntact) broken += 1;
    process.stdout.write(`${JSON.stringify({ portalId: signInTrail, ...signIns })}\n`);
    for (const { portalId, lastSequence } of anchors.values()) {
      broken += 1;
      process.stdout.write(
        `${JSON.stringify({ portalId, isIntact: false, brokenAt: { sequence: lastSequence, reason: 'portal_missing' } })}\n`,
      );
    }
    if (broken > 0) throw new LoonbrugError('rejected', 'audit.chain_broken', `an audit trail does not hold: ${broken} of them`);
  }),
);

async function readAnchors(): Promise<AuditAnchor[]> {
  const file = argument('--against');
  return file ? (JSON.parse(await readFile(file, 'utf8')) as AuditAnchor[]) : [];
}
