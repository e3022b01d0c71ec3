export type FilterValue = string | number | boolean

/**
 * A condition on a record, free of SQL and of any engine's syntax. On a field that holds a list, `in` asks
 * for a common element. A range never holds for a blank field. `all` of nothing holds always, `any` of
 * nothing never.
 */
export type Filter =
  | { op: 'all'; of: readonly Filter[] }
  | { op: 'any'; of: readonly Filter[] }
  | { op: 'in'; field: string; values: readonly FilterValue[] }
  | { op: 'range'; field: string; min?: number; max?: number }

export const everything: Filter = { op: 'all', of: [] }
export const nothing: Filter = { op: 'any', of: [] }

export const allOf = (...of: Filter[]): Filter => ({ op: 'all', of })
export const anyOf = (...of: Filter[]): Filter => ({ op: 'any', of })
export const oneOf = (field: string, values: readonly FilterValue[]): Filter => ({ op: 'in', field, values })
export const equal = (field: string, value: FilterValue): Filter => oneOf(field, [value])
export const between = (field: string, min?: number, max?: number): Filter => ({
  op: 'range',
  field,
  ...(min !== undefined && { min }),
  ...(max !== undefined && { max }),
})

/** The filter on the fields of a record that stands under that name in another one. */
export function under(name: string, filter: Filter): Filter {
  return filter.op === 'all' || filter.op === 'any'
    ? { ...filter, of: filter.of.map((part) => under(name, part)) }
    : { ...filter, field: `${name}.${filter.field}` }
}

export type FilterRecord = Record<string, FilterValue | readonly FilterValue[] | null | undefined>

/** Whether the record fulfils the filter. */
export function fulfils(record: FilterRecord, filter: Filter): boolean {
  switch (filter.op) {
    case 'all':
      return filter.of.every((part) => fulfils(record, part))
    case 'any':
      return filter.of.some((part) => fulfils(record, part))
    case 'in': {
      const value = record[filter.field]
      if (value === null || value === undefined) return false
      return isList(value)
        ? value.some((element) => filter.values.includes(element))
        : filter.values.includes(value)
    }
    case 'range': {
      const value = record[filter.field]
      return (
        typeof value === 'number' &&
        (filter.min === undefined || value >= filter.min) &&
        (filter.max === undefined || value <= filter.max)
      )
    }
  }
}

function isList(value: FilterValue | readonly FilterValue[]): value is readonly FilterValue[] {
  return Array.isArray(value)
}
