import { AppModule } from '../app.module.js';
import { loadDemonstration, PastClock } from '../demonstration/index.js';
import { Config } from '../platform/config/index.js';
import { createServer } from '../platform/http/index.js';
import { bringReferenceUpToDate } from '../reference.js';

/** Loads the demonstration city through an application of its own that listens nowhere and tells the past. */
export async function prepareDemonstration(config: Config, say: (line: string) => void): Promise<void> {
  const clock = new PastClock();
  // A crash in the middle loses at most the last steps, which are then told again: no commit has to wait for the disk.
  const quiet = new Config({ ...config, logLevel: 'error', databaseUrl: withOption(config.databaseUrl, '-c synchronous_commit=off') });
  const app = await createServer({ module: AppModule.with({ config: quiet, clock, worker: false }), config: quiet });
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await bringReferenceUpToDate(app);
    await loadDemonstration({ config, app, clock, say });
  } finally {
    await app.close();
  }
}

function withOption(databaseUrl: string, option: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', option);
  return url.href;
}
