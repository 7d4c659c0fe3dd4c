import { Decimal } from '../../kernel/index.js';
import type { Cast } from './hand.js';

interface Examination {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly state: string;
}

interface SheetRow {
  readonly determinationId: string;
  readonly parameter: string;
  readonly requirementKind: string | null;
  readonly requirementText: string | null;
  readonly unit: string;
  readonly reading: { readonly id: string } | null;
  readonly judgement: { readonly verdict: string; readonly words: string } | null;
}
export interface Sheet {
  readonly id: string;
  readonly version: number;
  readonly determinations: readonly SheetRow[];
}

export interface Typed {
  readonly expressedAs?: string;
  readonly text: string;
  readonly unit?: string;
  readonly detectionLimit?: string;
  readonly meets?: boolean;
}

interface Batch {
  readonly done: readonly Examination[];
  readonly refused: readonly { readonly code: string; readonly refusal: string; readonly message: string }[];
}

/** The examination of a sample, by the code on its label. */
export async function examinationOf(cast: Cast, code: string): Promise<Examination> {
  const { items } = await (await cast.checker()).get<{ items: Examination[] }>(`/api/examinations?q=${encodeURIComponent(code)}`);
  const found = items[0];
  if (!found) throw new Error(`No examination of ${code}`);
  return found;
}

export async function assigned(cast: Cast, examination: Examination, technicianId: string): Promise<void> {
  await (await cast.checker()).post('/api/examinations/assign', { assignments: [{ examinationId: examination.id, version: examination.version, technicianId }] });
}

/** Types a whole sheet as `type` says, and saves it once; the sheet comes back with its judgements. */
export async function typed(cast: Cast, nth: number, examinationId: string, type: (row: SheetRow) => Typed): Promise<Sheet> {
  const technician = await cast.technician(nth);
  const sheet = await technician.get<Sheet>(`/api/examinations/${examinationId}/sheet`);
  return technician.put(`/api/examinations/${examinationId}/sheet`, {
    cells: sheet.determinations.map((row) => ({ determinationId: row.determinationId, expectedReadingId: row.reading?.id ?? null, ...type(row) })),
  });
}

export async function submittedResult(cast: Cast, nth: number, examinationId: string): Promise<void> {
  const technician = await cast.technician(nth);
  const { version } = await technician.get<Sheet>(`/api/examinations/${examinationId}/sheet`);
  await technician.post(`/api/examinations/${examinationId}/submit`, { version });
}

export async function checked(cast: Cast, code: string): Promise<void> {
  const { id, version } = await examinationOf(cast, code);
  assertDone(await (await cast.checker()).post<Batch>('/api/examinations/check', { steps: [{ id, version, action: 'check' }] }));
}

export async function approved(cast: Cast, code: string): Promise<void> {
  const { id, version } = await examinationOf(cast, code);
  assertDone(await (await cast.signatory()).post<Batch>('/api/examinations/approve', { steps: [{ id, version, action: 'approve' }] }));
}

function assertDone({ refused }: Batch): void {
  if (refused.length > 0) throw new Error(refused.map((step) => `${step.code}: ${step.message}`).join('\n'));
}

const NUMBER = /[-+]?\d+(?:\.\d+)?/;

/** What a laboratory finds in a sound sample: well below a limit, within a range, nothing of what must not be there. */
export function soundReading({ requirementKind, requirementText, unit }: SheetRow): Typed {
  const limit = NUMBER.exec(requirementText ?? '')?.[0] ?? '1';
  switch (requirementKind) {
    case 'max':
      return { text: new Decimal(limit).times('0.35').toSignificantDigits(2).toFixed(), unit };
    case 'min':
      return { text: new Decimal(limit).times('1.2').toSignificantDigits(3).toFixed(), unit };
    case 'range': {
      const [low = '0', high = '1'] = requirementText?.match(/\d+(?:\.\d+)?/g) ?? [];
      return { text: new Decimal(low).plus(high).dividedBy(2).toSignificantDigits(3).toFixed(), unit };
    }
    case 'class':
      return { text: Array.from({ length: Number(/n\s*=\s*(\d+)/.exec(requirementText ?? '')?.[1] ?? 5) }, () => (/m\s*=\s*0/.test(requirementText ?? '') ? '未检出' : '<10')).join(';'), unit };
    case 'text':
      return { text: '符合要求', meets: true };
    default:
      return { text: '未检出', unit, detectionLimit: '0.01' };
  }
}

/** What fails the same requirement, half as much again as the limit allows. */
export function failingReading(row: SheetRow): Typed {
  const limit = NUMBER.exec(row.requirementText ?? '')?.[0] ?? '1';
  return row.requirementKind === 'max' ? { text: new Decimal(limit).times('1.62').toSignificantDigits(3).toFixed(), unit: row.unit } : { text: '检出', unit: row.unit };
}
