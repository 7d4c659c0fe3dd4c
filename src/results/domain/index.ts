export * from './lifecycle.js';
export * from './leaving-out.js';
export * from './declaration.js';
export * from './cell.js';
export * from './near-limit.js';
export * from './review.js';
export * from './sheet.js';
export * from './sums.js';
