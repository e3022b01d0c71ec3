import { Readable } from 'node:stream'
import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import { isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { DomainError, invalid } from '../errors.ts'
import { csvLine, csvStart } from '../tables/csv-line.ts'
import { plainCell, type SheetCell } from '../tables/sheet-cell.ts'
import { MOST_SHEET_ROWS, workbookStream } from '../tables/workbook-stream.ts'
import type { ExportedRows, ExportList, ExportRequest } from './export-list.ts'
import type { ExportServices } from './export-services.ts'
import { snapshotPages } from './snapshot-pages.ts'

export type ExportService = ReturnType<typeof createExportService>

/** Each holds a connection of the pool while it is taken. */
const MOST_AT_ONCE = 4
const LONGEST_SUBJECT = 60

interface Dependencies extends ExportServices {
  db: Database
  clock: () => Date
}

export interface ExportedFile {
  name: string
  mediaType: string
  bytes: Readable
}

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

export function createExportService({ db, clock, ...services }: Dependencies) {
  let running = 0

  /** The first page is read before anything is answered: what it is refused is a problem and no broken file. */
  async function opened(list: ExportList, request: ExportRequest) {
    const pages = snapshotPages<ExportedRows>(db, (snapshot) =>
      list.pages(services, request, { db: snapshot, counted: true }),
    )
    running += 1
    pages.once('close', () => {
      running -= 1
    })
    const iterator: AsyncIterator<ExportedRows, undefined> = pages.iterator()
    const first = await iterator.next()
    return { pages, iterator, first: first.done ? { rows: [], total: 0 } : first.value }
  }

  return {
    async export(list: ExportList, request: ExportRequest): Promise<ExportedFile> {
      if (running >= MOST_AT_ONCE) {
        throw new DomainError('too_many_requests', '正在进行的导出较多，请稍后再试')
      }
      const { actor, query } = request
      const subject = await list.subject(services, request)
      const { pages, iterator, first } = await opened(list, request)
      try {
        if (query.format === 'xlsx' && first.total >= MOST_SHEET_ROWS) {
          throw invalid('/format', '超过 Excel 一张表的行数，请缩小范围或导出 CSV')
        }
        const columns = list.columns(actor.role)
        if (isAccount(actor) && columns.some(({ contact }) => contact) && first.total > 0) {
          await recordChange(db, actor, {
            action: 'export_contacts',
            subjectKind: 'account',
            subjectId: actor.accountId,
            changes: { list: [null, list.address], query: [null, query], rows: [null, first.total] },
          })
        }
        const title = list.title[query.language]
        const headings = columns.map(({ heading, width }) => ({ heading: heading[query.language], width }))
        const rows = rowsOf(first, iterator)
        const bytes =
          query.format === 'xlsx'
            ? workbookStream([{ name: title, columns: headings, rows }])
            : Readable.from(csvParts(headings, rows), { objectMode: false })
        bytes.once('close', () => pages.destroy())
        const name = [title, subject?.slice(0, LONGEST_SUBJECT), dayOf(clock())].filter(Boolean).join('-')
        return { name: `${name}.${query.format}`, mediaType: mediaTypes[query.format], bytes }
      } catch (error) {
        pages.destroy()
        throw error
      }
    },
  }
}

async function* rowsOf(first: ExportedRows, more: AsyncIterator<ExportedRows, undefined>) {
  yield first.rows
  for (let page = await more.next(); !page.done; page = await more.next()) yield page.value.rows
}

async function* csvParts(
  columns: readonly { heading: string }[],
  pages: AsyncIterable<readonly SheetCell[][]>,
): AsyncGenerator<string> {
  yield csvStart + csvLine(columns.map(({ heading }) => heading))
  for await (const rows of pages) {
    yield rows.map((cells) => csvLine(cells.map(plainCell))).join('')
  }
}
