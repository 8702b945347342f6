import { type Query, type QueryClient, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { answer, api, problemFrom, rememberCsrfToken, SESSION_ENDED } from '../api/client';
import type { components } from '../api/schema.generated';
import { speakFromNowOn } from '../i18n/language';
import { navigationKey, navigationQuery } from './portals';
import { tellSomebodyIsIn } from './somebody';

export type Session = components['schemas']['SessionDto'];

interface SessionContextValue {
  /** Null where nobody is signed in; undefined while it is not known yet. */
  session: Session | null | undefined;
  /** Why it is not known who is signed in, and asking once more; undefined where that goes on or is known. */
  failure: { error: unknown; retry: () => void } | undefined;
  /** The session ended by itself while somebody was at work: the page stays, a dialog asks to sign in again. */
  hasEnded: boolean;
  /** The code is for an account with a second factor: when the answer without it was auth.second_factor_needed. */
  signIn: (email: string, password: string, code?: string) => Promise<void>;
  signOut: () => Promise<void>;
  /** Reads the session anew, because what it tells (language, portals) changed. */
  refresh: () => Promise<void>;
}

const SessionContext = createContext<SessionContextValue | undefined>(undefined);

const sessionKey = ['session'] as const;
/**
 * Everything that was read as the person who is signed in. The session itself is watched all the time and is never taken away; what anybody may read says so
 * by `isOfNobody`, for signing in changes nothing about it (and an invitation that was just accepted can't be read again).
 */
const isOfPerson = (query: Query): boolean => query.queryKey[0] !== sessionKey[0] && query.meta?.['isOfNobody'] !== true;

async function readSession(): Promise<Session | null> {
  try {
    return await answer(api.GET('/api/session'));
  } catch (error) {
    if (problemFrom(error).status === 401) return null;
    throw error;
  }
}

/** Also where it had ended already, which is what was asked for. */
async function endSession(): Promise<void> {
  try {
    await answer(api.DELETE('/api/session'));
  } catch (error) {
    if (problemFrom(error).status !== 401) throw error;
  }
}

const sessionQuery = { queryKey: sessionKey, queryFn: readSession, staleTime: Infinity };

/** Asks who is signed in and where they can go while the first page is still being fetched. Returns whether it is known that nobody is. */
export async function beginSession(queryClient: QueryClient): Promise<boolean> {
  await queryClient.prefetchQuery(sessionQuery);
  const session = queryClient.getQueryData<Session | null>(sessionKey);
  if (session !== null) tellSomebodyIsIn();
  if (session) void queryClient.prefetchQuery(navigationQuery);
  return session === null;
}

/** Of a question that was never answered. */
function useFailure({ data, error, refetch }: UseQueryResult): SessionContextValue['failure'] {
  return useMemo(() => (data === undefined && error !== null ? { error, retry: () => void refetch() } : undefined), [data, error, refetch]);
}

/** Knows who is signed in; everything behind sign-in is below it. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient();
  const query = useQuery(sessionQuery);
  const [hasEnded, setEnded] = useState(false);
  const session = query.data;
  const failure = useFailure(query);

  useEffect(() => {
    if (!session) return;
    rememberCsrfToken(session.csrfToken);
    tellSomebodyIsIn();
  }, [session]);

  useEffect(() => {
    const onEnd = () => setEnded(Boolean(queryClient.getQueryData<Session | null>(sessionKey)));
    window.addEventListener(SESSION_ENDED, onEnd);
    return () => window.removeEventListener(SESSION_ENDED, onEnd);
  }, [queryClient]);

  const signIn = useCallback(
    async (email: string, password: string, code?: string) => {
      const body = code === undefined ? { email, password } : { email, password, code };
      const opened = await answer(api.POST('/api/session', { body }));
      const before = queryClient.getQueryData<Session | null>(sessionKey);
      rememberCsrfToken(opened.csrfToken);
      queryClient.setQueryData(sessionKey, opened);
      // Another person than before: nothing of the one before may stay in memory. What is on the screen is read anew.
      if (before && before.user.userId !== opened.user.userId) void queryClient.resetQueries({ predicate: isOfPerson });
      setEnded(false);
      await speakFromNowOn(opened.user.language);
      await queryClient.invalidateQueries({ predicate: isOfPerson });
    },
    [queryClient],
  );

  const signOut = useCallback(async () => {
    await endSession();
    queryClient.setQueryData(sessionKey, null);
  }, [queryClient]);

  const wasSignedIn = useRef(false);
  useEffect(() => {
    // The pages behind sign-in are gone by now; while they were there, each would have asked again for what it misses.
    if (session === null && wasSignedIn.current) queryClient.removeQueries({ predicate: isOfPerson });
    wasSignedIn.current = Boolean(session);
  }, [queryClient, session]);

  const refresh = useCallback(async () => {
    await queryClient.invalidateQueries({ queryKey: sessionKey });
    await queryClient.invalidateQueries({ queryKey: navigationKey });
  }, [queryClient]);

  const value = useMemo(
    () => ({ session, failure, hasEnded, signIn, signOut, refresh }),
    [session, failure, hasEnded, signIn, signOut, refresh],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): SessionContextValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('useSession needs a SessionProvider above it');
  return value;
}
