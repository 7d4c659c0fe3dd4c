import { both, column, type ExportedList } from '../platform/http/index.js';

const STATES = { waiting: both('待发送', 'Waiting'), sent: both('已发送', 'Sent'), failed: both('失败，将重试', 'Failed, tried again'), 'given-up': both('已放弃', 'Given up') };

/** Columns of the mail that the system sent as a workbook. */
export const DELIVERIES: ExportedList = {
  name: both('邮件通知', 'Mail'),
  columns: [
    column('at', '时间', 'At'),
    column('subject', '内容', 'Subject'),
    column('recipientName', '收件人', 'Recipient'),
    column('organisationName', '单位', 'Organisation'),
    column('state', '状态', 'State', STATES),
    column('attempts', '尝试次数', 'Attempts'),
    column('sentAt', '发送时间', 'Sent at'),
    column('reason', '失败原因', 'Failed because'),
    column('serverCode', '邮件服务器代码', 'Server code'),
  ],
};
