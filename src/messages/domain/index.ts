export { isNoticeKind, NOTICE_KINDS, noticeWords, type NoticeKind, type NoticeWords } from './kinds.js';
export { afterFailure, failureOf, LEASE_SECONDS, MAIL_STATES, MOST_ATTEMPTS, type MailFailure, type MailState } from './delivery.js';
