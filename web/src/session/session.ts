import { useQuery, useQueryClient } from '@tanstack/react-query';
import { command, read } from '../api/client';
import { Problem } from '../api/problem';
import { sessionKey } from '../api/query-client';

export interface Session {
  readonly account: { id: string; name: string; login: string; mustChangePassword: boolean; totpEnabled: boolean; recoveryCodesLeft: number | null; pending?: 'password' | 'totp' };
  readonly organisation: { id: string; name: string; kind: string };
  readonly roles: readonly string[];
  readonly permissions: readonly string[];
  readonly demonstration: boolean;
}

export interface DemonstrationLogin {
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly roleName: string;
  readonly organisation: string;
  readonly password: string;
}

/** The running session, or null where nobody is signed in. */
async function readSession(): Promise<Session | null> {
  try {
    return await read<Session>('/api/session');
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export function useSessionQuery() {
  return useQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: 60_000 });
}

/** The session of the signed-in reader; only for screens inside the frame, which waits for it. */
export function useSession(): Session {
  const { data } = useSessionQuery();
  if (!data) throw new Error('useSession outside of the signed-in frame');
  return data;
}

/** What must be done before anything else opens, if anything. */
export function pendingOf(session: Session): 'password' | 'totp' | undefined {
  return session.account.mustChangePassword ? 'password' : session.account.pending;
}

export function useMay(): (permission: string) => boolean {
  const session = useSession();
  return (permission) => session.permissions.includes(permission);
}

export function useHasRole(): (...roles: readonly string[]) => boolean {
  const session = useSession();
  return (...roles) => roles.some((one) => session.roles.includes(one));
}

interface Demonstration {
  readonly demonstration: boolean;
  readonly logins: readonly DemonstrationLogin[];
}

/** Whether this is a demonstration, and its sign-ins; a production system has none. */
export function useDemonstration() {
  return useQuery({
    queryKey: ['demonstration'],
    queryFn: () => read<Demonstration>('/api/demonstration'),
    staleTime: Infinity,
  });
}

export interface Credentials {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}

export function useSignIn(): (credentials: Credentials) => Promise<void> {
  const cache = useQueryClient();
  return async (credentials) => {
    await command('POST', '/api/session', credentials);
    // Nothing of a reader who sat here before may be seen by the next one.
    cache.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'demonstration' });
    await cache.fetchQuery({ queryKey: sessionKey, queryFn: readSession, staleTime: 0 });
  };
}

export function useSignOut(): (everywhere?: boolean) => Promise<void> {
  const cache = useQueryClient();
  return async (everywhere = false) => {
    await command('DELETE', everywhere ? '/api/sessions' : '/api/session');
    cache.setQueryData(sessionKey, null);
    cache.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' && query.queryKey[0] !== 'demonstration' });
  };
}
