import type { RecordLibrary } from '../shared/index.js';
import { CHECKLISTS } from './checklists/index.js';
import { CYLINDER_INSPECTIONS } from './cylinders.js';

/** What the special-equipment institute knows by name. */
export const LIBRARY: RecordLibrary = { checklists: CHECKLISTS, cylinders: CYLINDER_INSPECTIONS };
