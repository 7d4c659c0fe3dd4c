import { Injectable } from '@nestjs/common';
import type { CalculationSpec } from '../../laboratory/domain/index.js';
import type { Tx } from '../../platform/database/index.js';

export interface RulesOfMethod {
  /** How the method calculates its result; null where the result is typed as it is read. */
  readonly calculation: CalculationSpec | null;
  readonly runRule: object | null;
}

/** The calculation and run rule that the laboratory has approved for a method. */
@Injectable()
export class Methods {
  async of(_tx: Tx, _method: string): Promise<RulesOfMethod> {
    return { calculation: null, runRule: null };
  }
}
