export { MessagesModule } from './messages.module.js';
export { MAIL_JOB, Messages, type Telling } from './messages.service.js';
