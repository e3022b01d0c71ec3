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
