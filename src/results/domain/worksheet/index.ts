export * from './inputs.js';
export * from './settle.js';
export * from './controls.js';
export * from './columns.js';
export * from './record.js';
export * from './instrument.js';
