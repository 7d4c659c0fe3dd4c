import { both, column, type ExportedList } from '../platform/http/index.js';

const STATES = { rendering: both('正在生成', 'Being made'), issued: both('已签发', 'Issued') };
const OUTCOMES = { pass: both('合格', 'Pass'), fail: both('不合格', 'Fail'), problem: both('问题样品', 'Problem sample') };

/** Columns of the list of reports as a workbook. */
export const REPORTS: ExportedList = {
  name: both('检验报告', 'Reports'),
  columns: [
    column('number', '报告编号', 'Number'),
    column('version', '版本', 'Version'),
    column('productName', '样品名称', 'Product'),
    column('unitName', '被抽样单位', 'Sampled unit'),
    column('outcome', '结论', 'Outcome', OUTCOMES),
    column('laboratoryName', '检验机构', 'Laboratory'),
    column('organiserName', '组织单位', 'Organiser'),
    column('issuedOn', '签发日期', 'Issued on'),
    column('state', '状态', 'State', STATES),
    column('pages', '页数', 'Pages'),
  ],
};
