import { writeFile } from 'node:fs/promises';
import { type AuditAnchor, AuditSealer, DirectoryDatabase } from '@loonbrug/platform';
import { argument, runCommand } from './command';
import { withPlatform } from './platform-context';

// npm run --silent audit:anchor [-- --file FILE] – the end of every portal's chain, for a place that who can write the database can not write.
runCommand(() =>
  withPlatform(async (app) => {
    const anchors: AuditAnchor[] = [];
    for (const portalId of await app.get(DirectoryDatabase).portalIds())
      anchors.push(await app.get(AuditSealer).anchor({ portalId, actor: { kind: 'system' } }));
    const text = `${JSON.stringify(anchors, null, 1)}\n`;
    const file = argument('--file');
    if (file) await writeFile(file, text);
    else process.stdout.write(text);
  }),
);
