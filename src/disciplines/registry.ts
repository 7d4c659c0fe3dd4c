import type { Discipline, DocumentSpec } from './contract.js';
import type { SamplingKind, Words } from './form.js';
import { drug } from './drug/index.js';
import type { RecordLibrary } from './shared/index.js';
import { food } from './food/index.js';
import { metrology } from './metrology/index.js';
import { product } from './product/index.js';
import { specialEquipment } from './special-equipment/index.js';

/** The centres of this house. A sixth is one folder, one line here, and its templates. */
export const DISCIPLINES: readonly Discipline[] = [food, drug, product, metrology, specialEquipment];

/** The discipline of this code; undefined where there is none. */
export function disciplineOf(code: string, among: readonly Discipline[] = DISCIPLINES): Discipline | undefined {
  return among.find((discipline) => discipline.code === code);
}

/** A centre's document of this kind; throws where it makes none: what asks for it comes from the centre itself. */
export function specOf({ code, documents }: Pick<Discipline, 'code' | 'documents'>, kind: string): DocumentSpec {
  const spec = documents.find((document) => document.kind === kind);
  if (!spec) throw new Error(`Discipline ${code} has no ${kind}`);
  return spec;
}

/** The document that is made by this template (`food/inspection-report`); undefined for a template of no centre. */
export function documentOfTemplate(template: string, among: readonly Discipline[] = DISCIPLINES): DocumentSpec | undefined {
  return among.flatMap(({ documents }) => documents).find((document) => document.template === template);
}

/** What a centre calls this kind of sampling; the code where it does not know the kind. */
export function kindWords(code: string, kind: SamplingKind, among: readonly Discipline[] = DISCIPLINES): Words {
  return disciplineOf(code, among)?.samplingKinds[kind] ?? { zh: kind, en: kind };
}

/** Every procedure and checklist of the house by name: a screen that shows a record needs no centre's code. */
export const RECORD_LIBRARY: RecordLibrary = {
  procedures: DISCIPLINES.flatMap(({ records }) => records?.procedures ?? []),
  checklists: DISCIPLINES.flatMap(({ records }) => records?.checklists ?? []),
  cylinders: DISCIPLINES.flatMap(({ records }) => records?.cylinders ?? []),
};
