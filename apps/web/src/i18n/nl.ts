import { general } from './nl/general';
import { ledger } from './nl/ledger';
import { navigation } from './nl/navigation';
import { session } from './nl/session';

/** Every Dutch word of the screens, by subject. */
export const nl = { general, ledger, navigation, session } as const;
