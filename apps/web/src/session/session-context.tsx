import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { answer, api, problemFrom, rememberCsrfToken, SESSION_ENDED } from '../api/client';
import type { components } from '../api/schema.generated';
import { speakFromNowOn } from '../i18n/language';
import { navigationKey } from './navigation';

export type Session = components['schemas']['SessionDto'];

interface SessionContextValue {
  /** Null where nobody is signed in; undefined while it is not known yet. */
  session: Session | null | undefined;
  /** The session ended by itself while somebody was at work: the page stays, a dialog asks to sign in again. */
  hasEnded: boolean;
  signIn: (email: string, password: string) => Promise<void>;
  signOut: () => Promise<void>;
  /** Reads the session anew, because what it tells (language, portals) changed. */
  refresh: () => Promise<void>;
}

const SessionContext = createContext<SessionContextValue | undefined>(undefined);

const sessionKey = ['session'] as const;

async function readSession(): Promise<Session | null> {
  try {
    return await answer(api.GET('/api/session'));
  } catch (error) {
    if (problemFrom(error).status === 401) return null;
    throw error;
  }
}

/** Knows who is signed in; everything behind sign-in is below it. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const query = useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: Infinity });
  const [hasEnded, setEnded] = useState(false);
  const session = query.data;

  useEffect(() => {
    if (session) rememberCsrfToken(session.csrfToken);
  }, [session]);

  useEffect(() => {
    const onEnd = () => setEnded(Boolean(queryClient.getQueryData<Session | null>(sessionKey)));
    window.addEventListener(SESSION_ENDED, onEnd);
    return () => window.removeEventListener(SESSION_ENDED, onEnd);
  }, [queryClient]);

  const signIn = useCallback(
    async (email: string, password: string) => {
      const opened = await answer(api.POST('/api/session', { body: { email, password } }));
      const before = queryClient.getQueryData<Session | null>(sessionKey);
      rememberCsrfToken(opened.csrfToken);
      // Another person than before: nothing of the one before may stay in memory.
      if (before && before.user.userId !== opened.user.userId) queryClient.clear();
      queryClient.setQueryData(sessionKey, opened);
      setEnded(false);
      await speakFromNowOn(opened.user.language);
      await queryClient.invalidateQueries({ predicate: (one) => one.queryKey[0] !== 'session' });
    },
    [queryClient],
  );

  const signOut = useCallback(async () => {
    await answer(api.DELETE('/api/session'));
    queryClient.clear();
    queryClient.setQueryData(sessionKey, null);
  }, [queryClient]);

  const refresh = useCallback(async () => {
    await queryClient.invalidateQueries({ queryKey: sessionKey });
    await queryClient.invalidateQueries({ queryKey: navigationKey });
  }, [queryClient]);

  const value = useMemo(() => ({ session, hasEnded, signIn, signOut, refresh }), [session, hasEnded, signIn, signOut, refresh]);
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): SessionContextValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession needs a SessionProvider above it');
  return value;
}
