import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import i18n from 'i18next';
import { Problem } from './problem';

export const sessionKey = ['session'] as const;

/** A session that ended elsewhere sends the reader to the sign-in page and back here afterwards. */
function onError(error: unknown): void {
  if (error instanceof Problem && error.status === 401 && queryClient.getQueryData(sessionKey)) {
    queryClient.setQueryData(sessionKey, null);
  }
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (times, error) => times < 2 && error instanceof Problem && error.mayRetry,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});

// The server speaks the reader's language too: what it said in the former one is asked for again.
i18n.on('languageChanged', () => void queryClient.invalidateQueries());
