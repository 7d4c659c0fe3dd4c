export * from './record-text.js';
export * from './judge-record.js';
export * from './blank-record.js';
