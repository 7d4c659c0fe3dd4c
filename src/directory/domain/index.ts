export * from './copy-text.js';
export * from './row.js';
