import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

export const registry = new Registry();
collectDefaultMetrics({ register: registry });

export const httpDuration = new Histogram({
  name: 'hengjian_http_duration_seconds',
  help: 'Time from request to answer, by route and status.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  registers: [registry],
});

export const sqlStatements = new Histogram({
  name: 'hengjian_sql_statements',
  help: 'SQL statements per transaction.',
  buckets: [1, 2, 4, 8, 16, 32, 64],
  registers: [registry],
});

export const jobsDone = new Counter({
  name: 'hengjian_jobs_total',
  help: 'Jobs by name and outcome.',
  labelNames: ['job', 'outcome'],
  registers: [registry],
});
