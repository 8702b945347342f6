import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { problemFrom } from './api/client';
import { startLanguage } from './i18n/language';
import { goToFrontDoor, router } from './router';
import { beginSession } from './session/session-context';
import { Theme } from './ui/theme';

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; only an unreachable portal is worth another try.
      retry: (failures, error) => failures < 2 && [0, 502, 503].includes(problemFrom(error).status),
    },
    // Without a connection a deed fails at once, and can be tried again: one that waited would hold its dialog, and go out unseen later on.
    mutations: { networkMode: 'always' },
  },
});

void beginSession(queryClient).then((isNobodyIn) => isNobodyIn && goToFrontDoor());
await startLanguage();
const root = createRoot(document.getElementById('root')!);
// In small steps, between which the browser can do other things.
startTransition(() =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Theme>
          <RouterProvider router={router} />
        </Theme>
      </QueryClientProvider>
    </StrictMode>,
  ),
);
