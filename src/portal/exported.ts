import { both, column, type ExportedList } from '../platform/http/index.js';

/** Columns of the list of registrations as a workbook. */
export const REGISTRATIONS: ExportedList = {
  name: both('企业注册申请', 'Registrations of enterprises'),
  columns: [
    column('enterpriseName', '企业', 'Enterprise'),
    column('uscc', '统一社会信用代码', 'USCC'),
    column('login', '登录名', 'Login'),
    column('contactName', '联系人', 'Contact'),
    column('phone', '电话', 'Telephone'),
    column('byInvitation', '凭邀请码', 'By invitation'),
    column('state', '状态', 'State', { waiting: both('待审核', 'Waiting'), approved: both('已开通', 'Approved'), declined: both('未通过', 'Declined') }),
    column('reason', '原因', 'Reason'),
    column('askedAt', '申请时间', 'Asked at'),
    column('decidedAt', '办理时间', 'Decided at'),
  ],
};
