import { leadStageLabels } from '@duijie/shared/labels'
import type { Lead, LeadMoveInput } from '@duijie/shared/leads'
import { type LeadStage, leadStages } from '@duijie/shared/stages'
import { Button } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { ChevronDownIcon } from '../ui/icons.tsx'
import { MenuButton } from '../ui/menu-button.tsx'
import { notify } from '../ui/notify.ts'
import { MoveDialog } from './move-dialog.tsx'
import { PushDialog } from './push-dialog.tsx'
import { leadChanges, leadCommands } from './queries.ts'
import { useLeadTexts } from './texts.ts'
import { useQuickMoves } from './use-quick-moves.ts'

/** The usual next step first; everything else, with a reason, under more. */
export function LeadActions({ lead }: { lead: Lead }) {
  const t = useLeadTexts()
  const label = useLabel()
  const [asking, setAsking] = useState<LeadStage | null>(null)
  const [pushing, setPushing] = useState(false)
  const invalidates = () => leadChanges
  const onFailed = useRefreshOnConflict(leadChanges)
  const move = useCommand({
    send: (input: LeadMoveInput, key) => leadCommands.move(lead, input, key),
    invalidates,
    onFailed,
    onDone: () => setAsking(null),
  })
  const undo = useCommand({
    send: (_: Lead, key) => leadCommands.undo(lead, key),
    invalidates,
    onFailed,
    onDone: () => notify(t('undone')),
  })
  const quick = useQuickMoves(lead)
  const { moves } = lead.permissions
  const next = moves.find((stage) => stage !== 'closed')
  const held = lead.status === 'on_hold'
  const others = leadStages.filter((stage) => stage !== lead.stage && stage !== next)

  return (
    <>
      {held ? (
        <Button type="primary" disabled={quick.busy} onClick={quick.resume}>
          {t('resume')}
        </Button>
      ) : (
        next && (
          <Button type="primary" onClick={() => (next === 'pushed' ? setPushing(true) : setAsking(next))}>
            {t(`to.${next}`)}
          </Button>
        )
      )}
      {lead.stage !== 'closed' && next !== 'pushed' && !held && (
        <Button onClick={() => setPushing(true)}>{t('push')}</Button>
      )}
      {lead.permissions.undo && (
        <Button loading={undo.isPending} onClick={() => undo.mutate(lead)}>
          {t('undo')}
        </Button>
      )}
      <MenuButton
        items={[
          ...(held ? [] : others.filter((stage) => stage !== 'closed')).map((stage) => ({
            key: stage,
            label: t('markAs', { stage: label(leadStageLabels[stage]) }),
          })),
          ...(lead.stage === 'closed' || held ? [] : [{ key: 'hold', label: t('hold') }]),
          ...(lead.stage === 'closed' ? [] : [{ key: 'closed', label: t('close'), danger: true }]),
        ]}
        onChoose={(key) => {
          if (key === 'hold') quick.hold()
          else setAsking(leadStages.find((stage) => stage === key) ?? null)
        }}
        icon={<ChevronDownIcon />}
        iconPlacement="end"
      >
        {t('more')}
      </MenuButton>
      <FailureAlert error={undo.error} />
      {asking && (
        <MoveDialog
          count={1}
          to={asking}
          unusual={!moves.includes(asking)}
          busy={move.isPending}
          error={move.error}
          onMove={(input) => move.mutate(input)}
          onCancel={() => setAsking(null)}
        />
      )}
      {pushing && <PushDialog leads={[lead]} onClose={() => setPushing(false)} />}
    </>
  )
}
