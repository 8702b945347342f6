import { general } from './en/general';
import { ledger } from './en/ledger';
import { navigation } from './en/navigation';
import { session } from './en/session';
import type { SameKeys } from './keys';
import type { nl } from './nl';

/** Every English word of the screens, by subject. */
export const en: SameKeys<typeof nl> = { general, ledger, navigation, session };
