import { both, column, type ExportedList } from '../platform/http/index.js';

const STATES = {
  committed: both('待公开值', 'Awaiting value'),
  drawn: both('待派出', 'To dispatch'),
  dispatched: both('抽样中', 'Sampling'),
  closed: both('已公布', 'Published'),
  superseded: both('已替代', 'Replaced'),
};

/** Columns of the list of draws as a workbook. */
export const DRAWS: ExportedList = {
  name: both('随机抽取', 'Draws'),
  columns: [
    column('number', '抽取编号', 'Number'),
    column('planNumber', '计划编号', 'Plan'),
    column('planTitle', '计划名称', 'Plan title'),
    column('organiserName', '组织单位', 'Organiser'),
    column('state', '状态', 'State', STATES),
    column('frameUnits', '抽样框单位数', 'Units in the frame'),
    column('eventAt', '公开值时间', 'Public value at'),
    column('preparedAt', '准备时间', 'Prepared at'),
    column('drawnAt', '抽取时间', 'Drawn at'),
    column('units', '抽中单位', 'Units drawn'),
    column('reserves', '备选', 'Reserves'),
    column('visits', '抽样任务', 'Visits'),
  ],
};
