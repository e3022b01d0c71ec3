import type { Organization } from '@duijie/shared/organizations'
import { useQueryClient } from '@tanstack/react-query'
import type { FormInstance } from 'antd'
import { useState } from 'react'
import { isProblem } from '../lib/failures.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { type FieldConflict, mergeConflict } from '../lib/merge-conflict.ts'
import { useCommand } from '../lib/use-command.ts'
import { type OrganizationValues, patchOf, valuesOf } from './organization-values.ts'
import { organizationCommands, organizationQueries } from './queries.ts'

/**
 * Saves what was changed against the version it was read at. When somebody else saved meanwhile, their
 * changes are merged into the form and what both changed is left to the person to settle.
 */
export function useOrganizationEdit(
  organization: Organization,
  form: FormInstance<OrganizationValues>,
  onSaved: () => void,
) {
  const client = useQueryClient()
  const [base, setBase] = useState(organization)
  const [conflicts, setConflicts] = useState<FieldConflict<OrganizationValues>[] | null>(null)

  async function mergeTheirs(mine: OrganizationValues) {
    const theirs = await organizationCommands.read(base.id)
    const found = mergeConflict(valuesOf(base), mine, valuesOf(theirs))
    form.setFieldsValue(found.merged)
    setBase(theirs)
    setConflicts(found.conflicts)
  }

  const save = useCommand({
    send: async ({ version, values }: { version: number; values: OrganizationValues }, key) => {
      const patch = patchOf(valuesOf(base), values)
      if (Object.keys(patch).length === 0) return base
      try {
        return await organizationCommands.patch(base.id, version, patch, key)
      } catch (error) {
        if (isProblem(error, 'version_conflict')) await mergeTheirs(values)
        throw error
      }
    },
    onDone(saved) {
      client.setQueryData(organizationQueries.get(saved.id).queryKey, saved)
      onSaved()
    },
    onFailed: (error) => showFieldErrors(form, error),
  })

  return {
    save: (values: OrganizationValues) => save.mutate({ version: base.version, values }),
    saving: save.isPending,
    error: isProblem(save.error, 'version_conflict') && conflicts ? null : save.error,
    conflicts,
    take(conflict: FieldConflict<OrganizationValues>) {
      form.setFieldValue(conflict.field, conflict.theirs)
      setConflicts((left) => left?.filter(({ field }) => field !== conflict.field) ?? null)
    },
  }
}
