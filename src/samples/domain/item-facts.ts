import type { FieldSpec, FormSpec, FormValues } from '../../disciplines/index.js';

/** What an item takes over from its record. The keys are those of the intake form of every discipline. */
export interface ItemOfRecord {
  readonly name: string;
  readonly form: string;
  readonly storage: string;
  readonly productionDate: string | null;
  readonly shelfLifeEndsOn: string | null;
  readonly sampledOn: string;
  readonly takenQuantity: string;
  readonly backupQuantity: string;
}

/** The item's facts in a checked form; a field that was left empty is null or, among texts, empty. */
export function itemOfRecord(values: FormValues): ItemOfRecord {
  const day = (key: string): string | null => values[key]?.trim() || null;
  const text = (key: string): string => values[key]?.trim() ?? '';
  return {
    name: text('sampleName'),
    form: text('form'),
    storage: text('storage'),
    productionDate: day('productionDate'),
    shelfLifeEndsOn: day('shelfLifeEndsOn'),
    sampledOn: text('sampledOn'),
    takenQuantity: text('takenQuantity'),
    backupQuantity: text('backupQuantity'),
  };
}

/** A form's values parted into those that may stand in evidence and personal ones; empty ones are left out. */
export function partPersonal(form: FormSpec, values: FormValues): { readonly evidence: FormValues; readonly personal: FormValues } {
  const isPersonal = new Set(fieldsOf(form).filter(({ personal }) => personal).map(({ key }) => key));
  const kept = Object.entries(values).map(([key, value]) => [key, value.trim()] as const).filter(([, value]) => value !== '');
  return {
    evidence: Object.fromEntries(kept.filter(([key]) => !isPersonal.has(key))),
    personal: Object.fromEntries(kept.filter(([key]) => isPersonal.has(key))),
  };
}

export function fieldsOf(form: FormSpec): readonly FieldSpec[] {
  return form.sections.flatMap(({ fields }) => fields);
}
