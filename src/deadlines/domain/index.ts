export * from './calendar.js';
export * from './due.js';
export * from './legal-day.js';
export * from './windows.js';
