import { writeFile } from 'node:fs/promises';
import { type AuditAnchor, AuditSealer, DirectoryDatabase } from '@loonbrug/platform';
import { argument, runCommand } from './command';
import { withPlatform } from './platform-context';
import { signInChainOf, signInTrail } from './sign-in-trail';

// npm run --silent audit:anchor [-- --file FILE] – the end of every portal's chain, and of that of the sign-ins, for a place that who can write the database can not write.
runCommand(() =>
  withPlatform(async (app) => {
    const anchors: AuditAnchor[] = [];
    for (const portalId of await app.get(DirectoryDatabase).portalIds())
      anchors.push(await app.get(AuditSealer).anchor({ portalId, actor: { kind: 'system' } }));
    anchors.push({ portalId: signInTrail, ...(await signInChainOf(app).anchor()) });
    const text = `${JSON.stringify(anchors, null, 1)}\n`;
    const file = argument('--file');
    if (file) await writeFile(file, text);
    else process.stdout.write(text);
  }),
);
