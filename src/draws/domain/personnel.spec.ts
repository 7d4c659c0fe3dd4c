import { describe, expect, it } from '@jest/globals';
import { PERSONNEL_HEADINGS, readPersonnel, whyOffDuty } from './personnel.js';

const rule = { from: '2026-09-10', until: '2026-10-31', certified: true };
const valid = { from: '2025-01-01', to: '2026-12-31' };

describe('who may stand in a roster', () => {
  it('is certified until the last visit is due and present on the day of the draw', () => {
    expect(whyOffDuty({ certificates: [valid], leaves: [] }, rule)).toBeUndefined();
    expect(whyOffDuty({ certificates: [], leaves: [] }, rule)).toBe('no-certificate');
    expect(whyOffDuty({ certificates: [], leaves: [] }, { ...rule, certified: false })).toBeUndefined();
    expect(whyOffDuty({ certificates: [{ ...valid, to: '2026-10-30' }], leaves: [] }, { ...rule, certified: false })).toBe('certificate-ends');
    expect(whyOffDuty({ certificates: [{ ...valid, from: '2026-09-11' }], leaves: [] }, rule)).toBe('certificate-ends');
    expect(whyOffDuty({ certificates: [valid], leaves: [{ from: '2026-09-01', to: '2026-09-10' }] }, rule)).toBe('on-leave');
    expect(whyOffDuty({ certificates: [valid], leaves: [{ from: '2026-09-01', to: '2026-09-09' }] }, rule)).toBeUndefined();
  });
});

describe('a personnel list', () => {
  const lines = (...rows: readonly (readonly string[])[]) => [PERSONNEL_HEADINGS, ...rows].map((cells, at) => ({ line: at + 1, cells }));

  it('gives certificates, days away and enterprises of each person, whatever the order of its columns', () => {
    expect(readPersonnel(lines(['wang', '王', 'CY-1', '2025/1/1', '2027-12-31', '', '', '甲超市；乙店', '丙公司'])).rows).toEqual([{
      line: 2, login: 'wang', name: '王', certificate: { number: 'CY-1', from: '2025-01-01', to: '2027-12-31' }, leave: null, households: ['甲超市', '乙店'], formerEmployers: ['丙公司'],
    }]);
    const turned = readPersonnel([{ line: 1, cells: ['休假止', '休假起', '账号*'] }, { line: 2, cells: ['2026-10-07', '2026-10-01', 'li'] }]);
    expect(turned.rows[0]).toMatchObject({ login: 'li', leave: { from: '2026-10-01', to: '2026-10-07' } });
  });

  it('names each bad line with its column', () => {
    const { rows, problems } = readPersonnel(lines(
      ['', '王', '', '', '', '', '', '甲', ''], ['a', '', 'CY', '2026-13-01', '', '', '', '', ''], ['b', '', '', '', '', '2026-10-07', '2026-10-01', '', ''], ['c', '', '', '', '', '', '', '', ''],
    ));
    expect(rows).toEqual([]);
    expect(problems.map(({ line, heading, code }) => `${line} ${heading} ${code}`)).toEqual([
      '2 账号 draws.personnel-login-missing', '3 证件有效期起 draws.personnel-bad-day', '3 证件有效期止 draws.personnel-day-missing',
      '4 休假止 draws.personnel-days-order', '5 账号 draws.personnel-nothing-said',
    ]);
  });

  it('is refused whole without a column of accounts', () => {
    expect(readPersonnel([{ line: 1, cells: ['姓名'] }]).problems[0]?.code).toBe('draws.personnel-no-login-column');
  });
});
