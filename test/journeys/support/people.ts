import { PasswordHashingService } from '@loonbrug/auth';
import type { Role } from '@loonbrug/tenancy';
import type { BuiltPortal } from '../../support/builders';
import type { Screen, SignInWords, Visitor } from './visitor';
import type { World } from './world';

export interface Member extends SignInWords {
  userId: string;
  name: string;
}

/** A password that may be chosen, and is nobody's. */
export const journeyPassword = 'brug-over-de-vecht-27';

/** Somebody with a password of their own and a role in the portal; in one domain only when it is named. */
export async function addMember(
  { app, builders }: World,
  portal: BuiltPortal,
  { name, role, domainId = null }: { name: string; role: Role; domainId?: string | null },
): Promise<Member> {
  const passwordHash = await app.get(PasswordHashingService).hash(journeyPassword);
  const user = await builders.user({ name, passwordHash });
  await builders.membership(user, portal, role, { domainId });
  return { ...user, name, password: journeyPassword };
}

/** Somebody who has come in by the front door, at a screen that speaks their language. */
export async function signedIn(world: World, person: Pick<Member, 'userId' | 'email' | 'password'>, screen: Screen = {}): Promise<Visitor> {
  const visitor = await world.visitor(screen);
  await world.builders.sql('update directory.user_account set language = $1 where user_id = $2', [screen.language ?? 'nl', person.userId]);
  await visitor.signIn(person);
  await visitor.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return visitor;
}
