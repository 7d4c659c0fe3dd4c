import { both, column, type ExportedList } from '../platform/http/index.js';

const KINDS = { supervision: both('监督抽检', 'Supervision'), 'risk-monitoring': both('风险监测', 'Risk monitoring'), evaluation: both('评价性抽检', 'Evaluation'), entrusted: both('委托', 'On order') };
const OUTCOMES = { pass: both('合格', 'Pass'), fail: both('不合格', 'Fail'), problem: both('问题样品', 'Problem sample') };
const ITEM_STATES = {
  sampled: both('待送检', 'To be sent'),
  'in-transit': both('送检途中', 'On its way'),
  received: both('已收样', 'Received'),
  'in-test': both('检验中', 'In test'),
  concluded: both('已出结论', 'Concluded'),
  disposed: both('已处置', 'Disposed of'),
  refused: both('已拒收', 'Refused'),
};
const VISIT_STATES = {
  assigned: both('待抽样', 'To sample'),
  started: both('抽样中', 'On site'),
  sampled: both('已抽样', 'Sampled'),
  refused: both('拒绝抽样', 'Refused'),
  closed: both('关门歇业', 'Shut'),
  'no-product': both('无样品可抽', 'No product'),
  ended: both('已结束', 'Ended'),
};
const PORTION_KINDS = { test: both('检样', 'Test portion'), backup: both('备样', 'Backup portion'), retained: both('留样', 'Retained portion') };
const PORTION_STATES = {
  held: both('在人手中', 'Held by a person'),
  stored: both('在库', 'In store'),
  divided: both('已分样用完', 'Divided up'),
  disposed: both('已处置', 'Disposed of'),
};
const DISPOSALS = { proposed: both('建议处置', 'Proposed'), approved: both('已批准处置', 'Approved'), done: both('已处置', 'Done') };

/** Columns of the list of visits as a workbook. */
export const VISITS: ExportedList = {
  name: both('抽样任务', 'Visits'),
  columns: [
    column('planNumber', '计划编号', 'Plan'),
    column('planTitle', '计划名称', 'Plan title'),
    column('unitCode', '单位编码', 'Unit code'),
    column('unitName', '被抽样单位', 'Unit'),
    column('unitUscc', '统一社会信用代码', 'USCC'),
    column('unitAddress', '地址', 'Address'),
    column('samplingKind', '类型', 'Kind', KINDS),
    column('samplingOrganisationName', '抽样单位', 'Sampling organisation'),
    column('dueOn', '截止日期', 'Due'),
    column('state', '状态', 'State', VISIT_STATES),
    column('outcome', '结果', 'Outcome', VISIT_STATES),
    column('outcomeReason', '原因', 'Reason'),
    column('startedAt', '开始时间', 'Started at'),
    column('endedAt', '结束时间', 'Ended at'),
  ],
};

/** Columns of the list of items as a workbook. */
export const ITEMS: ExportedList = {
  name: both('样品', 'Items'),
  columns: [
    column('recordNumber', '抽样单编号', 'Record'),
    column('code', '样品编码', 'Code'),
    column('name', '样品名称', 'Name'),
    column('matrix', '样品类别', 'Matrix'),
    column('storage', '储存条件', 'Storage'),
    column('unitName', '被抽样单位', 'Sampled unit'),
    column('samplingKind', '类型', 'Kind', KINDS),
    column('state', '状态', 'State', ITEM_STATES),
    column('laboratoryName', '承检机构', 'Laboratory'),
    column('sampledOn', '抽样日期', 'Sampled on'),
    column('deliveryDueOn', '送达期限', 'Delivery due'),
    column('receivedOn', '收样日期', 'Received on'),
    column('reportDueOn', '报告期限', 'Report due'),
    column('reportProvisional', '报告期限暂定', 'Report due is provisional'),
    column('outcome', '结论', 'Outcome', OUTCOMES),
  ],
};

/** Columns of the list of portions in store as a workbook. */
export const PORTIONS: ExportedList = {
  name: both('在库样品', 'Portions in store'),
  columns: [
    column('code', '编码', 'Code'),
    column('itemCode', '样品编码', 'Item'),
    column('label', '标签', 'Label'),
    column('kind', '类别', 'Kind', PORTION_KINDS),
    column('section', '检验室', 'Section'),
    column('matrix', '样品类别', 'Matrix'),
    column('form', '形态', 'Form'),
    column('storage', '储存条件', 'Storage'),
    column('quantity', '数量', 'Quantity'),
    column('leftQuantity', '剩余', 'Left'),
    column('unit', '单位', 'Unit'),
    column('state', '状态', 'State', PORTION_STATES),
    column('holderName', '保管人', 'Holder'),
    column('placeName', '存放位置', 'Place'),
    column('retainedUntil', '保存至', 'Kept until'),
    column('disposal', '处置', 'Disposal', DISPOSALS),
  ],
};
