import { both, column, type ExportedList } from '../platform/http/index.js';

const KINDS = { failure: both('检验不合格', 'Failing report'), refusal: both('拒绝抽样', 'Refusal') };
const STATES = { open: both('待受理', 'To accept'), accepted: both('办理中', 'In work'), closed: both('已办结', 'Closed') };

/** Columns of the list of handlings as a workbook. */
export const HANDLINGS: ExportedList = {
  name: both('核查处置', 'Handlings'),
  columns: [
    column('unitName', '单位', 'Unit'),
    column('kind', '事由', 'Kind', KINDS),
    column('reference', '报告编号或原因', 'Report or reason'),
    column('state', '状态', 'State', STATES),
    column('responsibleName', '负责单位', 'Responsible'),
    column('openedOn', '立项日期', 'Opened on'),
    column('startDue', '启动期限', 'Start due'),
    column('startDueProvisional', '启动期限暂定', 'Start due is provisional'),
    column('finishDue', '办结期限', 'Finish due'),
    column('finishDueProvisional', '办结期限暂定', 'Finish due is provisional'),
    column('overdue', '逾期', 'Overdue'),
  ],
};
