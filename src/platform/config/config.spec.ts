import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './index.js';

const good = { DATABASE_URL: 'postgres://app@localhost/hengjian', HENGJIAN_SECRET: 'a'.repeat(64) };
const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    loadConfig({ ...good, ...env });
    return [];
  } catch (error) {
    return (error as ConfigError).problems;
  }
};

describe('configuration', () => {
  it('serves on loopback by default', () => {
    expect(loadConfig(good)).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000', production: true });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['HENGJIAN_HOST', 'example'],
    ['HENGJIAN_HOST', '0.0.0.0'],
    ['HENGJIAN_PUBLIC_URL', 'http://hengjian.example.cn'],
    ['HENGJIAN_PUBLIC_URL', 'ftp://localhost'],
    ['DATABASE_URL', 'mysql://x'],
    ['HENGJIAN_SECRET', 'short'],
    ['HENGJIAN_LOG_LEVEL', 'loud'],
    ['HENGJIAN_TLS_CERT', '/cert.pem'],
  ])('names the variable %s when it is "%s"', (name, value) => {
    expect(problemsOf({ [name]: value }).join('\n')).toContain(name);
  });

  it('refuses a demonstration outside loopback', () => {
    expect(problemsOf({ HENGJIAN_HOST: '0.0.0.0', HENGJIAN_DEMONSTRATION: '1', HENGJIAN_TRUSTED_PROXIES: '10.0.0.1' }).join()).toContain('loopback');
  });

  it('names every wrong variable at once', () => {
    expect(problemsOf({ PORT: 'x', HENGJIAN_SECRET: 'x' })).toHaveLength(2);
  });
});
