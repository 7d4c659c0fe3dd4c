import { both, column, type ExportedList } from '../platform/http/index.js';

const KINDS = { supervision: both('监督抽检', 'Supervision'), 'risk-monitoring': both('风险监测', 'Risk monitoring'), evaluation: both('评价性抽检', 'Evaluation') };
const STATES = {
  draft: both('草稿', 'Draft'),
  submitted: both('待批准', 'Awaiting approval'),
  approved: both('已批准', 'Approved'),
  published: both('已发布', 'Published'),
  closed: both('已结束', 'Closed'),
};

/** Columns of the list of plans as a workbook. */
export const PLANS: ExportedList = {
  name: both('抽检计划', 'Plans'),
  columns: [
    column('number', '计划编号', 'Number'),
    column('title', '计划名称', 'Title'),
    column('kind', '类型', 'Kind', KINDS),
    column('state', '状态', 'State', STATES),
    column('organiserName', '组织单位', 'Organiser'),
    column('taskSource', '任务来源', 'Task source'),
    column('periodFrom', '开始日期', 'From'),
    column('periodTo', '结束日期', 'To'),
    column('strataCount', '分层数', 'Strata'),
    column('quota', '抽样批次', 'Quota'),
  ],
};
