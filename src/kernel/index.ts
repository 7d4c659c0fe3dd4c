export * from './refusal.js';
export * from './lifecycle.js';
export * from './numbers/index.js';
export * from './canonical-json.js';
export * from './merkle.js';
export * from './signed-note.js';
