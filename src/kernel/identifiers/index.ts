export * from './ean13.js';
export * from './licence.js';
export * from './sampling-number.js';
export * from './uscc.js';
