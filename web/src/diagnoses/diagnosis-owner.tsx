import type { Diagnosis } from '@duijie/shared/diagnoses'
import { useQuery } from '@tanstack/react-query'
import { diagnosisChanges, diagnosisCommands } from '../lib/diagnoses.ts'
import { followUpQueries } from '../lib/follow-ups.ts'
import { useCommand } from '../lib/use-command.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import style from './diagnoses.module.css'
import { useDiagnosisTexts } from './texts.ts'

/** Who looks into it; a choice is kept at once. */
export function DiagnosisOwner({ diagnosis: { id, owner, needTitle } }: { diagnosis: Diagnosis }) {
  const t = useDiagnosisTexts()
  const staff = useQuery(followUpQueries.owners()).data?.items ?? []
  const assign = useCommand({
    send: (ownerId: string | null, key) => diagnosisCommands.assign(id, ownerId, key),
    invalidates: () => diagnosisChanges,
    onDone: (assigned) =>
      notify(assigned.owner ? t('assigned', { name: assigned.owner.name }) : t('unassigned')),
  })
  const known = owner && !staff.some((person) => person.id === owner.id) ? [owner, ...staff] : staff
  return (
    <div className={style.owner}>
      <ClearableSelect<string | null>
        aria-label={t('owner', { title: needTitle })}
        placeholder={t('nobody')}
        value={owner?.id ?? null}
        loading={assign.isPending}
        options={known.map(({ id: value, name }) => ({ value, label: name }))}
        onChange={(ownerId) => assign.mutate(ownerId ?? null)}
      />
      <FailureAlert error={assign.error} />
    </div>
  )
}
