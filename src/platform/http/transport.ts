import { BlockList, isIPv6 } from 'node:net';
import { refuse, type Refusal } from '../../kernel/index.js';
import type { Config } from '../config/index.js';

/**
 * Who may send plain HTTP: this machine and the trusted proxies, which took the encryption off. Where the server itself
 * encrypts, anyone. A server that listens behind a proxy is not thereby open, unencrypted, to who walks around the proxy.
 */
export class Transport {
  private readonly near = new BlockList();

  constructor(private readonly config: Pick<Config, 'tls' | 'trustedProxies'>) {
    for (const entry of ['127.0.0.0/8', '::1', ...config.trustedProxies]) {
      const [address = '', prefix] = entry.split('/');
      const family = isIPv6(address) ? 'ipv6' : 'ipv4';
      if (prefix) this.near.addSubnet(address, Number(prefix), family);
      else this.near.addAddress(address, family);
    }
  }

  whyNot(peer: string | undefined): Refusal | undefined {
    if (this.config.tls || !peer) return undefined; // without a peer: a request made inside the process
    return this.near.check(peer, isIPv6(peer) ? 'ipv6' : 'ipv4') ? undefined : refuse('http.plain-transport', {}, 'forbidden');
  }
}
