import type { Checklist } from '../../shared/index.js';
import pressureVessel from './pressure-vessel.json' with { type: 'json' };
import boilerExternal from './boiler-external.json' with { type: 'json' };
import boilerInternal from './boiler-internal.json' with { type: 'json' };
import lift from './lift.json' with { type: 'json' };
import hoisting from './hoisting.json' with { type: 'json' };
import pipe from './pipe.json' with { type: 'json' };
import amusement from './amusement.json' with { type: 'json' };
import forklift from './forklift.json' with { type: 'json' };

/** The checklists of periodic inspections: a file for each kind of equipment. */
export const CHECKLISTS: readonly Checklist[] = [pressureVessel, boilerExternal, boilerInternal, lift, hoisting, pipe, amusement, forklift];
