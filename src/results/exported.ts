import { both, column, type ExportedList } from '../platform/http/index.js';

const STATES = {
  blocked: both('缺限量', 'Limit missing'),
  waiting: both('待分派', 'To assign'),
  assigned: both('已分派', 'Assigned'),
  entering: both('录入中', 'In entry'),
  submitted: both('待审核', 'To check'),
  checked: both('待批准', 'To approve'),
  approved: both('已批准', 'Approved'),
  returned: both('已退回', 'Returned'),
};
const VERDICTS = {
  pass: both('合格', 'Pass'),
  fail: both('不合格', 'Fail'),
  problem: both('问题项', 'Problem'),
  'not-judged': both('不判定', 'Not judged'),
  review: both('待人员判定', 'For a person'),
  'not-examined': both('未检验', 'Not examined'),
};

/** Columns of the lists of examinations as a workbook: the blind facts alone. */
export const EXAMINATIONS: ExportedList = {
  name: both('检验任务', 'Examinations'),
  columns: [
    column('code', '样品编码', 'Code'),
    column('matrix', '样品类别', 'Matrix'),
    column('itemState', '形态', 'Form'),
    column('storage', '储存条件', 'Storage'),
    column('foodType', '食品类型', 'Food type'),
    column('state', '状态', 'State', STATES),
    column('receivedOn', '收样日期', 'Received on'),
    column('dueOn', '报告期限', 'Due'),
    column('dueProvisional', '期限暂定', 'Due is provisional'),
    column('unassigned', '未分派项目', 'Unassigned'),
    column('blocked', '待办原因', 'Blocked by'),
    column('returnReason', '退回原因', 'Returned because'),
  ],
};

/** Columns of a technician’s queue as a workbook: the blind facts alone. */
export const QUEUE: ExportedList = {
  name: both('我的检验项目', 'My determinations'),
  columns: [
    column('code', '样品编码', 'Code'),
    column('matrix', '样品类别', 'Matrix'),
    column('itemState', '形态', 'Form'),
    column('storage', '储存条件', 'Storage'),
    column('seq', '序号', 'No.'),
    column('parameter', '检验项目', 'Parameter'),
    column('method', '检验方法', 'Method'),
    column('requirementText', '标准要求', 'Requirement'),
    column('unit', '单位', 'Unit'),
    column('text', '结果', 'Result'),
    column('verdict', '单项判定', 'Verdict', VERDICTS),
    column('dueOn', '报告期限', 'Due'),
    column('state', '状态', 'State', STATES),
  ],
};

/** Columns of the list of worksheets as a workbook. */
export const WORKSHEETS: ExportedList = {
  name: both('检验工作单', 'Worksheets'),
  columns: [
    column('number', '编号', 'Number'),
    column('method', '检验方法', 'Method'),
    column('parameters', '检验项目', 'Parameters'),
    column('technicians', '检验员', 'Technicians'),
    column('state', '状态', 'State', { open: both('录入中', 'In entry'), held: both('质控待处理', 'Held'), closed: both('已完成', 'Closed'), rejected: both('已作废', 'Rejected'), cancelled: both('已取消', 'Cancelled') }),
    column('places', '样品和质控数', 'Samples and controls'),
    column('cells', '检验项目数', 'Determinations'),
    column('dueOn', '最早报告期限', 'Earliest due'),
    column('createdAt', '建立时间', 'Begun'),
  ],
};
