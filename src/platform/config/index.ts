import { Injectable } from '@nestjs/common';
import { isIP, isIPv4 } from 'node:net';
import { resolve } from 'node:path';

/** What the process was told at start, validated once. Secrets come from the environment or from the data directory. */
@Injectable()
export class Config {
  readonly port!: number;
  readonly host!: string;
  readonly publicUrl!: string;
  readonly dataDirectory!: string;
  /** Connection of the unprivileged role that serves. */
  readonly databaseUrl!: string;
  readonly poolSize!: number;
  /** 32 bytes: encrypts keys at rest. */
  readonly secret!: Buffer;
  readonly demonstration!: boolean;
  readonly production!: boolean;
  readonly trustedProxies!: readonly string[];
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
  readonly logLevel!: string;
  readonly metricsToken?: string;
  /** Where RFC 3161 time stamps come from. */
  readonly timeStampUrl?: string;
  /** The mail server and the sender of what the system writes; without it people are told in the system alone. */
  readonly smtp?: { readonly url: string; readonly from: string };
  /** Where instruments put their result files, one folder per laboratory. */
  readonly instrumentFolder?: string;

  constructor(values: ConfigValues) {
    Object.assign(this, values);
  }
}

export type ConfigValues = { -readonly [K in keyof Config]: Config[K] };

/** Thrown with one line per variable that is wrong, each saying what is expected. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Configuration is not valid:\n${problems.map((p) => `  - ${p}`).join('\n')}`);
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const isLoopback = (host: string) => ['localhost', '::1', '[::1]'].includes(host) || (isIPv4(host) && host.startsWith('127.'));
/** An address, or a range of more than one bit: `0.0.0.0/0` would trust everyone. */
const isProxy = (entry: string) => /^[^/]+(\/([1-9]|[1-9]\d|1[01]\d|12[0-8]))?$/.test(entry) && isIP(entry.split('/')[0] ?? '') !== 0;

/** The configuration that the environment describes; throws `ConfigError` naming every variable that is wrong. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  const integer = (name: string, fallback: number, least: number, most: number): number => {
    const text = env[name];
    if (text === undefined || text === '') return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    problems.push(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
    return fallback;
  };
  const port = integer('PORT', 3000, 0, 65535);
  const host = env['HENGJIAN_HOST'] || '127.0.0.1';
  if (host !== 'localhost' && isIP(host) === 0) problems.push(`HENGJIAN_HOST must be an IP address or localhost, not "${host}".`);

  const certFile = env['HENGJIAN_TLS_CERT'];
  const keyFile = env['HENGJIAN_TLS_KEY'];
  if (Boolean(certFile) !== Boolean(keyFile)) problems.push('HENGJIAN_TLS_CERT and HENGJIAN_TLS_KEY must be given together.');
  const trustedProxies = (env['HENGJIAN_TRUSTED_PROXIES'] ?? '').split(',').map((s) => s.trim()).filter(Boolean);
  for (const entry of trustedProxies.filter((proxy) => !isProxy(proxy))) problems.push(`HENGJIAN_TRUSTED_PROXIES must list addresses or ranges such as 10.0.0.0/8, not "${entry}".`);
  const demonstration = flag(env['HENGJIAN_DEMONSTRATION']);
  if (!isLoopback(host) && demonstration) problems.push('HENGJIAN_HOST: the demonstration listens on a loopback address only.');
  if (!isLoopback(host) && !certFile && trustedProxies.length === 0) {
    problems.push('HENGJIAN_HOST: plain HTTP is served on loopback only. Give HENGJIAN_TLS_CERT and HENGJIAN_TLS_KEY, or HENGJIAN_TRUSTED_PROXIES.');
  }

  const publicUrl = (env['HENGJIAN_PUBLIC_URL'] || `${certFile ? 'https' : 'http'}://localhost:${port}`).replace(/\/+$/, '');
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol)) {
    problems.push(`HENGJIAN_PUBLIC_URL must be an address such as https://hengjian.example.cn, not "${publicUrl}".`);
  } else if (new URL(publicUrl).protocol === 'http:' && !isLoopback(new URL(publicUrl).hostname)) {
    problems.push('HENGJIAN_PUBLIC_URL must begin with https:// unless it names localhost.');
  }

  const databaseUrl = env['DATABASE_URL'] ?? '';
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) problems.push('DATABASE_URL must begin with postgres:// (leave it out of `npm start` to use the embedded database).');

  const timeStampUrl = env['HENGJIAN_TIMESTAMP_URL'];
  if (timeStampUrl && !(URL.canParse(timeStampUrl) && /^https?:$/.test(new URL(timeStampUrl).protocol))) {
    problems.push(`HENGJIAN_TIMESTAMP_URL must be the address of an RFC 3161 time stamp authority, not "${timeStampUrl}".`);
  }

  const smtpUrl = env['HENGJIAN_SMTP_URL'];
  const mailFrom = env['HENGJIAN_MAIL_FROM'];
  if (Boolean(smtpUrl) !== Boolean(mailFrom)) problems.push('HENGJIAN_SMTP_URL and HENGJIAN_MAIL_FROM must be given together.');
  // The address may hold a password: it is never said again.
  if (smtpUrl && !isMailServer(smtpUrl)) problems.push('HENGJIAN_SMTP_URL must be the address of a mail server such as smtps://user:password@mail.example.cn:465.');
  if (mailFrom && !/^([^<>"\r\n]{1,100} )?<?[^@\s<>"]{1,64}@[^@\s<>"]{1,190}>?$/.test(mailFrom)) problems.push(`HENGJIAN_MAIL_FROM must be a sender such as 衡鉴 <hengjian@example.cn>, not "${mailFrom}".`);

  const secretText = env['HENGJIAN_SECRET'] ?? '';
  const secret = Buffer.from(secretText, /^[0-9a-f]{64}$/i.test(secretText) ? 'hex' : 'base64');
  if (secret.length !== 32) problems.push('HENGJIAN_SECRET must be 32 bytes as 64 hexadecimal digits or as base64.');

  // At a demonstration's terminal stand the address and the sign-ins; a line per request would push them away.
  const logLevel = env['HENGJIAN_LOG_LEVEL'] || (demonstration ? 'warn' : 'info');
  if (!LOG_LEVELS.includes(logLevel)) problems.push(`HENGJIAN_LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`);
  const poolSize = integer('HENGJIAN_POOL_SIZE', 10, 2, 200);

  if (problems.length > 0) throw new ConfigError(problems);
  return new Config({
    port, host, publicUrl, databaseUrl, poolSize, secret, demonstration, trustedProxies, logLevel,
    dataDirectory: resolve(env['HENGJIAN_DATA'] || 'data'),
    production: !demonstration,
    ...(certFile && keyFile ? { tls: { certFile, keyFile } } : {}),
    ...(timeStampUrl ? { timeStampUrl } : {}),
    ...(smtpUrl && mailFrom ? { smtp: { url: smtpUrl, from: mailFrom } } : {}),
    ...(env['HENGJIAN_INSTRUMENT_FOLDER'] ? { instrumentFolder: resolve(env['HENGJIAN_INSTRUMENT_FOLDER']) } : {}),
    ...(env['HENGJIAN_METRICS_TOKEN'] ? { metricsToken: env['HENGJIAN_METRICS_TOKEN'] } : {}),
  });
}

function isMailServer(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, search } = new URL(url);
  return /^smtps?:$/.test(protocol) && hostname !== '' && search === '';
}

function flag(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}
