export * from './refusal.js';
export * from './lifecycle.js';
export * from './numbers/index.js';
