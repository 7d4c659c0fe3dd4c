export * from './nominal.js';
export * from './plan.js';
export * from './series.js';
export * from './tare.js';
export * from './judge-net-content.js';
export * from './words.js';
