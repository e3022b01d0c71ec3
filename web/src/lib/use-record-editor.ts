import type { QueryKey } from '@tanstack/react-query'
import type { FormInstance } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { changedFields } from './changed-fields.ts'
import { isProblem } from './failures.ts'
import { showFieldErrors } from './form-problem.ts'
import { type FieldConflict, mergeConflict } from './merge-conflict.ts'
import { useCommand } from './use-command.ts'
import { type Draft, useDraft } from './use-draft.ts'
import { useLeaveWarning } from './use-leave-warning.ts'

interface Versioned {
  id: string
  version: number
}

/** What is typed, and what the record held when the typing began: enough to merge later changes in. */
interface Kept<Values> {
  values: Values
  base: Values
}

export interface RecordKind<Values, Saved extends Versioned> {
  /** `need` makes the drafts `need.new` and `need.${id}` */
  name: string
  empty: Values
  valuesOf: (saved: Saved) => Values
  create: (values: Values, idempotencyKey: string) => Promise<Saved>
  patch: (saved: Saved, changed: Partial<Values>, idempotencyKey: string) => Promise<Saved>
  /** where saving is not the end of it */
  submit?: (saved: Saved, idempotencyKey: string) => Promise<Saved>
  read: (id: string) => Promise<Saved>
  invalidates: QueryKey[]
}

export interface RecordEditor<Values, Saved> {
  initialValues: Values
  saved: Saved | null
  draft: Draft<object>
  /** null: no conflict; empty: merged without one */
  conflicts: FieldConflict<Values>[] | null
  error: Error | null
  busy: 'save' | 'submit' | null
  keep: () => void
  discard: () => void
  take: (conflict: FieldConflict<Values>) => void
  save: (goal: 'save' | 'submit') => Promise<void>
}

/** Creating and editing a record in a form: drafts, If-Match, merging, submission after saving. */
export function useRecordEditor<Values extends object, Saved extends Versioned>(
  kind: RecordKind<Values, Saved>,
  form: FormInstance<Values>,
  opened: Saved | null,
  onSaved: (saved: Saved, goal: 'save' | 'submit') => void,
): RecordEditor<Values, Saved> {
  const [saved, setSaved] = useState(opened)
  const draft = useDraft<Kept<Values>>(`${kind.name}.${saved?.id ?? 'new'}`, saved?.version ?? null)
  const [restored, setRestored] = useState(draft.found !== null)
  const [base, setBase] = useState(opened ? kind.valuesOf(opened) : kind.empty)
  const [start] = useState(() => restore(draft.found, base, saved?.version ?? null))
  const [conflicts, setConflicts] = useState(start.conflicts)
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState<'save' | 'submit' | null>(null)
  const present = useRef(true)
  useEffect(() => {
    present.current = true
    return () => {
      present.current = false
    }
  }, [])
  useLeaveWarning(draft.atRisk)

  const storing = useCommand({
    send: ({ from, values }: { from: Saved | null; values: Partial<Values> }, key) =>
      from ? kind.patch(from, values, key) : kind.create({ ...kind.empty, ...values }, key),
    invalidates: () => kind.invalidates,
  })
  const submitting = useCommand({
    send: kind.submit ?? (async (record: Saved) => record),
    invalidates: () => kind.invalidates,
  })

  const typed = () => ({ ...base, ...form.getFieldsValue(true) }) as Values

  function settle(record: Saved): void {
    draft.clear()
    setSaved(record)
    setBase(kind.valuesOf(record))
    setConflicts(null)
    setRestored(false)
  }

  async function store(): Promise<Saved> {
    const values = typed()
    const changed = changedFields(base, values)
    if (saved && Object.keys(changed).length === 0) return saved
    const record = await storing.mutateAsync({ from: saved, values: saved ? changed : values })
    settle(record)
    return record
  }

  async function merge(id: string): Promise<void> {
    const theirs = await kind.read(id)
    const merged = mergeConflict(base, typed(), kind.valuesOf(theirs))
    form.setFieldsValue(merged.merged as Parameters<typeof form.setFieldsValue>[0])
    setSaved(theirs)
    setBase(kind.valuesOf(theirs))
    setConflicts(merged.conflicts)
  }

  async function run(goal: 'save' | 'submit'): Promise<void> {
    try {
      const record = await store()
      const done = goal === 'submit' ? await submitting.mutateAsync(record) : record
      draft.clear()
      if (present.current) onSaved(done, goal)
    } catch (failure) {
      if (saved && isProblem(failure, 'version_conflict')) return await merge(saved.id)
      if (present.current) showFieldErrors(form, failure)
      throw failure
    }
  }

  return {
    initialValues: start.values,
    saved,
    draft: { ...draft, found: restored ? draft.found : null } as Draft<object>,
    conflicts,
    error,
    busy,
    keep: () => draft.keep({ values: typed(), base }),
    discard() {
      draft.clear()
      setRestored(false)
      setConflicts(null)
      form.setFieldsValue(base as Parameters<typeof form.setFieldsValue>[0])
    },
    take(conflict) {
      form.setFieldsValue({ [conflict.field]: conflict.theirs } as Parameters<typeof form.setFieldsValue>[0])
      setConflicts((known) => known?.filter(({ field }) => field !== conflict.field) ?? null)
    },
    async save(goal) {
      setBusy(goal)
      setError(null)
      try {
        await run(goal)
      } catch (failure) {
        setError(failure instanceof Error ? failure : new Error(String(failure)))
      } finally {
        setBusy(null)
      }
    },
  }
}

/** The form's first values: a draft where there is one, merged with what changed since it was begun. */
function restore<Values extends object>(
  found: Draft<Kept<Values>>['found'],
  base: Values,
  version: number | null,
): { values: Values; conflicts: FieldConflict<Values>[] | null } {
  if (!found) return { values: base, conflicts: null }
  const mine = { ...base, ...found.values.values }
  if (found.version === version) return { values: mine, conflicts: null }
  const { merged, conflicts } = mergeConflict({ ...base, ...found.values.base }, mine, base)
  return { values: merged, conflicts }
}
