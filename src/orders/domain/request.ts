import type { Discipline, FormProblem, FormValues, OrderKind } from '../../disciplines/index.js';
import { refuse, type Refusal } from '../../kernel/index.js';

export interface RequestedLine {
  readonly id: string;
  readonly deviceId: string | null;
  readonly values: FormValues;
}

/** A device as the directory has it. */
export interface OrderableDevice {
  readonly id: string;
  readonly discipline: string;
  readonly code: string;
  readonly ownerId: string;
  readonly inUse: boolean;
  /** An order of it is not at its end, with whatever laboratory. */
  readonly ordered: boolean;
}

export interface RequestFacts {
  readonly discipline: Discipline | undefined;
  readonly laboratory: { readonly name: string; readonly active: boolean; readonly disciplines: readonly string[] } | undefined;
  readonly customerId: string;
  readonly devices: readonly OrderableDevice[];
}

/** A line's faults, each with the line's place (from 1) before the field. */
export function lineProblems(lines: readonly RequestedLine[], discipline: Discipline): FormProblem[] {
  return lines.flatMap(({ deviceId, values }, at) => (deviceId ? [] : discipline.entrustment.sample.check(values, { samplingKind: 'entrusted' })
    .map((problem) => ({ ...problem, path: `${at + 1}.${problem.path}` }))));
}

export function isDeviceOrder(kind: OrderKind): boolean {
  return kind !== 'entrusted-test';
}

/**
 * Why an order of this kind with these lines cannot be requested: the laboratory or its field does not take it, it has lines of the wrong sort, or a device is
 * another's, out of use, there twice or in another open order. The forms of samples are looked at apart (`lineProblems`).
 */
export function whyNotRequest(kind: OrderKind, lines: readonly RequestedLine[], { discipline, laboratory, customerId, devices }: RequestFacts): Refusal | undefined {
  if (!discipline || !discipline.entrustment.kinds.includes(kind)) return refuse('order.kind-not-taken', { kind, discipline: discipline?.name.zh ?? '' }, 'invalid');
  if (!laboratory?.active || !laboratory.disciplines.includes(discipline.code)) return refuse('order.laboratory-not-of-field', { laboratory: laboratory?.name ?? '', discipline: discipline.name.zh }, 'invalid');
  const isDevices = isDeviceOrder(kind);
  if (lines.some(({ deviceId }) => (deviceId !== null) !== isDevices)) return refuse(isDevices ? 'order.device-needed' : 'order.sample-needed', {}, 'invalid');
  if (new Set(lines.map(({ id }) => id)).size < lines.length) return refuse('order.id-reused', {}, 'invalid');
  if (!isDevices) return undefined;
  const seen = new Set<string>();
  for (const { deviceId } of lines) {
    const device = devices.find(({ id }) => id === deviceId);
    if (!device || device.discipline !== discipline.code || device.ownerId !== customerId) return refuse('order.device-not-found', {}, 'not-found');
    if (seen.has(device.id)) return refuse('order.device-twice', { device: device.code }, 'invalid');
    if (!device.inUse) return refuse('order.device-out-of-use', { device: device.code });
    if (device.ordered) return refuse('order.device-ordered', { device: device.code });
    seen.add(device.id);
  }
  return undefined;
}
