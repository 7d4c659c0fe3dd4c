import type { RecordLibrary } from '../shared/index.js';
import { PROCEDURES } from './procedures/index.js';

/** What the metrology institute knows by name. */
export const LIBRARY: RecordLibrary = { procedures: PROCEDURES };
