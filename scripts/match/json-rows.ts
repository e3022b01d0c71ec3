import type { Output } from '@duijie/server/tables/output-file'
import type { RowWriter } from './row-writer.ts'
import { textBatches } from './text-batches.ts'

/** One JSON object a line. */
export function jsonRowWriter(output: Output): RowWriter {
  const batches = textBatches(output)
  return {
    async group({ rows }) {
      for (const row of rows) await batches.add(`${JSON.stringify(row)}\n`)
    },
    end: () => batches.flush(),
  }
}
