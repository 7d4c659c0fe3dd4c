import dayjs, { type Dayjs } from 'dayjs';
import type { BusinessType, CreditClass, LicenceKind, PremisesTag, UnitKind, UnitStatus } from '@pure/directory/domain/row.js';
import type { Premises, Unit } from './types';

export interface LicenceFields {
  readonly kind?: LicenceKind;
  readonly number?: string;
  readonly validFrom?: Dayjs | null;
  readonly validTo?: Dayjs | null;
}

export interface PremisesFields {
  readonly id?: string;
  readonly code?: string;
  readonly address?: string;
  readonly divisionCode?: string;
  readonly stationId?: string;
  readonly businessTypes?: readonly BusinessType[];
  readonly tags?: readonly PremisesTag[];
  readonly latitude?: string;
  readonly longitude?: string;
  readonly licences?: readonly LicenceFields[];
}

/** What stands in the form of a unit. */
export interface Fields {
  readonly kind: UnitKind;
  readonly uscc?: string;
  readonly name?: string;
  readonly organiser?: { readonly id: string; readonly name: string };
  readonly legalRepresentative?: string;
  readonly phone?: string;
  readonly creditClass?: CreditClass;
  readonly status: UnitStatus;
  readonly premises: readonly PremisesFields[];
}

export const emptyFields: Fields = { kind: 'enterprise', status: 'open', premises: [{ businessTypes: [], tags: [], licences: [] }] };

const given = <K extends string, V>(name: K, value: V | null | undefined) => (value === null || value === undefined ? {} : { [name]: value }) as { [key in K]?: V };

export function fieldsOf(unit: Unit): Fields {
  return {
    kind: unit.kind, name: unit.name, status: unit.status, premises: unit.premises.map(premisesFields),
    ...given('uscc', unit.uscc), ...given('legalRepresentative', unit.legalRepresentative), ...given('phone', unit.phone), ...given('creditClass', unit.creditClass),
    ...(unit.organiserId ? { organiser: { id: unit.organiserId, name: unit.organiserName ?? '' } } : {}),
  };
}

function premisesFields(premises: Premises): PremisesFields {
  const { id, code, address, divisionCode, stationId, businessTypes, tags, licences } = premises;
  const day = (text: string | null) => (text ? dayjs(text) : null);
  return {
    id, code, address, divisionCode, stationId, businessTypes, tags, ...given('latitude', premises.latitude), ...given('longitude', premises.longitude),
    licences: licences.map(({ kind, number, validFrom, validTo }) => ({ kind, number, validFrom: day(validFrom), validTo: day(validTo) })),
  };
}

/** What is sent: empty fields as null, a stall's organiser by id. */
export function bodyOf(fields: Fields) {
  const text = (value: string | undefined) => value?.trim() || null;
  const day = (value: Dayjs | null | undefined) => value?.format('YYYY-MM-DD') ?? null;
  return {
    kind: fields.kind, uscc: text(fields.uscc)?.toUpperCase() ?? null, name: fields.name?.trim() ?? '', organiserId: fields.kind === 'stall' ? fields.organiser?.id ?? null : null,
    legalRepresentative: text(fields.legalRepresentative), phone: text(fields.phone), creditClass: fields.creditClass ?? null, status: fields.status,
    premises: fields.premises.map(({ id, code, address, divisionCode, stationId, businessTypes, tags, latitude, longitude, licences }) => ({
      ...(id ? { id } : {}), ...(code?.trim() ? { code: code.trim() } : {}), ...(stationId ? { stationId } : {}),
      address: address?.trim() ?? '', divisionCode, businessTypes: businessTypes ?? [], tags: tags ?? [], latitude: text(latitude), longitude: text(longitude),
      licences: (licences ?? []).map(({ kind, number, validFrom, validTo }) => ({ kind, number: number?.trim() ?? '', validFrom: day(validFrom), validTo: day(validTo) })),
    })),
  };
}
