import type { RowRemark } from '@duijie/server/tables/records'

export type Report = (line: string) => void

/** Beyond these the rest is only counted: nobody reads a hundred thousand lines. */
const mostRemarks = 1000

function placeOf({ sheet, row }: RowRemark): string {
  const rowName = row === null ? '' : `第 ${row} 行`
  const place = sheet === null ? rowName : `工作表“${sheet}”${rowName}`
  return place === '' ? '' : `${place}：`
}

/** What was read from a file, and row by row what was not, with the reason. */
export function reportReading(
  report: Report,
  file: string,
  read: { count: number; unit: string; remarks: readonly RowRemark[]; unknownHeadings: readonly string[] },
): void {
  const skipped = read.remarks.filter((remark) => remark.skipped && remark.row !== null).length
  report(`${file}：读取${read.unit} ${read.count} 项${skipped > 0 ? `，未参与匹配 ${skipped} 行` : ''}`)
  for (const remark of read.remarks.slice(0, mostRemarks)) report(`  ${placeOf(remark)}${remark.reason}`)
  if (read.remarks.length > mostRemarks) report(`  另有 ${read.remarks.length - mostRemarks} 条未列出`)
  if (read.unknownHeadings.length > 0) {
    const names = read.unknownHeadings.map((heading) => heading.replace(/\s+/g, ' ')).join('、')
    report(`  未识别的列，已忽略：${names}`)
  }
}
