import type { Lead, LeadBoard } from '@duijie/shared/leads'
import { changeListed } from '../lib/listed.ts'

const isBoard = (data: object): data is LeadBoard => 'columns' in data && Array.isArray(data.columns)

const isLead = (data: object): data is Lead => 'target' in data && 'idleDays' in data

/** Whatever shows the lead (the board, a list, its page) with the lead as it is going to be. */
export function withLead(data: unknown, id: string, change: (lead: Lead) => Lead): unknown {
  if (typeof data !== 'object' || data === null) return data
  if (isBoard(data)) return boardWith(data, id, change)
  if (isLead(data)) return data.id === id ? change(data) : data
  return changeListed<Lead>(data, (list) =>
    list.items.some((item) => item.id === id && isLead(item))
      ? { ...list, items: list.items.map((item) => (item.id === id ? change(item) : item)) }
      : list,
  )
}

/** The board has no column for what is closed. */
function boardWith(board: LeadBoard, id: string, change: (lead: Lead) => Lead): LeadBoard {
  return {
    columns: board.columns.map((column) => {
      const found = column.items.find((lead) => lead.id === id)
      if (!found) return column
      const changed = change(found)
      return changed.stage === column.stage
        ? { ...column, items: column.items.map((lead) => (lead.id === id ? changed : lead)) }
        : { ...column, total: column.total - 1, items: column.items.filter((lead) => lead.id !== id) }
    }),
  }
}
