import { csvLine, csvStart } from '@duijie/server/tables/csv-line'
import type { Output } from '@duijie/server/tables/output-file'
import { explanationText } from './explanation-text.ts'
import type { RowWriter, WriterOptions } from './row-writer.ts'
import { textBatches } from './text-batches.ts'

const columns = ['need', 'result', 'needTitle', 'resultTitle', 'rank', 'score', 'level'] as const

/** A table for spreadsheet programs, explanations as text. */
export function csvRowWriter(output: Output, { explanations }: WriterOptions): RowWriter {
  const batches = textBatches(output)
  let isStarted = false
  async function start(): Promise<void> {
    isStarted = true
    await batches.add(csvStart + csvLine(explanations ? [...columns, 'explanation'] : columns))
  }
  return {
    async group({ rows }) {
      if (!isStarted) await start()
      for (const row of rows) {
        const fields: (string | number)[] = columns.map((column) => row[column])
        if (explanations) fields.push(row.explanation === undefined ? '' : explanationText(row.explanation))
        await batches.add(csvLine(fields))
      }
    },
    async end() {
      if (!isStarted) await start()
      await batches.flush()
    },
  }
}
