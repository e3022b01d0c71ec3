import type { Output } from '../tables/output-file.ts'
import { type PrintedSheet, printedWorkbook, sheetName } from '../tables/printed-workbook.ts'
import { UnreadableFile } from '../tables/unreadable-file.ts'
import { groupSheet } from './group-sheet.ts'
import { groupSide } from './group-side.ts'
import { listSheet } from './list-sheet.ts'
import type { RowWriter, WriterOptions } from './row-writer.ts'
import type { PairRow } from './rows.ts'
import { summarySheet } from './summary-sheet.ts'

/** With more needs than these the pairs stand on one sheet instead of a sheet each. */
const mostGroupSheets = 40
/** Fewer than Excel's 1,048,576, and as many as the writer holds in memory without trouble. */
const mostRows = 300_000

/** A workbook to print: a summary, best first, and the pairs of each need (or result). */
export function workbookRowWriter(output: Output, options: WriterOptions): RowWriter {
  const groups: PairRow[][] = []
  let rowCount = 0
  return {
    async group(rows) {
      rowCount += rows.length
      if (rowCount > mostRows) {
        throw new UnreadableFile(
          `结果超过 ${mostRows} 行，不适合写成 .xlsx：请减小 --top，或输出为 .csv、.jsonl`,
        )
      }
      groups.push([...rows])
    },
    async end() {
      const side = groupSide(options)
      const sorted = groups.toSorted((a, b) => (b[0]?.score ?? -1) - (a[0]?.score ?? -1))
      const taken = new Set<string>()
      const summaryName = sheetName('汇总', taken)
      const sheets: PrintedSheet[] = []
      const listed = sorted.map((rows, at) => {
        if (sorted.length > mostGroupSheets || rows[0] === undefined) return { rows, sheet: null }
        const name = sheetName(`${at + 1} ${side.ownTitle(rows[0])}`, taken)
        sheets.push(groupSheet(name, rows, side, options.explanations))
        return { rows, sheet: name }
      })
      if (sorted.length > mostGroupSheets) {
        sheets.push(listSheet(sheetName('匹配明细', taken), sorted, side, options.explanations))
      }
      await output.write(await printedWorkbook([summarySheet(summaryName, listed, side), ...sheets]))
    },
  }
}
