/** A meeting picked up with the keyboard, and the cell that it is held over. */
export interface Carried {
  meetingId: string
  slot: number
  table: number
}

export interface GridSize {
  slots: number
  tables: number
}

const steps: Record<string, { slot: number; table: number }> = {
  ArrowUp: { slot: -1, table: 0 },
  ArrowDown: { slot: 1, table: 0 },
  ArrowLeft: { slot: 0, table: -1 },
  ArrowRight: { slot: 0, table: 1 },
}

const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1)

/** Where an arrow takes it: never over the edge; nothing where the key is no arrow. */
export function carriedBy(key: string, carried: Carried, { slots, tables }: GridSize): Carried | null {
  const step = steps[key]
  if (!step) return null
  return {
    ...carried,
    slot: within(carried.slot + step.slot, slots),
    table: within(carried.table + step.table, tables),
  }
}
