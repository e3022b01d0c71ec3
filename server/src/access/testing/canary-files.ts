import type { AttachmentUpload } from '@duijie/shared/attachments'
import { formOf } from '../../testing/form.ts'
import type { Client } from '../../testing/test-app.ts'
import type { Canaries, Reader } from './canaries.ts'

/** A file with a canary in its name and one in its bytes. */
export async function plantFile(
  canaries: Canaries,
  client: Client,
  target: AttachmentUpload,
  { name, to }: { name: string; to: readonly Reader[] },
): Promise<void> {
  const bytes = Buffer.from(`%PDF-1.7\n${canaries.plant(`${name}: bytes`, to)}`)
  const { body, headers } = await formOf(`${canaries.plant(`${name}: name`, to)}.pdf`, bytes)
  const answer = await client.post(`/attachments?${new URLSearchParams(target)}`, body, headers)
  if (answer.statusCode !== 201) throw new Error(`Not attached: ${answer.statusCode} ${answer.body}`)
}

/** A list of needs that its enterprise has uploaded and not run yet. */
export async function plantImport(canaries: Canaries, client: Client, to: readonly Reader[]): Promise<void> {
  const cell = (name: string) => canaries.plant(`import: ${name}`, to)
  const lines = ['需求名称,拟解决的技术难题', `${cell('title')},${cell('problem')}`]
  const { body, headers } = await formOf(`${cell('file name')}.csv`, Buffer.from(lines.join('\n')))
  const answer = await client.post('/imports?kind=needs', body, headers)
  if (answer.statusCode !== 201) throw new Error(`Not uploaded: ${answer.statusCode} ${answer.body}`)
}
