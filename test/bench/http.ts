import { Agent, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { COOKIE } from '../../src/organisations/index.js';
import type { Person, World } from '../support/world.js';

/** How a browser speaks to the server: over a real socket that stays open, signed in. */
export class Line {
  private constructor(private readonly agent: Agent, private readonly port: number, private readonly headers: Readonly<Record<string, string>>) {}

  static async open(world: World, person: Person, connections = 1): Promise<Line> {
    if (!world.server.listening) await world.app.listen(0, '127.0.0.1');
    const token = await world.signIn(person.login, 'correct horse battery');
    return Line.to((world.server.address() as AddressInfo).port, { cookie: `${COOKIE}=${token}`, origin: world.origin }, connections);
  }

  static to(port: number, headers: Readonly<Record<string, string>> = {}, connections = 1): Line {
    return new Line(new Agent({ keepAlive: true, maxSockets: connections }), port, headers);
  }

  /** The answer's text; anything but 200 ends the measurement. */
  send(method: string, path: string, body?: object): Promise<string> {
    const sent = body && JSON.stringify(body);
    const headers = { ...this.headers, ...(sent ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) } : {}) };
    return new Promise((resolve, reject) => {
      httpRequest({ agent: this.agent, port: this.port, host: '127.0.0.1', method, path, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('error', reject).on('data', (part: Buffer) => parts.push(part)).on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${method} ${path} answered ${response.statusCode}: ${text}`));
        });
      }).on('error', reject).end(sent);
    });
  }

  get(path: string): Promise<string> {
    return this.send('GET', path);
  }
}
