import { describe, expect, it } from 'vitest'
import { ConfigError, loadConfig } from './config.ts'

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    loadConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.lines
    throw error
  }
}

const production = {
  NODE_ENV: 'production',
  JWT_SECRET: 'k3Jr9vQ2mX7pL0sT5wY8bN1cF4hG6dZa',
  DATABASE_URL: 'postgres://duijie:x@db/duijie',
  PUBLIC_URL: 'https://duijie.example',
}

describe('loadConfig', () => {
  it('runs with nothing set', () => {
    expect(loadConfig({})).toMatchObject({
      production: false,
      role: 'all',
      host: '127.0.0.1',
      port: 3000,
      dataDir: './data',
      demo: true,
      databaseUrl: undefined,
      meilisearch: undefined,
    })
  })

  it('takes an embedder whole or not at all', () => {
    expect(loadConfig({}).embedder).toBeUndefined()
    const given = {
      EMBEDDER_URL: 'http://model:8080/v1',
      EMBEDDER_MODEL: 'bge-m3',
      EMBEDDER_DIMENSIONS: '1024',
    }
    const expected = { url: given.EMBEDDER_URL, model: 'bge-m3', dimensions: 1024, sendRestricted: false }
    expect(loadConfig(given).embedder).toMatchObject(expected)
    expect(faultsOf({ EMBEDDER_URL: given.EMBEDDER_URL })).toHaveLength(2)
    expect(faultsOf({ ...given, EMBEDDER_DIMENSIONS: '0' })).toHaveLength(1)
  })

  it('takes a gateway for text messages with a secret, or none', () => {
    const given = { SMS_URL: 'http://gateway:8080/sms', SMS_SECRET: 'sixteen or more of them' }
    expect(loadConfig({}).smsGateway).toBeUndefined()
    expect(loadConfig(given).smsGateway).toEqual({ url: given.SMS_URL, secret: given.SMS_SECRET })
    expect(faultsOf({ SMS_URL: given.SMS_URL })).toHaveLength(1)
    expect(faultsOf({ ...given, SMS_SECRET: 'short' })).toHaveLength(1)
    expect(faultsOf({ ...given, SMS_URL: 'http://user:word@gateway/sms' })).toHaveLength(1)
  })

  it('takes a bucket with its account and region, or none', () => {
    expect(loadConfig({}).attachments).toBeUndefined()
    const given = 'https://KEY:S%2FECRET@oss.example/bucket/?region=cn-east-1&prefix=files/'
    expect(loadConfig({ ATTACHMENTS_URL: given }).attachments).toEqual({
      url: 'https://oss.example/bucket',
      prefix: 'files/',
      region: 'cn-east-1',
      accessKeyId: 'KEY',
      secretAccessKey: 'S/ECRET',
    })
    expect(faultsOf({ ATTACHMENTS_URL: 'https://oss.example/bucket?region=x' })).toHaveLength(1)
    expect(faultsOf({ ATTACHMENTS_URL: 'https://KEY:SECRET@oss.example/bucket' })).toHaveLength(1)
  })

  it('takes a blank variable for none', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(3000)
  })

  it('says one line a fault', () => {
    expect(faultsOf({ PORT: 'eighty' })).toHaveLength(1)
    expect(faultsOf({ PORT: '70000' })[0]).toMatch(/^PORT: /)
    expect(faultsOf({ DATABASE_URL: 'mysql://x' })[0]).toMatch(/^DATABASE_URL: /)
    expect(faultsOf({ MEILI_URL: 'http://127.0.0.1:7700' })[0]).toMatch(/^MEILI_MASTER_KEY: /)
  })

  it('takes a mail server with its sender, neither of which can smuggle in a header', () => {
    const SMTP_URL = 'smtps://user:pass@smtp.example.cn:465'
    const MAIL_FROM = '某区科技局 <noreply@kjj.example.cn>'
    expect(loadConfig({ SMTP_URL, MAIL_FROM }).mailServer).toEqual({ url: SMTP_URL, from: MAIL_FROM })
    expect(loadConfig({ MAIL_FROM }).mailServer).toBeUndefined()
    expect(faultsOf({ SMTP_URL })[0]).toMatch(/^MAIL_FROM: /)
    expect(faultsOf({ SMTP_URL: 'http://smtp.example.cn', MAIL_FROM })[0]).toMatch(/^SMTP_URL: /)
    for (const from of ['nobody', 'a@b.cn\nBcc: x@y.cn', 'a <b@c.cn>, d@e.cn'])
      expect(faultsOf({ SMTP_URL, MAIL_FROM: from })[0]).toMatch(/^MAIL_FROM: /)
  })

  it('refuses missing and weak secrets in production', () => {
    expect(faultsOf(production)).toEqual([])
    expect(faultsOf({ NODE_ENV: 'production' })).toHaveLength(3)
    expect(faultsOf({ ...production, JWT_SECRET: 'short' })[0]).toMatch(/^JWT_SECRET: at least 32/)
    expect(faultsOf({ ...production, JWT_SECRET: 'changeme-changeme-changeme-changeme' })[0]).toMatch(
      /placeholder/,
    )
    expect(
      faultsOf({ ...production, MEILI_URL: 'http://search:7700', MEILI_MASTER_KEY: 'masterKey' }),
    ).toHaveLength(1)
  })

  it('loads no demonstration in production unless asked', () => {
    expect(loadConfig(production).demo).toBe(false)
    expect(loadConfig({ ...production, DEMO: 'on' }).demo).toBe(true)
  })

  it('marks cookies secure where people come over https', () => {
    expect(loadConfig(production).secureCookies).toBe(true)
    expect(loadConfig({ PUBLIC_URL: 'http://10.0.0.5' }).secureCookies).toBe(false)
  })
})
