import type { Output } from '@duijie/server/tables/output-file'
import { type PrintedSheet, printedWorkbook, sheetName } from '@duijie/server/tables/printed-workbook'
import { UnreadableFile } from '@duijie/server/tables/unreadable-file'
import { groupSheet } from './group-sheet.ts'
import { groupSide } from './group-side.ts'
import { listSheet } from './list-sheet.ts'
import type { RowGroup, RowWriter, WriterOptions } from './row-writer.ts'
import { summarySheet } from './summary-sheet.ts'

/** With more needs than these the pairs stand on one sheet instead of a sheet each. */
const mostGroupSheets = 40
/** Fewer than Excel's 1,048,576, and as many as the writer holds in memory without trouble. */
const mostRows = 300_000

/** A workbook to print: a summary, best first, and the pairs of each need (or result). */
export function workbookRowWriter(output: Output, options: WriterOptions): RowWriter {
  const { explanations } = options
  const groups: RowGroup[] = []
  let rowCount = 0
  return {
    async group(group) {
      rowCount += group.rows.length
      if (rowCount > mostRows) {
        throw new UnreadableFile(
          `结果超过 ${mostRows} 行，不适合写成 .xlsx：请减小 --top，或输出为 .csv、.jsonl`,
        )
      }
      groups.push(group)
    },
    async end() {
      const side = groupSide(options)
      const best = ({ rows }: RowGroup) => rows[0]?.score ?? -1
      const sorted = groups.toSorted((a, b) => best(b) - best(a))
      const taken = new Set<string>()
      const summary = sheetName('汇总', taken)
      const isListed = sorted.length > mostGroupSheets
      const listed = sorted.map((group, at) => {
        const sheet = isListed ? null : sheetName(`${at + 1} ${side.own.title(group.id)}`, taken)
        return { ...group, sheet }
      })
      const sheets: PrintedSheet[] = isListed
        ? [listSheet(sheetName('匹配明细', taken), sorted, side, explanations)]
        : listed.map((group) => groupSheet(group.sheet ?? '', group, side, explanations))
      await output.write(await printedWorkbook([summarySheet(summary, listed, side), ...sheets]))
    },
  }
}
