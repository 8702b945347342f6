import { general } from './nl/general';
import { navigation } from './nl/navigation';
import { session } from './nl/session';

/** Every Dutch word of the screens, by subject. */
export const nl = { general, navigation, session } as const;
