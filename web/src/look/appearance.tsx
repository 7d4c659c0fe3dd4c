import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';

export type Appearance = 'light' | 'dark' | 'system';
const remembered = 'hengjian.appearance';
const systemDark = () => matchMedia('(prefers-color-scheme: dark)');

function watchSystem(changed: () => void): () => void {
  const query = systemDark();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

function stored(): Appearance {
  try {
    const value = localStorage.getItem(remembered);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system'; // storage is switched off
  }
}

const Context = createContext<{ chosen: Appearance; dark: boolean; choose: (value: Appearance) => void } | null>(null);

export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState<Appearance>(stored);
  const system = useSyncExternalStore(watchSystem, () => systemDark().matches);
  const dark = chosen === 'dark' || (chosen === 'system' && system);
  useEffect(() => {
    document.documentElement.dataset['appearance'] = dark ? 'dark' : 'light';
  }, [dark]);
  const value = useMemo(
    () => ({
      chosen,
      dark,
      choose: (next: Appearance) => {
        try {
          localStorage.setItem(remembered, next);
        } catch {
          // storage is switched off: the choice holds for this page only
        }
        setChosen(next);
      },
    }),
    [chosen, dark],
  );
  return <Context value={value}>{children}</Context>;
}

export function useAppearance() {
  const value = useContext(Context);
  if (!value) throw new Error('useAppearance outside of AppearanceProvider');
  return value;
}

const phoneQuery = '(max-width: 767px)';
/** True on a phone's width; follows turning and resizing. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(phoneQuery);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => matchMedia(phoneQuery).matches,
  );
}
