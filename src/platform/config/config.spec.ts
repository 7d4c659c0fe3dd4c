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
    ['HENGJIAN_SMTP_URL', 'smtp://mail.example.cn'],
    ['HENGJIAN_SMTP_URL', 'http://mail.example.cn'],
    ['HENGJIAN_MAIL_FROM', 'nobody'],
  ])('names the variable %s when it is "%s"', (name, value) => {
    expect(problemsOf({ [name]: value }).join('\n')).toContain(name);
  });

  it('refuses a demonstration outside loopback', () => {
    expect(problemsOf({ HENGJIAN_HOST: '0.0.0.0', HENGJIAN_DEMONSTRATION: '1', HENGJIAN_TRUSTED_PROXIES: '10.0.0.1' }).join()).toContain('loopback');
  });

  it('takes a mail server with its sender, and says no password of it again', () => {
    expect(loadConfig({ ...good, HENGJIAN_SMTP_URL: 'smtps://user:secret@mail.example.cn:465', HENGJIAN_MAIL_FROM: '衡鉴 <hengjian@example.cn>' }).smtp?.from).toBe('衡鉴 <hengjian@example.cn>');
    expect(problemsOf({ HENGJIAN_SMTP_URL: 'smtps//user:secret@mail', HENGJIAN_MAIL_FROM: 'a@b.cn' }).join()).not.toContain('secret');
  });

  it('names every wrong variable at once', () => {
    expect(problemsOf({ PORT: 'x', HENGJIAN_SECRET: 'x' })).toHaveLength(2);
  });
});
