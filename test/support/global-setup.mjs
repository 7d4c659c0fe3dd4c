import { VARIABLE, startTemporaryServer } from './temporary-server.mjs';

/** Jest calls this once for each project that has tests to run; they share one server. */
export default async function setUp() {
  if (process.env[VARIABLE]) return;
  const server = await startTemporaryServer();
  process.env[VARIABLE] = server.connection;
  globalThis.hengjianTestServer = server;
}
