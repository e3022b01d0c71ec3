import type { FormInstance } from 'antd'
import { useState } from 'react'
import { isProblem } from './failures.ts'
import { showFieldErrors } from './form-problem.ts'
import { type FieldConflict, mergeConflict, type RowKeys } from './merge-conflict.ts'

interface Merging<Values, Saved> {
  form: FormInstance<Values>
  /** null: a new one, which nobody else can have changed */
  opened: Saved | null
  valuesOf: (saved: Saved) => Values
  /** lists whose rows are merged one by one */
  rowKeys?: RowKeys<Values>
  /** as it is now */
  read: (saved: Saved) => Promise<Saved>
}

export interface Merge<Values, Saved> {
  /** as it was opened, or as it is since somebody else changed it: what a change is sent against */
  known: Saved | null
  /** null: nobody else changed it meanwhile; empty: what they changed went in beside */
  conflicts: FieldConflict<Values>[] | null
  /** for `onFailed`: marks the fields that were refused, or puts in what somebody else saved meanwhile */
  meet: (error: Error) => void
  take: (conflict: FieldConflict<Values>) => void
  /** it is saved, and the form stays open */
  settle: (saved: Saved) => void
  /** what is left to tell of a failure */
  leftOf: (error: Error | null) => Error | null
}

/** For a form of a record without a draft: when somebody else saved first, what is typed stays and theirs is shown. */
export function useMerge<Values extends object, Saved extends object>(
  merging: Merging<Values, Saved>,
): Merge<Values, Saved> {
  const { form, opened, valuesOf, rowKeys, read } = merging
  const [known, setKnown] = useState(opened)
  const [conflicts, setConflicts] = useState<FieldConflict<Values>[] | null>(null)
  const fill = (values: Partial<Values>) =>
    form.setFieldsValue(values as Parameters<typeof form.setFieldsValue>[0])

  async function putIn(before: Saved): Promise<void> {
    const theirs = await read(before)
    const base = valuesOf(before)
    const found = mergeConflict(base, { ...base, ...form.getFieldsValue(true) }, valuesOf(theirs), rowKeys)
    fill(found.merged)
    setKnown(theirs)
    setConflicts(found.conflicts)
  }

  return {
    known,
    conflicts,
    meet(error) {
      // where even that cannot be read, the failure stays told
      if (known && isProblem(error, 'version_conflict')) putIn(known).catch(() => setConflicts(null))
      else showFieldErrors(form, error)
    },
    take(conflict) {
      fill({ [conflict.field]: conflict.theirs } as Partial<Values>)
      setConflicts((left) => left?.filter(({ field }) => field !== conflict.field) ?? null)
    },
    settle(saved) {
      setKnown(saved)
      setConflicts(null)
    },
    leftOf: (error) => (conflicts && isProblem(error, 'version_conflict') ? null : error),
  }
}
