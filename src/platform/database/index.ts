export * from './caller.js';
export { LOCKS } from './locks.js';
export { UnitOfWork, type Tx } from './unit-of-work.js';
export { DatabaseModule } from './database.module.js';
export { COMMAND_RETENTION_JOB } from './command-retention.js';
export { DatabaseState } from './database-state.js';
export { migrate, migrationNames } from './migrate.js';
export { takeNumbers } from './numbers.js';
export { asSystem } from './as-system.js';
