import { both, column, type ExportedList } from '../platform/http/index.js';

const KINDS = { enterprise: both('企业、个体工商户', 'Enterprise'), vendor: both('摊贩', 'Street vendor'), stall: both('市场摊位', 'Market stall') };
const STATUSES = { open: both('开业', 'Open'), suspended: both('停业', 'Suspended'), closed: both('注销', 'Closed') };
const BUSINESS_TYPES = {
  production: both('生产', 'Production'),
  distribution: both('流通', 'Distribution'),
  catering: both('餐饮', 'Catering'),
  online: both('网络', 'Online'),
};
const TAGS = {
  'school-surroundings': both('校园周边', 'Near a school'),
  'rural-market': both('农村集市', 'Rural market'),
  'online-platform': both('网络平台', 'Online platform'),
  'coal-yard': both('煤场', 'Coal yard'),
};

/** Columns of the list of enterprises and their premises as a workbook. */
export const PREMISES: ExportedList = {
  name: both('市场主体', 'Enterprises'),
  columns: [
    column('code', '编码', 'Code'),
    column('name', '名称', 'Name'),
    column('uscc', '统一社会信用代码', 'USCC'),
    column('kind', '类型', 'Kind', KINDS),
    column('address', '地址', 'Address'),
    column('divisionName', '行政区划', 'Division'),
    column('stationName', '监管所', 'Station'),
    column('businessTypes', '业态', 'Business types', BUSINESS_TYPES),
    column('tags', '标签', 'Tags', TAGS),
    column('creditClass', '信用等级', 'Credit class'),
    column('status', '状态', 'Status', STATUSES),
  ],
};
