export * from './retail-weighing.js';
