export * from './record-text.js';
export * from './judge-record.js';
