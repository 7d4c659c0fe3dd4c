import { refuse, type Refusal } from '../../kernel/index.js';

export type EquipmentNeed = 'calibration' | 'verification' | 'none';
export const EQUIPMENT_EVENTS = ['calibration', 'verification', 'intermediate-check', 'fault', 'repair', 'maintenance', 'stop', 'return', 'scrap'] as const;
export type EquipmentEventKind = (typeof EQUIPMENT_EVENTS)[number];

/** One line of an instrument's file, oldest first. */
export interface EquipmentEvent {
  readonly kind: EquipmentEventKind;
  readonly onDay: string;
  /** Whether the instrument was found fit; null where the event says nothing of it. */
  readonly fit: boolean | null;
  /** Until when it holds: the next calibration, verification or intermediate check. */
  readonly dueOn: string | null;
}

/** An instrument as its file shows it. */
export interface EquipmentStanding {
  readonly state: 'in-use' | 'faulty' | 'stopped' | 'scrapped';
  /** Last day of the present calibration or verification; null where there is none that found it fit. */
  readonly calibratedTo: string | null;
  /** Last day of the present intermediate check; null where none was planned. */
  readonly checkedTo: string | null;
}

/**
 * What an instrument's file comes to. A calibration, verification or check that finds it unfit makes it faulty, as a fault does; a repair does not heal it:
 * only a calibration, verification or check that finds it fit does.
 * @source ISO/IEC 17025:2017 6.4.4, 6.4.7–6.4.10
 */
export function standingOf(events: readonly EquipmentEvent[]): EquipmentStanding {
  let standing: EquipmentStanding = { state: 'in-use', calibratedTo: null, checkedTo: null };
  for (const { kind, fit, dueOn } of events) {
    if (standing.state === 'scrapped') break;
    if (kind === 'calibration' || kind === 'verification') standing = { ...standing, state: fit ? healed(standing.state) : 'faulty', calibratedTo: fit ? dueOn : null };
    else if (kind === 'intermediate-check') standing = { ...standing, state: fit ? healed(standing.state) : 'faulty', checkedTo: fit ? dueOn : standing.checkedTo };
    else if (kind === 'fault') standing = { ...standing, state: 'faulty' };
    else if (kind === 'stop') standing = { ...standing, state: 'stopped' };
    else if (kind === 'return') standing = { ...standing, state: standing.state === 'stopped' ? 'in-use' : standing.state };
    else if (kind === 'scrap') standing = { ...standing, state: 'scrapped' };
  }
  return standing;
}

function healed(state: EquipmentStanding['state']): EquipmentStanding['state'] {
  return state === 'faulty' ? 'in-use' : state;
}

/**
 * Why an instrument may not be used for a reading on a day: `equipment.scrapped`, `equipment.stopped`, `equipment.faulty`, `equipment.not-calibrated`,
 * `equipment.overdue` or `equipment.check-overdue`. On its last day it still may.
 * @source ISO/IEC 17025:2017 6.4.4, 6.4.9; 计量法 art 9
 */
export function whyNotUse(
  { code, name, needs, state, calibratedTo, checkedTo }: EquipmentStanding & { readonly code: string; readonly name: string; readonly needs: EquipmentNeed }, day: string,
): Refusal | undefined {
  if (state === 'scrapped') return refuse('equipment.scrapped', { code, name });
  if (state === 'stopped') return refuse('equipment.stopped', { code, name });
  if (state === 'faulty') return refuse('equipment.faulty', { code, name });
  if (needs !== 'none' && calibratedTo === null) return refuse('equipment.not-calibrated', { code, name });
  if (needs !== 'none' && calibratedTo! < day) return refuse('equipment.overdue', { code, name, on: calibratedTo! });
  return checkedTo !== null && checkedTo < day ? refuse('equipment.check-overdue', { code, name, on: checkedTo }) : undefined;
}

/** Why a line may not be added to an instrument's file; undefined where it may. */
export function whyNotRecord(
  standing: Pick<EquipmentStanding, 'state'>, { kind, onDay, fit, dueOn }: EquipmentEvent, today: string,
): Refusal | undefined {
  if (standing.state === 'scrapped') return refuse('equipment.gone');
  if (onDay > today) return refuse('equipment.in-future', { day: onDay }, 'invalid');
  const judges = kind === 'calibration' || kind === 'verification' || kind === 'intermediate-check';
  if (judges && fit === null) return refuse('equipment.result-needed', {}, 'invalid');
  if (judges && fit && dueOn === null) return refuse('equipment.due-needed', {}, 'invalid');
  return judges && dueOn !== null && dueOn < onDay ? refuse('equipment.due-order', { from: onDay, to: dueOn }, 'invalid') : undefined;
}
