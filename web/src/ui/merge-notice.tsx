import { labelOf } from '../lib/form-problem.ts'
import type { Merge } from '../lib/use-merge.ts'
import { ConflictNotice } from './conflict-notice.tsx'

interface MergeNoticeProps<Values, Saved> {
  merge: Merge<Values, Saved>
  /** their value in words, where it is not one by itself */
  show?: (field: keyof Values & string, value: unknown, theirs: Saved | null) => string
  /** of fields that are several on the page */
  labels?: Partial<Record<keyof Values & string, string>>
}

/** What somebody else changed while this form was open, under the labels of its fields. */
export function MergeNotice<Values, Saved>({ merge, show, labels = {} }: MergeNoticeProps<Values, Saved>) {
  if (!merge.conflicts) return null
  return (
    <ConflictNotice
      conflicts={merge.conflicts}
      labelOf={(field) => labels[field] ?? labelOf([field]) ?? ''}
      show={(field, value) => show?.(field, value, merge.known) ?? String(value ?? '')}
      onTake={merge.take}
    />
  )
}
