import { evidenceKindLabels } from '@duijie/shared/agreement-labels'
import type { EvidenceKind } from '@duijie/shared/attachments'
import type { ProvincialProject } from '@duijie/shared/provincial-projects'
import { Checkbox } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { useProjectTexts } from './project-texts.ts'
import { projectChanges, projectCommands } from './queries.ts'

/** Which originals came in: each is ticked off as it does. */
export function OriginalsSelect({ project }: { project: ProvincialProject }) {
  const t = useProjectTexts()
  const label = useLabel()
  const save = useCommand({
    send: (originals: EvidenceKind[], key) => projectCommands.patch(project, { originals }, key),
    invalidates: () => projectChanges,
    onFailed: useRefreshOnConflict(projectChanges),
  })
  const kinds = [...new Set([...project.originals, ...project.missingOriginals])].sort()
  if (kinds.length === 0) return null
  return (
    <>
      <Checkbox.Group<EvidenceKind>
        aria-label={t('originals')}
        value={save.isPending ? save.variables : project.originals}
        disabled={save.isPending}
        options={kinds.map((value) => ({ value, label: label(evidenceKindLabels[value]) }))}
        onChange={(originals) => save.mutate(originals)}
      />
      <FailureAlert error={save.error} />
    </>
  )
}
