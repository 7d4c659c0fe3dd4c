import type { CylinderInspection } from '../shared/index.js';
import inspections from './cylinders.json' with { type: 'json' };

/** The periodic inspections of gas cylinders that this institute does. */
export const CYLINDER_INSPECTIONS: readonly CylinderInspection[] = inspections;
