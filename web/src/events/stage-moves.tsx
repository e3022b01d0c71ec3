import { hostedEventStageLabels } from '@duijie/shared/event-labels'
import type { HostedEvent, HostedEventMoveInput } from '@duijie/shared/hosted-events'
import {
  type HostedEventStage,
  hostedEventArrows,
  hostedEventStages,
  type StageArrow,
} from '@duijie/shared/stages'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useEventPageTexts } from './event-texts.ts'
import style from './events.module.css'
import { eventChanges, eventCommands } from './queries.ts'

const arrows: readonly StageArrow<HostedEventStage>[] = hostedEventArrows
const stops: readonly HostedEventStage[] = ['postponed', 'cancelled']

/** Moves an event along its usual way by one press; anything else says why. */
export function StageMoves({ event }: { event: HostedEvent }) {
  const t = useEventPageTexts()
  const label = useLabel()
  const [asking, setAsking] = useState<HostedEventStage | null>(null)
  const move = useCommand({
    send: (input: HostedEventMoveInput, key) => eventCommands.move(event, input, key),
    invalidates: () => eventChanges,
    onFailed: useRefreshOnConflict(eventChanges),
    onDone() {
      setAsking(null)
      notify(t('moved'))
    },
  })
  if (event.stage === 'cancelled') return null
  const { moves } = event.permissions
  const needsReason = (to: HostedEventStage) =>
    arrows.find((arrow) => arrow.to === to && arrow.from.includes(event.stage))?.reason !== false
  const others = hostedEventStages.filter((stage) => stage !== event.stage && !moves.includes(stage))

  return (
    <Panel title={t('stageTitle')}>
      <div className={style.actions}>
        {moves.map((to) => (
          <Button
            key={to}
            type={stops.includes(to) ? 'default' : 'primary'}
            danger={stops.includes(to)}
            loading={move.isPending && move.variables.to === to}
            onClick={() => (needsReason(to) ? setAsking(to) : move.mutate({ to, reason: '' }))}
          >
            {t(`move.${to}`)}
          </Button>
        ))}
        <Select<HostedEventStage | null>
          aria-label={t('otherStage')}
          placeholder={t('otherStage')}
          value={null}
          style={{ minWidth: 160 }}
          options={others.map((value) => ({ value, label: label(hostedEventStageLabels[value]) }))}
          onChange={setAsking}
        />
      </div>
      {!asking && <FailureAlert error={move.error} />}
      {asking && (
        <ReasonDialog
          open
          title={t(`move.${asking}`)}
          text={<p>{t(stops.includes(asking) ? 'tellsAll' : 'unusual')}</p>}
          confirmLabel={t(`move.${asking}`)}
          danger={stops.includes(asking)}
          busy={move.isPending}
          error={move.error}
          onConfirm={(reason) => move.mutate({ to: asking, reason })}
          onCancel={() => {
            setAsking(null)
            move.reset()
          }}
        />
      )}
    </Panel>
  )
}
