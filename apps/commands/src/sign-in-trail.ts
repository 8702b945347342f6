import type { INestApplicationContext } from '@nestjs/common';
import { SignInChain } from '@loonbrug/auth';
import { DirectoryDatabase, Environment, HashingService } from '@loonbrug/platform';

/** How the chain of sign-ins, which belong to no portal, is called where chains are told by portal. */
export const signInTrail = 'sign-ins';

/** The chain of sign-ins, without the rest of libs/auth. */
export const signInChainOf = (app: INestApplicationContext): SignInChain =>
  new SignInChain(app.get(DirectoryDatabase), app.get(HashingService), app.get(Environment));
