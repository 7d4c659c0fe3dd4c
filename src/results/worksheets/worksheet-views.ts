import { actionViews } from '../../platform/http/index.js';
import { languageOf, sentenceOf } from '../../platform/messages/index.js';
import type { StoredDetermination } from '../examination-rows.js';
import type { Entered } from './entry.service.js';
import type { StoredPosition } from './worksheet-rows.js';
import type { WorksheetPositionView, SavedInputsView, WorksheetRow, WorksheetView } from './worksheets.dto.js';
import type { OpenWorksheet, WorksheetLine } from './worksheets.service.js';

/** Nothing of the item but code, matrix, state and storage; a blind sample looks like any other until the run is closed. */
export function worksheetView(open: OpenWorksheet, reader: string, acceptLanguage: string | undefined): WorksheetView {
  const { worksheet, positions, inputs, technicians, controls, holds, steps, actions, seesBlind } = open;
  const hidden = new Set(seesBlind ? [] : positions.filter(({ blind }) => blind).map(({ id }) => id));
  const language = languageOf(acceptLanguage);
  return {
    id: worksheet.id, number: worksheet.number, method: worksheet.method, parameters: [...worksheet.parameters], technicians: [...technicians], calculation: worksheet.calculation,
    note: worksheet.note, dueOn: worksheet.dueOn, state: worksheet.state, wasClosed: worksheet.wasClosed, version: worksheet.version,
    mine: worksheet.state === 'open' && worksheet.technicianIds.includes(reader),
    positions: positions.map((position) => positionView(position, open, hidden)),
    inputs: inputs.map(({ positionId, replicate, name, number, text, enteredByName, enteredAt }) => ({ positionId, replicate, name, number, text, enteredByName, enteredAt })),
    findings: controls.findings.filter(({ positionId }) => !hidden.has(positionId)).map((finding) => ({ ...finding })),
    missingControls: controls.missing.filter(({ positionId }) => !hidden.has(positionId))
      .map(({ positionId, code, parameter, why }) => ({ positionId, code, parameter, why: sentenceOf(why, language).detail })),
    holds: holds.map(({ id, state, reason, explainedByName, decisionReason, decidedByName, version, actions: offers }) => ({
      id, state, reason, explainedByName, decisionReason, decidedByName, version, actions: actionViews(offers, acceptLanguage),
    })),
    steps: steps.filter(({ detail }) => seesBlind || detail?.control !== 'sample').map(({ action, toState, reason, byName, at }) => ({ action, toState, reason, byName, at })),
    actions: actionViews(actions, acceptLanguage),
  };
}

function positionView(position: StoredPosition, { positions, determinations }: OpenWorksheet, hidden: ReadonlySet<string>): WorksheetPositionView {
  const { id, place, parameter, code, matrix, unit, attempt, repeatReason, removed } = position;
  const isHidden = hidden.has(id);
  const own = determinations.get(position.determinationId ?? '');
  const like = isHidden ? determinations.get(positions.find((one) => one.parameter === parameter && one.kind === 'sample')?.determinationId ?? '') : own;
  return {
    id, place, parameter, code, matrix, unit, attempt, repeatReason, removed,
    kind: isHidden ? 'sample' : position.kind, blind: !isHidden && position.blind, target: isHidden ? null : position.target, ofPlace: position.ofPlace,
    itemState: like?.itemState ?? '', storage: like?.storage ?? '', requirementText: like?.requirementText ?? null, demand: like ? demandOf(like) : null,
    notExamined: own?.reading?.notExamined ?? own?.leftOut?.reason ?? null, corrections: own?.corrections ?? 0,
  };
}

function demandOf({ discipline, samplingKind, parameter, requirement, unit, comparison, basis, food }: StoredDetermination): object | null {
  return requirement ? { discipline, samplingKind, parameter, requirement, unit, comparison, basis, food } : null;
}

export function worksheetRow({ id, number, method, parameters, technicians, state, places, cells, dueOn, createdAt }: WorksheetLine): WorksheetRow {
  return { id, number, method, parameters: [...parameters], technicians: [...technicians], state, places, cells, dueOn, createdAt };
}

export function savedView({ inputs, version }: Entered): SavedInputsView {
  return { inputs: inputs.map(({ positionId, replicate, name, number, text, enteredByName, enteredAt }) => ({ positionId, replicate, name, number, text, enteredByName, enteredAt })), version };
}
