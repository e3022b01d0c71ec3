import type { CellProblem } from '@duijie/shared/imports'
import type { TableShape } from '../../tables/record-values.ts'
import type { NamedPerson } from './persons.ts'
import type { RowReader } from './row-reader.ts'

/** What a row refers to by name; who that is shows once it is looked for. */
export interface DraftNames {
  /** whose record it is */
  organization?: string
  creditCode?: string
  township?: string
  /** the other side, or the institutions that are wished for */
  institutions?: string[]
  /** who came */
  enterprises?: string[]
  experts?: NamedPerson[]
}

/** A record as a row says it: the input of its form, as far as no other record is needed for it, and names. */
export interface Draft {
  input: Record<string, unknown>
  names: DraftNames
}

export interface RowKind {
  shape: TableShape<string>
  read(row: RowReader): Draft
  /** what the form refuses, as far as it can be told from the input alone */
  refusals(input: Record<string, unknown>): readonly InputRefusal[]
}

/** Where in the input, and in which words. */
export interface InputRefusal {
  field: string
  detail: string
  /** without the value the record can still be entered; this is its path */
  droppable?: string
}

/** A row as it was read. */
export interface ReadRow {
  position: number
  sheet: string | null
  row: number
  cells: Record<string, string>
  draft: Draft
  problems: CellProblem[]
  identity: string
}
