import { both, column, type ExportedList } from '../platform/http/index.js';

const KINDS = {
  'entrusted-test': both('委托检验', 'Entrusted test'),
  verification: both('检定', 'Verification'),
  calibration: both('校准', 'Calibration'),
  'periodic-inspection': both('定期检验', 'Periodic inspection'),
};
const STATES = {
  requested: both('待评审', 'To be reviewed'),
  quoted: both('已报价', 'Quoted'),
  declined: both('不予受理', 'Declined'),
  accepted: both('已接受，待送样', 'Accepted'),
  withdrawn: both('已撤回', 'Withdrawn'),
  delivered: both('检验中', 'In examination'),
  reported: both('已出报告', 'Reported'),
  closed: both('已办结', 'Closed'),
};

/** Columns of the list of orders as a workbook. */
export const ORDERS: ExportedList = {
  name: both('委托受理', 'Orders'),
  columns: [
    column('number', '委托单号', 'Order'),
    column('kind', '类型', 'Kind', KINDS),
    column('state', '状态', 'State', STATES),
    column('customerName', '委托单位', 'Customer'),
    column('laboratoryName', '受理机构', 'Laboratory'),
    column('firstName', '样品（器具）', 'Sample or device'),
    column('lines', '件数', 'Lines'),
    column('delivered', '已送达', 'Delivered'),
    column('reported', '已出报告', 'Reported'),
    column('total', '金额（元）', 'Total (yuan)'),
    column('quotedUntil', '报价有效期至', 'Quotation until'),
    column('requestedAt', '申请时间', 'Requested at'),
  ],
};
