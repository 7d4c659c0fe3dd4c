export * from './lifecycle.js';
export * from './strata.js';
