import { both, column, type ExportedList } from '../platform/http/index.js';

const STAGES = {
  assigned: both('待抽样', 'To visit'), started: both('抽样中', 'Visiting'), refused: both('拒绝抽样', 'Refused'), closed: both('停业关门', 'Shut'), 'no-product': both('无此产品', 'No product'),
  sampled: both('已抽样', 'Sampled'), 'in-transit': both('送样中', 'In transit'), received: both('已接收', 'Received'), 'in-test': both('检验中', 'In test'), concluded: both('已有结论', 'Concluded'),
  rejected: both('实验室拒收', 'Rejected'),
};
const OUTCOMES = { pass: both('合格', 'Pass'), fail: both('不合格', 'Fail'), problem: both('问题样品', 'Problem') };

/** Columns of the regulator's board as a workbook. */
export const BOARD_ITEMS: ExportedList = {
  name: both('抽检进度', 'Board'),
  columns: [
    column('planNumber', '计划编号', 'Plan'), column('stratum', '层', 'Stratum'), column('category', '检验方案', 'Scheme'), column('divisionName', '区划', 'Division'),
    column('stationName', '监管所', 'Station'), column('unitName', '被抽样单位', 'Unit'), column('recordNumber', '抽样单编号', 'Record'), column('sampleName', '样品', 'Sample'),
    column('stage', '进度', 'Stage', STAGES), column('dueOn', '下一步期限', 'Due on'), column('late', '逾期', 'Late'), column('outcome', '结论', 'Outcome', OUTCOMES),
    column('reason', '原因', 'Reason'), column('reserve', '替补', 'Reserve'),
  ],
};
