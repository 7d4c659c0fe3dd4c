export { DrawsModule } from './draws.module.js';
export { Draws } from './draws.service.js';
export { DrawPreparation } from './preparation.service.js';
export { DrawDispatched, DrawTaken, type DispatchedVisit } from './facts.js';
export { DrawReading, type DrawRecordSource } from './reading.service.js';
export { NonceSource } from './nonce-source.js';
export { DRAW_LIFECYCLE, type DrawAction, type DrawState } from './domain/index.js';
