import { z } from 'zod'
import type { S3Config } from './attachments/stores/s3-store.ts'

const WEAK_SECRET = /^(?:change|secret|password|dev|test|example)/i

/** An address, or a name and an address in angle brackets, on one line. */
const senderSchema = z
  .string()
  .trim()
  .regex(/^(?:[^<>\r\n"]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/, {
    error: 'an address, or: name <address>',
  })

const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  ROLE: z.enum(['api', 'worker', 'all']).default('all'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  DEMO: z.enum(['on', 'off']).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  ATTACHMENTS_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_MASTER_KEY: z.string().optional(),
  MEILI_INDEX_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{1,40}$/i)
    .default('duijie'),
  EMBEDDER_URL: z.url({ protocol: /^https?$/ }).optional(),
  EMBEDDER_MODEL: z.string().min(1).max(200).optional(),
  EMBEDDER_DIMENSIONS: z.coerce.number().int().min(1).max(8192).optional(),
  EMBEDDER_KEY: z.string().optional(),
  EMBEDDER_SEND_RESTRICTED: z.enum(['true', 'false']).default('false'),
  JWT_SECRET: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: senderSchema.optional(),
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_SECRET: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.enum(['true', 'false']).default('false'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export interface EmbedderConfig {
  url: string
  model: string
  dimensions: number
  key: string | undefined
  /** texts of needs that are not public may be sent too */
  sendRestricted: boolean
}

export interface Config {
  production: boolean
  role: 'api' | 'worker' | 'all'
  host: string
  port: number
  dataDir: string
  /** load the demonstration district into an empty database */
  demo: boolean
  /** absent: the embedded PostgreSQL in the data folder */
  databaseUrl: string | undefined
  /** absent: attachments are kept in the data folder */
  attachments: S3Config | undefined
  /** absent: the embedded search engine */
  meilisearch: { url: string; key: string; prefix: string } | undefined
  /** absent: matching goes by words and their meanings alone */
  embedder: EmbedderConfig | undefined
  /** absent: mails are kept for staff to read */
  mailServer: { url: string; from: string } | undefined
  /** absent: text messages are kept for staff to read */
  smsGateway: { url: string; secret: string } | undefined
  /** absent: generated and kept in the data folder */
  jwtSecret: string | undefined
  /** the address people open, without a slash at its end */
  publicUrl: string
  secureCookies: boolean
  trustProxy: boolean
  logLevel: string
}

/** The environment did not make sense; one line a fault. */
export class ConfigError extends Error {
  readonly lines: readonly string[]

  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
    this.name = 'ConfigError'
  }
}

/** Reads the configuration from environment variables. Throws {@link ConfigError}; has no other effect. */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
  }
  const values = parsed.data
  const production = values.NODE_ENV === 'production'
  const faults: string[] = []
  const attachments = values.ATTACHMENTS_URL === undefined ? undefined : bucketOf(values.ATTACHMENTS_URL)
  if (values.ATTACHMENTS_URL && !attachments) {
    faults.push('ATTACHMENTS_URL: https://KEY:SECRET@host/bucket?region=REGION')
  }
  if (values.MEILI_URL && !values.MEILI_MASTER_KEY) faults.push('MEILI_MASTER_KEY: required with MEILI_URL')
  if (values.EMBEDDER_URL && !values.EMBEDDER_MODEL) faults.push('EMBEDDER_MODEL: required with EMBEDDER_URL')
  if (values.EMBEDDER_URL && !values.EMBEDDER_DIMENSIONS) {
    faults.push('EMBEDDER_DIMENSIONS: required with EMBEDDER_URL')
  }
  if (values.SMTP_URL && !values.MAIL_FROM) faults.push('MAIL_FROM: required with SMTP_URL')
  if (values.SMS_URL && (values.SMS_SECRET?.length ?? 0) < 16) {
    faults.push('SMS_SECRET: required with SMS_URL, 16 characters or more')
  }
  if (values.SMS_URL && new URL(values.SMS_URL).username) {
    faults.push('SMS_URL: without a user; SMS_SECRET signs what is sent there')
  }
  if (values.JWT_SECRET && values.JWT_SECRET.length < 32) faults.push('JWT_SECRET: at least 32 characters')
  if (production) {
    if (!values.JWT_SECRET) faults.push('JWT_SECRET: required in production (openssl rand -base64 48)')
    else if (WEAK_SECRET.test(values.JWT_SECRET)) faults.push('JWT_SECRET: is a placeholder; generate one')
    if (!values.DATABASE_URL) faults.push('DATABASE_URL: required in production')
    if (!values.PUBLIC_URL) faults.push('PUBLIC_URL: required in production (the address people open)')
    if (values.MEILI_MASTER_KEY && values.MEILI_MASTER_KEY.length < 16) {
      faults.push('MEILI_MASTER_KEY: at least 16 characters in production')
    }
  }
  if (faults.length > 0) throw new ConfigError(faults)
  return {
    production,
    role: values.ROLE,
    host: values.HOST,
    port: values.PORT,
    dataDir: values.DATA_DIR,
    demo: values.DEMO ? values.DEMO === 'on' : !production,
    databaseUrl: values.DATABASE_URL,
    attachments,
    meilisearch:
      values.MEILI_URL && values.MEILI_MASTER_KEY
        ? { url: values.MEILI_URL, key: values.MEILI_MASTER_KEY, prefix: values.MEILI_INDEX_PREFIX }
        : undefined,
    embedder:
      values.EMBEDDER_URL && values.EMBEDDER_MODEL && values.EMBEDDER_DIMENSIONS
        ? {
            url: values.EMBEDDER_URL,
            model: values.EMBEDDER_MODEL,
            dimensions: values.EMBEDDER_DIMENSIONS,
            key: values.EMBEDDER_KEY,
            sendRestricted: values.EMBEDDER_SEND_RESTRICTED === 'true',
          }
        : undefined,
    mailServer:
      values.SMTP_URL && values.MAIL_FROM ? { url: values.SMTP_URL, from: values.MAIL_FROM } : undefined,
    smsGateway:
      values.SMS_URL && values.SMS_SECRET ? { url: values.SMS_URL, secret: values.SMS_SECRET } : undefined,
    jwtSecret: values.JWT_SECRET,
    publicUrl: (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    secureCookies: values.PUBLIC_URL?.startsWith('https:') ?? false,
    trustProxy: values.TRUST_PROXY === 'true',
    logLevel: values.LOG_LEVEL,
  }
}

/** `https://KEY:SECRET@host/bucket?region=…&prefix=…`, or `https://KEY:SECRET@bucket.host?region=…` */
function bucketOf(address: string): S3Config | undefined {
  const url = new URL(address)
  const region = url.searchParams.get('region')
  if (!url.username || !url.password || !region) return undefined
  return {
    url: `${url.origin}${url.pathname}`.replace(/\/+$/, ''),
    prefix: url.searchParams.get('prefix') ?? '',
    region,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  }
}
