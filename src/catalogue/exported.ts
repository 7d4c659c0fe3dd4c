import { both, column, type ExportedList } from '../platform/http/index.js';

const STATES = {
  proposed: both('待审批', 'Proposed'),
  approved: both('已批准', 'Approved'),
  rejected: both('已退回', 'Rejected'),
  withdrawn: both('已撤销', 'Withdrawn'),
};
const CONFIDENCES_IN_WORDS = {
  read: both('已对标准原文', 'read in the standard'),
  printed: both('通告刊载', 'printed in notices'),
  known: both('待核对原文', 'not yet checked'),
  entered: both('本局录入', 'entered here'),
};

/** Columns of the list of limits as a workbook. */
export const LIMITS: ExportedList = {
  name: both('限量', 'Limits'),
  columns: [
    column('parameter', '检验项目', 'Parameter'),
    column('requirement', '标准要求', 'Requirement'),
    column('scheme', '适用细则', 'Scheme'),
    column('food', '食品', 'Food'),
    column('foodType', '食品类型', 'Food type'),
    column('basis', '依据', 'Basis'),
    column('validFrom', '生效', 'Valid from'),
    column('validTo', '失效', 'Valid to'),
    column('source', '出处', 'Source'),
    column('confidence', '可靠程度', 'Confidence', CONFIDENCES_IN_WORDS),
    column('state', '状态', 'State', STATES),
    column('reason', '理由', 'Reason'),
  ],
};

/** Columns of the list of schemes as a workbook. */
export const SCHEMES: ExportedList = {
  name: both('检验细则', 'Schemes'),
  columns: [
    column('code', '编号', 'Code'),
    column('title', '名称', 'Title'),
    column('chapterName', '大类', 'Chapter'),
    column('items', '检验项目数', 'Items'),
    column('gaps', '缺限量项目', 'Gaps'),
  ],
};
