import type { Role } from '@duijie/shared/closed-lists'
import { type ExportFormat, type ExportLanguage, exportFields } from '@duijie/shared/exports'
import type { Label } from '@duijie/shared/labels'
import type { Page, PageQuery } from '@duijie/shared/page'
import { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import type { ListSource } from '../paging/list-source.ts'
import type { SheetCell } from '../tables/sheet-cell.ts'
import type { Column } from './columns.ts'
import type { ExportServices } from './export-services.ts'

/** How many rows are read at once: what an export holds in memory. */
const ROWS = 250

const idParams = z.object({ id: z.uuid().toLowerCase() })
interface Asked<Query> {
  actor: Actor
  /** of the record that the list belongs to; '' where it belongs to none */
  id: string
  query: Query
  source: ListSource
}

interface Definition<Query extends z.ZodObject, Item> {
  /** below /exports, as the list's own address below the root: `needs`, `events/:id/guests` */
  address: string
  /** of the file and its sheet */
  title: Label
  /** the roles of the list itself */
  access: readonly Role[]
  /** the query of the list itself */
  query: Query
  columns: readonly Column<Item>[]
  /** one page of the list, by the service that answers the list itself */
  page: (services: ExportServices, asked: Asked<z.output<Query> & PageQuery>) => Promise<Page<Item>>
  /** false where its pages are not read from the database that is handed to them */
  inSnapshot?: boolean
  /** no more rows than these, where a list is too costly to be read to its end */
  most?: number
  /** what the file is named after, beside the title */
  subject?: (services: ExportServices, actor: Actor, id: string) => Promise<string>
}

export interface ExportRequest {
  actor: Actor
  id: string
  query: { format: ExportFormat; language: ExportLanguage }
}

/** A list that can be exported, whatever its items are. */
export interface ExportList {
  address: string
  title: Label
  access: readonly Role[]
  params: typeof idParams | undefined
  query: z.ZodObject<typeof exportFields>
  inSnapshot: boolean
  /** the columns that a reader of that role is given */
  columns(role: Actor['role']): readonly { heading: Label; width: number; contact?: true }[]
  pages(services: ExportServices, request: ExportRequest, source: ListSource): AsyncGenerator<ExportedRows>
  subject(services: ExportServices, request: ExportRequest): Promise<string | null>
}

export interface ExportedRows {
  rows: SheetCell[][]
  /** of the whole list; counted with its first page alone */
  total: number
}

/** Makes a list exportable; the only thing that a new list needs beside its place in `all-lists.ts`. */
export function exportList<Query extends z.ZodObject, Item>(definition: Definition<Query, Item>): ExportList {
  const { address, title, access, page, subject, most = Number.POSITIVE_INFINITY } = definition
  const columnsFor = (role: Actor['role']) =>
    definition.columns.filter(({ readers }) => role === 'system' || (readers?.includes(role) ?? true))
  return {
    address,
    title,
    access,
    params: address.includes(':id') ? idParams : undefined,
    query: definition.query.omit({ cursor: true, limit: true }).extend(exportFields),
    columns: columnsFor,
    inSnapshot: definition.inSnapshot ?? true,

    async *pages(services, { actor, id, query }, source) {
      const columns = columnsFor(actor.role)
      // the route has parsed it by the schema above, which holds the list's own
      const asked = query as unknown as z.output<Query>
      let cursor: string | undefined
      let written = 0
      do {
        const paged = { ...asked, limit: ROWS, cursor }
        const counted = cursor === undefined
        const found = await page(services, { actor, id, query: paged, source: { ...source, counted } })
        const cells = found.items.map((item) => columns.map(({ cell }) => cell(item, query.language)))
        yield { rows: cells, total: found.total }
        written += cells.length
        cursor = found.nextCursor ?? undefined
      } while (cursor !== undefined && written < most)
    },

    subject: async (services, { actor, id }) => (await subject?.(services, actor, id)) ?? null,
  }
}

/** The answer of a list without pages, as the only page. */
export const onePage = <Item>(items: Item[]): Page<Item> => ({ items, nextCursor: null, total: items.length })
