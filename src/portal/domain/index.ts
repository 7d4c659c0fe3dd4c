export * from './lifecycle.js';
export * from './registration.js';
