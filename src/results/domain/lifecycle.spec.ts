import { describe, expect, it } from '@jest/globals';
import { isRefusal, offered, take } from '../../kernel/index.js';
import { EXAMINATION_LIFECYCLE, EXAMINATION_STATES, type ExaminationAction, type ExaminationFacts, type ExaminationState } from './lifecycle.js';

const sound: ExaminationFacts = {
  reader: 'somebody', blocked: null, assigned: ['technician'], enteredBy: ['technician'], submittedBy: 'technician', checkedBy: 'checker',
  missing: [], withoutDetectionLimit: [], undecided: [], onWorksheet: [],
};
const codeOf = (decided: unknown): unknown => (isRefusal(decided) ? decided.code : decided);

describe('lifecycle of an examination', () => {
  const way: readonly [ExaminationState, ExaminationAction, string, ExaminationState][] = [
    ['blocked', 'refresh', 'manager', 'waiting'], ['blocked', 'assign', 'manager', 'assigned'], ['waiting', 'assign', 'manager', 'assigned'],
    ['assigned', 'assign', 'manager', 'assigned'], ['assigned', 'enter', 'technician', 'entering'], ['entering', 'assign', 'manager', 'entering'],
    ['entering', 'enter', 'technician', 'entering'], ['entering', 'submit', 'technician', 'submitted'], ['submitted', 'check', 'checker', 'checked'],
    ['submitted', 'return', 'checker', 'entering'], ['checked', 'approve', 'signatory', 'approved'], ['checked', 'return', 'signatory', 'entering'],
    ['checked', 'return-to-checker', 'signatory', 'submitted'],
  ];
  it.each(way)('%s → %s by the %s leads to %s', (state, action, reader, next) => {
    expect(take(EXAMINATION_LIFECYCLE, state, action, { ...sound, reader })).toBe(next);
  });

  it('has no other step: nothing is entered after submission, and nothing follows approval', () => {
    const known = new Set(way.map(([state, action]) => `${state} ${action}`));
    for (const state of EXAMINATION_STATES) {
      for (const action of ['refresh', 'assign', 'enter', 'submit', 'check', 'return', 'approve', 'return-to-checker'] as const) {
        const decided = take(EXAMINATION_LIFECYCLE, state, action, { ...sound, reader: 'technician' });
        if (!known.has(`${state} ${action}`)) expect(codeOf(decided)).toBe('lifecycle.not-now');
      }
    }
  });

  it('refuses to assign while a limit is missing, in the words of the catalogue', () => {
    const blocked = { code: 'catalogue.limit-missing', facts: { items: ['镉（以Cd计）'] } };
    expect(take(EXAMINATION_LIFECYCLE, 'blocked', 'assign', { ...sound, blocked })).toMatchObject(blocked);
  });

  const [a, b, c] = ['a', 'b', 'c'];
  const people = [a, b, c].flatMap((entered) => [a, b, c].flatMap((submitted) => [a, b, c].map((checked) => [entered, submitted, checked] as const)));
  it.each(people)('entered by %s, submitted by %s, checked by %s: only somebody else checks, and again somebody else signs', (entered, submittedBy, checkedBy) => {
    for (const reader of [a, b, c, 'd']) {
      const facts = { ...sound, reader, enteredBy: [entered], submittedBy, checkedBy };
      expect(codeOf(take(EXAMINATION_LIFECYCLE, 'submitted', 'check', facts))).toBe(reader === entered || reader === submittedBy ? 'review.own-work' : 'checked');
      expect(codeOf(take(EXAMINATION_LIFECYCLE, 'checked', 'approve', facts)))
        .toBe(reader === entered || reader === submittedBy ? 'review.own-work' : reader === checkedBy ? 'review.own-check' : 'approved');
    }
  });

  it.each([
    ['submission.incomplete', { missing: ['铅'] }], ['submission.detection-limit-needed', { withoutDetectionLimit: ['铅'] }], ['submission.undecided', { undecided: ['铅'] }],
    ['sheet.not-assigned', { reader: 'stranger' }],
  ])('refuses to submit: %s', (code, wrong) => {
    expect(codeOf(take(EXAMINATION_LIFECYCLE, 'entering', 'submit', { ...sound, reader: 'technician', ...wrong }))).toBe(code);
  });

  it('offers a reader what the reader may do, refused steps with the reason', () => {
    const actions = offered(EXAMINATION_LIFECYCLE, 'checked', { ...sound, reader: 'checker' }, ['result.approve']);
    expect(actions.map(({ action, refused }) => [action, refused?.code])).toEqual([['approve', 'review.own-check'], ['return-to-checker', undefined], ['return', undefined]]);
  });
});
