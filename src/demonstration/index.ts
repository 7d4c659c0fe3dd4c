export { loadDemonstration, type DemonstrationOptions } from './load.js';
export { PastClock } from './past-clock.js';
export * from './walk/index.js';
