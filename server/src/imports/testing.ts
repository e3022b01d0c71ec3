import type { ImportKind } from '@duijie/shared/import-queries'
import type { Import } from '@duijie/shared/imports'
import { formOf } from '../testing/form.ts'
import type { Client, TestApp } from '../testing/test-app.ts'

export async function upload(client: Client, kind: ImportKind, name: string, bytes: Uint8Array) {
  const { body, headers } = await formOf(name, Buffer.from(bytes))
  return client.post(`/imports?kind=${kind}`, body, headers)
}

export async function uploaded(
  client: Client,
  kind: ImportKind,
  name: string,
  bytes: Uint8Array,
): Promise<Import> {
  const answer = await upload(client, kind, name, bytes)
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json()
}

/** Starts the import and does the work of the background for it. */
export async function run(test: TestApp, client: Client, id: string): Promise<Import> {
  const started = await client.post(`/imports/${id}/run`, { noStateSecret: true })
  if (started.statusCode !== 200) throw new Error(started.body)
  await runJob(test, id)
  return (await client.get(`/imports/${id}`)).json()
}

export async function runJob(test: TestApp, importId: string, last = true): Promise<void> {
  const handler = test.services.jobHandlers.find(({ job }) => job.name === 'run-import')
  await handler?.run({ importId }, { id: importId, attempt: 1, last, signal: new AbortController().signal })
}
