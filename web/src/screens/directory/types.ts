import type { BusinessType, CreditClass, LicenceKind, PremisesTag, UnitKind, UnitStatus } from '@pure/directory/domain/row.js';

/** What the directory answers and takes (`/api/directory`). */
export interface Hit {
  readonly premisesId: string;
  readonly enterpriseId: string;
  readonly code: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly address: string;
  readonly status: UnitStatus;
}

export interface PremisesRow extends Hit {
  readonly kind: UnitKind;
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly stationId: string;
  readonly stationName: string;
  readonly businessTypes: readonly BusinessType[];
  readonly tags: readonly PremisesTag[];
  readonly creditClass: CreditClass | null;
}

export interface Licence {
  readonly kind: LicenceKind;
  readonly number: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface Premises {
  readonly id: string;
  readonly code: string;
  readonly address: string;
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly stationId: string;
  readonly stationName: string;
  readonly businessTypes: readonly BusinessType[];
  readonly tags: readonly PremisesTag[];
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly licences: readonly Licence[];
}

export interface Supervision {
  readonly id: string;
  readonly premisesId: string | null;
  readonly deviceId: string | null;
  readonly kind: string;
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Unit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly uscc: string | null;
  readonly name: string;
  readonly organiserId: string | null;
  readonly organiserName: string | null;
  readonly stallCount: number;
  readonly legalRepresentative: string | null;
  readonly phone: string | null;
  readonly creditClass: CreditClass | null;
  readonly status: UnitStatus;
  readonly version: number;
  readonly updatedAt: string;
  readonly hasPortal: boolean;
  readonly premises: readonly Premises[];
  readonly supervision: readonly Supervision[];
}

export interface Device {
  readonly id: string;
  readonly discipline: 'metrology' | 'special-equipment';
  readonly kind: string;
  readonly code: string;
  readonly serial: string;
  readonly model: string | null;
  readonly manufacturer: string | null;
  readonly premisesId: string;
  readonly status: 'in-use' | 'out-of-use' | 'scrapped';
  readonly nextDue: string | null;
  readonly version: number;
}

export interface Import {
  readonly id: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly format: 'csv' | 'xlsx' | 'generated';
  readonly encoding: string;
  readonly state: 'previewed' | 'committed' | 'discarded';
  readonly rowCount: number;
  readonly badCount: number;
  readonly mode: 'all-or-nothing' | 'good-rows-only' | null;
  readonly createdCount: number | null;
  readonly updatedCount: number | null;
  readonly unchangedCount: number | null;
  readonly uploadedAt: string;
  readonly finishedAt: string | null;
}

export interface ImportProblem {
  readonly line: number;
  readonly heading: string;
  readonly code: string;
  readonly reason: string;
}
