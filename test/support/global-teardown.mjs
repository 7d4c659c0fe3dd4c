import { VARIABLE } from './temporary-server.mjs';

export default async function tearDown() {
  const server = globalThis.hengjianTestServer;
  if (!server) return;
  delete globalThis.hengjianTestServer;
  delete process.env[VARIABLE];
  await server.stop();
}
