export * from './draw.js';
export * from './frame.js';
export * from './hasher.js';
export * from './inspectors.js';
export * from './result.js';
export * from './seed.js';
export * from './tickets.js';
export * from './verify.js';
