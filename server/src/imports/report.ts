import type { Readable } from 'node:stream'
import type { Database } from '@duijie/db/client'
import { importFields } from '@duijie/shared/import-fields'
import type { SheetCell } from '../tables/sheet-cell.ts'
import type { WrittenColumn } from '../tables/sheet-xml.ts'
import { workbookStream } from '../tables/workbook-stream.ts'
import type { ImportRecord } from './repository.ts'
import { notEntered, rowsAfter } from './row-repository.ts'

const PAGE = 500

/** The rows that were not entered, each with its reasons and what it says, to be put right and imported again. */
export function reportWorkbook(db: Database, record: ImportRecord): Readable {
  const fields = importFields[record.kind]
  const present = new Set(record.sheets.flatMap(({ columns }) => columns.map(({ field }) => field)))
  const shown = fields.filter(({ code }) => present.has(code))
  const labelOf = (code: string | null) => fields.find((field) => field.code === code)?.label.zh

  async function* rows(): AsyncGenerator<SheetCell[][]> {
    yield record.remarks
      .filter(({ skipped }) => skipped)
      .map(({ sheet, row, reason }) => [sheet, row, '没有读取', reason])
    for (let after = -1; ; ) {
      const found = await rowsAfter(db, record.id, after, PAGE, notEntered)
      const last = found.at(-1)
      if (!last) return
      after = last.row.position
      yield found.map(({ row, rejected }) => [
        row.sheet,
        row.row,
        rejected ? '没有导入' : '跳过',
        [
          ...row.problems.map(({ field, detail }) => {
            const label = labelOf(field)
            return label === undefined ? detail : `${label}：${detail}`
          }),
          ...(rejected && row.unknownOrganization !== null && !record.createOrganizations
            ? [`系统中没有“${row.unknownOrganization}”这个单位`]
            : []),
          ...row.duplicates.map(({ title, row: above }) =>
            above === null ? `与系统中的“${title}”重复` : `与第 ${above} 行重复`,
          ),
        ].join('；'),
        ...shown.map(({ code }) => row.cells[code] ?? null),
      ])
    }
  }

  const columns: WrittenColumn[] = [
    { heading: '工作表', width: 16 },
    { heading: '行', width: 8 },
    { heading: '处理', width: 10 },
    { heading: '原因', width: 60 },
    ...shown.map(({ label }) => ({ heading: label.zh, width: 20 })),
  ]
  return workbookStream([{ name: '没有导入的行', columns, rows: rows() }])
}
