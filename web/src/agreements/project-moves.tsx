import { provincialProjectStageLabels } from '@duijie/shared/agreement-labels'
import { type ProvincialProjectStage, provincialProjectArrows } from '@duijie/shared/agreement-stages'
import type { ProvincialProject, ProvincialProjectMoveInput } from '@duijie/shared/provincial-projects'
import type { StageArrow } from '@duijie/shared/stages'
import { Button } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { notify } from '../ui/notify.ts'
import { DayReasonDialog } from './day-reason-dialog.tsx'
import { useProjectTexts } from './project-texts.ts'
import { projectChanges, projectCommands } from './queries.ts'

const arrows: readonly StageArrow<ProvincialProjectStage>[] = provincialProjectArrows

export function ProjectMoves({ project }: { project: ProvincialProject }) {
  const t = useProjectTexts()
  const label = useLabel()
  const [asking, setAsking] = useState<ProvincialProjectStage | null>(null)
  const move = useCommand({
    send: (input: ProvincialProjectMoveInput, key) => projectCommands.move(project, input, key),
    invalidates: () => projectChanges,
    onFailed: useRefreshOnConflict(projectChanges),
    onDone() {
      setAsking(null)
      notify(t('moved'))
    },
  })
  const arrow = arrows.find(({ from, to }) => to === asking && from.includes(project.stage))
  return (
    <>
      {project.permissions.moves.map((to) => (
        <Button key={to} size="small" danger={to === 'terminated'} onClick={() => setAsking(to)}>
          {t(`move.${to}`)}
        </Button>
      ))}
      {asking && (
        <DayReasonDialog
          title={t('moveTitle', { stage: label(provincialProjectStageLabels[asking]) })}
          dayLabel={t('day')}
          first={null}
          needsReason={arrow === undefined || arrow.reason}
          danger={asking === 'terminated'}
          busy={move.isPending}
          error={move.error}
          onConfirm={(input) => move.mutate({ to: asking, ...input })}
          onCancel={() => {
            setAsking(null)
            move.reset()
          }}
        />
      )}
    </>
  )
}
