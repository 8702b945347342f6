import { DirectoryDatabase, KeyRotation, LoonbrugError, SystemKeyRotation, type TenantScope } from '@loonbrug/platform';
import { sealedColumns, systemSealedColumns } from '../../api/src/libraries';
import { runCommand } from './command';
import { withPlatform } from './platform-context';

/** Rows that others were changing are looked at again so many times; what is left then is for the next time. */
const passes = 5;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Outcome {
  broken: string[];
  left: number[];
}

// npm run keys:rotate – a new data key for every portal, everything sealed anew with it, and all keys under the first master key of MASTER_KEYS.
// Works beside the running system; broken off, it goes on where it was when it is called again.
runCommand(() =>
  withPlatform(async (app) => {
    const rotation = app.get(KeyRotation);
    const { rotationId, isResumed } = await rotation.begin();
    say(isResumed ? `going on with rotation ${rotationId}` : `rotation ${rotationId} begins`);
    const outcomes = [await rotateSystem(app.get(SystemKeyRotation), rotationId)];
    for (const portalId of await app.get(DirectoryDatabase).portalIds())
      outcomes.push(await rotatePortal(rotation, rotationId, { portalId, actor: { kind: 'system' } }));
    const broken = outcomes.flatMap((outcome) => outcome.broken);
    for (const place of broken) say(`does not open, and stays as it is: ${place}`);
    if (outcomes.some(({ left }) => left.length > 0))
      throw new LoonbrugError('rejected', 'crypto.rotation_unfinished', 'some values still name an old key: run keys:rotate again');
    await rotation.finish(rotationId);
    say('finished: everything is sealed with the newest keys, and no key needs any but the first of MASTER_KEYS');
  }),
);

async function rotateSystem(rotation: SystemKeyRotation, rotationId: string): Promise<Outcome> {
  const version = await rotation.newVersion(rotationId);
  const rewrapped = await rotation.rewrap();
  const { resealed, broken } = await rotation.reseal(systemSealedColumns);
  const left = await rotation.retire(systemSealedColumns);
  say(`system: data key ${version ?? 'none'}, ${rewrapped} keys wrapped anew, ${resealed} values sealed anew`);
  return { broken, left };
}

async function rotatePortal(rotation: KeyRotation, rotationId: string, scope: TenantScope): Promise<Outcome> {
  const version = await rotation.newVersion(scope, rotationId);
  const rewrapped = await rotation.rewrap(scope);
  if (version === undefined) return { broken: [], left: [] };
  let left: number[] = [];
  for (let pass = 1; pass <= passes; pass += 1) {
    const { broken, resealed, total } = await rotation.reseal(scope, sealedColumns, (at) =>
      say(`portal ${scope.portalId}: ${at.resealed} of ${at.total} values sealed anew`),
    );
    left = await rotation.retire(scope, sealedColumns);
    if (left.length > 0 && pass < passes && broken.length === 0) continue;
    say(`portal ${scope.portalId}: data key ${version}, ${rewrapped} keys wrapped anew, ${resealed} of ${total} values sealed anew`);
    return { broken, left };
  }
  return { broken: [], left };
}
