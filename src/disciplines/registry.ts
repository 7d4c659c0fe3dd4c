import type { Discipline } from './contract.js';
import { food } from './food/index.js';

/** The centres of this house. A sixth is one folder, one line here, and its templates. */
export const DISCIPLINES: readonly Discipline[] = [food];

/** The discipline of this code; undefined where there is none. */
export function disciplineOf(code: string, among: readonly Discipline[] = DISCIPLINES): Discipline | undefined {
  return among.find((discipline) => discipline.code === code);
}
