import type { Output } from '../tables/output-file.ts'
import type { OutputFormat } from './arguments.ts'
import { csvRowWriter } from './csv-rows.ts'
import { jsonRowWriter } from './json-rows.ts'
import type { PairNames, PairRow } from './rows.ts'
import { workbookRowWriter } from './workbook-rows.ts'

/** Takes the rows of one need or result at a time, in order, and then the end. */
export type RowWriter = { group(rows: readonly PairRow[]): Promise<void>; end(): Promise<void> }

export type WriterOptions = {
  names: PairNames
  direction: 'needs' | 'results'
  explanations: boolean
}

const writers: Record<OutputFormat, (output: Output, options: WriterOptions) => RowWriter> = {
  '.jsonl': jsonRowWriter,
  '.csv': csvRowWriter,
  '.xlsx': workbookRowWriter,
}

export function rowWriter(format: OutputFormat, output: Output, options: WriterOptions): RowWriter {
  return writers[format](output, options)
}
