export { DeadlinesModule } from './deadlines.module.js';
export { Deadlines, type DueDay } from './deadlines.service.js';
export { loadDeadlines } from './load.js';
