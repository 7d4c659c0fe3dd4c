export * from './checklist.js';
export * from './cylinder-batch.js';
