export * from './calendar.js';
export * from './correction.js';
export * from './correction-lifecycle.js';
export * from './due.js';
export * from './legal-day.js';
export * from './notice.js';
export * from './revision.js';
export * from './windows.js';
