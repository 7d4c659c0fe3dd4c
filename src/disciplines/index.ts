export * from './contract.js';
export { DISCIPLINES, disciplineOf } from './registry.js';
export * from './shared/index.js';
