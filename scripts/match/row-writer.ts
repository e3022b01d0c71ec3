import type { Output } from '@duijie/server/tables/output-file'
import type { OutputFormat } from './arguments.ts'
import { csvRowWriter } from './csv-rows.ts'
import { jsonRowWriter } from './json-rows.ts'
import type { PairNames, PairRow } from './rows.ts'

/** The rows of one need or result, best first; there may be none. */
export type RowGroup = { id: string; rows: readonly PairRow[] }

/** Takes one group after another, in order, and then the end. */
export type RowWriter = { group(group: RowGroup): Promise<void>; end(): Promise<void> }

export type WriterOptions = {
  names: PairNames
  direction: 'needs' | 'results'
  explanations: boolean
}

/** The writer of a format; what writes workbooks is loaded only when one is to be written. */
export async function rowWriter(
  format: OutputFormat,
  output: Output,
  options: WriterOptions,
): Promise<RowWriter> {
  if (format === '.jsonl') return jsonRowWriter(output)
  if (format === '.csv') return csvRowWriter(output, options)
  const { workbookRowWriter } = await import('./workbook-rows.ts')
  return workbookRowWriter(output, options)
}
