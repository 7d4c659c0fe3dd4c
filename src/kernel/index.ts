export * from './refusal.js';
export * from './lifecycle.js';
