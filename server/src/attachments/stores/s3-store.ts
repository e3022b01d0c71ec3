import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import type { AttachmentStore } from './store.ts'

export interface S3Config {
  /** of the bucket, without a slash at its end: `https://host/bucket` or `https://bucket.host` */
  url: string
  /** before every key, such as `attachments/` */
  prefix: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const ANSWER_MS = 30_000

/** In a bucket of any store that speaks S3; the store itself checks the bytes against the hash it is told. */
export function createS3Store({ url, prefix, ...account }: S3Config): AttachmentStore {
  const client = new AwsClient({ ...account, service: 's3', retries: 3 })

  async function ask(method: string, sha256: string, body?: Uint8Array<ArrayBuffer>): Promise<Response> {
    const patience = new AbortController()
    const timer = setTimeout(() => patience.abort(), ANSWER_MS)
    try {
      return await client.fetch(`${url}/${prefix}${sha256}`, {
        method,
        signal: patience.signal,
        ...(body && { body, headers: { 'x-amz-content-sha256': sha256 } }),
      })
    } finally {
      clearTimeout(timer)
    }
  }

  async function done(answer: Response, absentIsFine = false): Promise<void> {
    await answer.body?.cancel()
    if (!answer.ok && !(absentIsFine && answer.status === 404)) throw refusal(answer)
  }

  return {
    async has(sha256) {
      const answer = await ask('HEAD', sha256)
      await done(answer, true)
      return answer.ok
    },

    async put(sha256, file) {
      await done(await ask('PUT', sha256, new Uint8Array(await readFile(file))))
    },

    async open(sha256) {
      const answer = await ask('GET', sha256)
      if (answer.ok && answer.body) return Readable.fromWeb(answer.body)
      await answer.body?.cancel()
      throw refusal(answer)
    },

    async remove(sha256) {
      await done(await ask('DELETE', sha256), true)
    },
  }
}

const refusal = ({ status }: Response) => new Error(`The store of attachments answered ${status}`)
