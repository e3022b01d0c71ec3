import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@duijie/db/client'
import { createTestDatabase } from '@duijie/db/testing'
import type { AccountRole } from '@duijie/shared/closed-lists'
import type { FastifyBaseLogger, FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { buildApp } from '../app.ts'
import { type AttachmentPlace, attachmentPlace } from '../attachments/place.ts'
import type { Config } from '../config.ts'
import { readHere } from '../imports/in-reading-thread.ts'
import { createIndexesHere } from '../indexes/indexes.ts'
import { createLogger } from '../logger.ts'
import { createServices, type Services } from '../services.ts'
import { createFactories, type Factories } from './factories.ts'

type Answer = Promise<LightMyRequestResponse>
type Headers = Record<string, string>
type Body = NonNullable<InjectOptions['payload']>

/** Somebody who calls the API; paths are below `/api/v1`. */
export interface Client {
  get(path: string, headers?: Headers): Answer
  post(path: string, body?: Body, headers?: Headers): Answer
  put(path: string, body: Body, headers?: Headers): Answer
  patch(path: string, body: Body, headers?: Headers): Answer
  delete(path: string, headers?: Headers): Answer
}

type Account = Awaited<ReturnType<Factories['account']>>

export interface TestApp {
  app: FastifyInstance
  db: Database
  services: Services
  attachmentPlace: AttachmentPlace
  factories: Factories
  visitor: Client
  as(account: Pick<Account, 'id'>): Client
  /** A client with an account of that role, made for it. */
  signInAs(
    role: AccountRole,
    values?: Parameters<Factories['account']>[1],
  ): Promise<Client & { account: Account }>
  close(): Promise<void>
}

/** The real app over a database of its own. */
export async function createTestApp({
  clock = () => new Date(),
  meilisearch,
  mailServer,
  smsGateway,
  embedder,
  webRoot,
  log = createLogger('silent', false),
}: {
  clock?: () => Date
  meilisearch?: Config['meilisearch']
  mailServer?: Config['mailServer']
  smsGateway?: Config['smsGateway']
  embedder?: Config['embedder']
  /** folder of a built web */
  webRoot?: string
  log?: FastifyBaseLogger
} = {}): Promise<TestApp> {
  const connection = await createTestDatabase()
  const { db } = connection
  const secret = 'a secret that only the tests of this app know'
  const indexes = createIndexesHere()
  const folder = await mkdtemp(join(tmpdir(), 'duijie-test-'))
  const place = attachmentPlace(folder)
  const services = await createServices({
    attachmentPlace: place,
    connection,
    clock,
    embedder,
    log,
    mailServer,
    meilisearch,
    indexes,
    readIn: readHere,
    secret,
    publicUrl: 'http://duijie.test',
    smsGateway,
  })
  const app = await buildApp(services, {
    jwtSecret: secret,
    secureCookies: false,
    trustProxy: false,
    webRoot,
    log,
  })
  await app.ready()
  const factories = createFactories(db)

  function client(authorization: Headers): Client {
    const call = (
      method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      path: string,
      headers: Headers,
      payload?: Body,
    ) =>
      app.inject({
        method,
        url: `/api/v1${path}`,
        headers: { ...authorization, ...headers },
        ...(payload !== undefined && { payload }),
      })
    return {
      get: (path, headers = {}) => call('GET', path, headers),
      post: (path, body, headers = {}) => call('POST', path, headers, body),
      put: (path, body, headers = {}) => call('PUT', path, headers, body),
      patch: (path, body, headers = {}) => call('PATCH', path, headers, body),
      delete: (path, headers = {}) => call('DELETE', path, headers),
    }
  }

  const as = ({ id }: Pick<Account, 'id'>) => client({ authorization: `Bearer ${app.jwt.sign({ sub: id })}` })

  return {
    app,
    db,
    services,
    attachmentPlace: place,
    factories,
    visitor: client({}),
    as,
    async signInAs(role, values) {
      const account = await factories.account(role, values)
      return { account, ...as(account) }
    },
    async close() {
      await app.close()
      await services.close()
      await connection.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
