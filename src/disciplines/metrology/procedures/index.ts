import { granted } from '../../../kernel/index.js';
import { readProcedure, type Procedure } from '../../shared/index.js';
import scales from './jjg-539.json' with { type: 'json' };
import fuelDispensers from './jjg-443-2015.json' with { type: 'json' };
import gauges from './jjg-52-2013.json' with { type: 'json' };

/** The verification procedures of this house: a file each, named here, and checked when it is loaded. */
export const PROCEDURES: readonly Procedure[] = [scales, fuelDispensers, gauges].map((file) => granted(readProcedure(file)));
