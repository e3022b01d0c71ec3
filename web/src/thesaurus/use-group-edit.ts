import type { ThesaurusGroup } from '@duijie/shared/thesaurus'
import type { FormInstance } from 'antd'
import { useState } from 'react'
import { changedFields } from '../lib/changed-fields.ts'
import { isProblem } from '../lib/failures.ts'
import { type FieldConflict, mergeConflict } from '../lib/merge-conflict.ts'
import { useCommand } from '../lib/use-command.ts'
import { type GroupValues, inputOf, valuesOf, wordErrors } from './group-values.ts'
import { thesaurusChanges, thesaurusCommands } from './queries.ts'

/** Enters a group, or saves what was changed of one; a change made meanwhile is merged into the form. */
export function useGroupEdit(
  opened: ThesaurusGroup | null,
  form: FormInstance<GroupValues>,
  onSaved: () => void,
) {
  const [base, setBase] = useState(opened)
  const [conflicts, setConflicts] = useState<FieldConflict<GroupValues>[] | null>(null)

  async function mergeTheirs(known: ThesaurusGroup, mine: GroupValues) {
    const theirs = await thesaurusCommands.read(known.id)
    const found = mergeConflict(valuesOf(known), mine, valuesOf(theirs))
    form.setFieldsValue(found.merged)
    setBase(theirs)
    setConflicts(found.conflicts)
  }

  const save = useCommand({
    async send({ from, values }: { from: ThesaurusGroup | null; values: GroupValues }, key) {
      if (!from) return thesaurusCommands.create(inputOf(values), key)
      const changed = changedFields(inputOf(valuesOf(from)), inputOf(values))
      if (Object.keys(changed).length === 0) return from
      try {
        return await thesaurusCommands.patch(from, changed, key)
      } catch (error) {
        if (isProblem(error, 'version_conflict')) await mergeTheirs(from, values)
        throw error
      }
    },
    invalidates: () => thesaurusChanges,
    onDone: onSaved,
    onFailed(error, { values }) {
      const { broader, words } = wordErrors(error, values.kind)
      form.setFields([
        { name: 'broader', errors: broader },
        { name: 'words', errors: words },
      ])
    },
  })

  return {
    save: (values: GroupValues) => save.mutate({ from: base, values }),
    saving: save.isPending,
    error: isProblem(save.error, 'version_conflict') && conflicts ? null : save.error,
    conflicts,
    take(conflict: FieldConflict<GroupValues>) {
      form.setFieldsValue({ [conflict.field]: conflict.theirs })
      setConflicts((left) => left?.filter(({ field }) => field !== conflict.field) ?? null)
    },
  }
}
