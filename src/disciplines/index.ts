export * from './contract.js';
export * from './paper/index.js';
export { DISCIPLINES, disciplineOf, documentOfTemplate, kindWords, RECORD_LIBRARY, specOf } from './registry.js';
export * from './shared/index.js';
