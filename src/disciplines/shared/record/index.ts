export * from './record-text.js';
