export * from './hand.js';
export * from './plan-and-draw.js';
export * from './field.js';
export * from './laboratory.js';
