import { both, column, type ExportedList } from '../platform/http/index.js';

const STATUS = { unjudged: both('未判定', 'not judged'), 'in-control': both('在控', 'in control'), warning: both('警告', 'warning'), out: both('失控', 'out of control') };
const DECISIONS = { open: both('待说明原因', 'waits for the reason'), explained: both('待质量负责人决定', 'waits for the decision'), repeat: both('重测', 'measured again'), accepted: both('说明理由后接受', 'accepted with the reason'), rejected: both('结果作废', 'rejected') };
const DEFINITION = { proposed: both('待审批', 'proposed'), approved: both('已批准', 'approved'), rejected: both('已退回', 'rejected') };

export const RULES_EXPORT: ExportedList = {
  name: both('方法规则', 'Method rules'),
  columns: [
    column('subject', '方法', 'Method'), column('number', '版本', 'Version'), column('state', '状态', 'State', DEFINITION), column('superseded', '已被替代', 'Superseded'), column('validFrom', '生效日期', 'Valid from'),
    column('body.defaultUnit', '默认单位', 'Unit'), column('reason', '说明', 'Reason'), column('proposedByName', '提交人', 'Proposed by'), column('proposedAt', '提交时间', 'Proposed at'),
    column('decidedByName', '审批人', 'Decided by'), column('decidedAt', '审批时间', 'Decided at'),
  ],
};
export const CHARTS_EXPORT: ExportedList = {
  name: both('质控图', 'Control charts'),
  columns: [
    column('method', '方法', 'Method'), column('parameter', '项目', 'Parameter'), column('material', '质控样', 'Control material'), column('equipmentCode', '仪器编号', 'Instrument'), column('equipmentName', '仪器', 'Name'),
    column('unit', '单位', 'Unit'), column('values', '点数', 'Values'), column('lastAt', '最近测定', 'Last measured'), column('lastValue', '最近值', 'Last value'), column('lastStatus', '状态', 'State', STATUS),
  ],
};
export const POINTS_EXPORT: ExportedList = {
  name: both('质控数据', 'Control values'),
  columns: [
    column('measuredAt', '测定时间', 'Measured'), column('run', '批', 'Run'), column('value', '测定值', 'Value'), column('z', 'z', 'z'), column('status', '判定', 'State', STATUS), column('rules', '触发规则', 'Rules broken'),
    column('hold', '处置', 'Decision', DECISIONS), column('recordedByName', '测定人', 'Measured by'),
  ],
};
export const HOLDS_EXPORT: ExportedList = {
  name: both('质控处置', 'Failed controls'),
  columns: [
    column('raisedAt', '发生时间', 'Held at'), column('method', '方法', 'Method'), column('state', '状态', 'State', DECISIONS), column('raisedByName', '测定人', 'Measured by'), column('reason', '原因', 'Reason'),
    column('explainedByName', '说明人', 'Explained by'), column('decisionReason', '决定理由', 'Decision'), column('decidedByName', '决定人', 'Decided by'), column('decidedAt', '决定时间', 'Decided at'),
  ],
};
