import { Readable } from 'node:stream'
import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { ExportLanguage } from '@duijie/shared/exports'
import { isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { invalid } from '../errors.ts'
import { csvLine, csvStart } from '../tables/csv-line.ts'
import { plainCell, type SheetCell } from '../tables/sheet-cell.ts'
import { MOST_SHEET_ROWS, workbookStream } from '../tables/workbook-stream.ts'
import type { ExportedRows, ExportList, ExportRequest } from './export-list.ts'
import type { ExportServices } from './export-services.ts'
import { createPlaces } from './places.ts'
import { snapshotPages } from './snapshot-pages.ts'
import type { Template } from './templates/template.ts'
import { templateWorkbook } from './templates/template-workbook.ts'

export type ExportService = ReturnType<typeof createExportService>

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
  const places = createPlaces()

  /** The first page is read before anything is answered: what it is refused is a problem and no broken file. */
  async function opened(list: ExportList, request: ExportRequest) {
    const release = await places.take()
    const read = (source: Database) => list.pages(services, request, { db: source, counted: true })
    const pages: Readable = list.inSnapshot ? snapshotPages<ExportedRows>(db, read) : Readable.from(read(db))
    pages.once('close', release)
    const iterator: AsyncIterator<ExportedRows, undefined> = pages.iterator()
    const first = await iterator.next()
    return { pages, iterator, first: first.done ? { rows: [], total: 0 } : first.value }
  }

  return {
    /** An empty table to fill in; the townships are those of the district. */
    async template(template: Template, language: ExportLanguage): Promise<ExportedFile> {
      const { items } = await services.townships.list()
      const names = items.map(({ name }) => name)
      const bytes = templateWorkbook(template, language, names)
      return { name: `${template.title[language]}.xlsx`, mediaType: mediaTypes.xlsx, bytes }
    },

    async export(list: ExportList, request: ExportRequest): Promise<ExportedFile> {
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
