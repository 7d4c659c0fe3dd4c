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
const VERDICTS = { satisfactory: both('满意', 'satisfactory'), questionable: both('有问题', 'questionable'), unsatisfactory: both('不满意', 'unsatisfactory') };
export const FILES_EXPORT: ExportedList = {
  name: both('仪器数据', 'Instrument files'),
  columns: [
    column('receivedAt', '接收时间', 'Received'), column('instrument', '仪器', 'Instrument'), column('fileName', '文件', 'File'), column('source', '来源', 'From', { upload: both('上传', 'upload'), folder: both('共享文件夹', 'folder') }),
    column('readingCount', '读数', 'Readings'), column('badCount', '不能采用的行', 'Lines not taken'), column('state', '状态', 'State', { previewed: both('待采用', 'to be decided'), accepted: both('已采用', 'taken over'), discarded: both('已弃置', 'put aside') }),
    column('acceptedCount', '采用数', 'Taken over'), column('receivedByName', '上传人', 'Received by'), column('decidedByName', '采用人', 'Decided by'), column('sha256', '文件摘要', 'SHA-256'),
  ],
};
export const PROFICIENCY_EXPORT: ExportedList = {
  name: both('能力验证', 'Proficiency tests'),
  columns: [
    column('onDay', '日期', 'Day'), column('organiser', '组织方', 'Organiser'), column('round', '计划编号', 'Round'), column('method', '方法', 'Method'), column('parameter', '项目', 'Parameter'), column('result', '本室结果', 'Result'),
    column('assigned', '指定值', 'Assigned value'), column('deviation', '能力评定标准差', 'Deviation'), column('unit', '单位', 'Unit'), column('z', 'z', 'z'), column('verdict', '评价', 'Verdict', VERDICTS), column('findingSubject', '纠正措施', 'Corrective action'),
  ],
};
