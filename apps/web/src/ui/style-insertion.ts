import { useInsertionEffect } from 'react';
import { putRules } from './style-cache';

/**
 * Stands in for @emotion/use-insertion-effect-with-fallbacks (vite.config.mts). That makes and writes every new rule when what was drawn is put on the page,
 * which can't be interrupted: of a page that is shown for the first time, most of that moment. Here a rule is made while its element is drawn, in small
 * steps like the rest, and only written when it is put on the page, together with all others.
 */
export function useInsertionEffectAlwaysWithSyncFallback(make: () => void): void {
  make();
  useInsertionEffect(putRules);
}

/** Of rules for the whole page, which are also taken away. */
export const useInsertionEffectWithLayoutFallback = useInsertionEffect;
