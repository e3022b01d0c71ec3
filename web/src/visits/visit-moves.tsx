import { addDays, dayOf } from '@duijie/shared/days'
import type { Visit, VisitMoveInput } from '@duijie/shared/visits'
import { Button, Modal } from 'antd'
import { useId, useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { visitChanges, visitCommands } from './queries.ts'
import { useVisitPageTexts } from './visit-texts.ts'

type Asked = 'cancelled' | 'planned' | 'planned_again'

/** Calls a planned visit off, plans it again, or takes back that it was paid. */
export function VisitMoves({ visit }: { visit: Visit }) {
  const t = useVisitPageTexts()
  const [asked, setAsked] = useState<Asked | null>(null)
  const move = useCommand({
    send: (input: VisitMoveInput, key) => visitCommands.move(visit, input, key),
    invalidates: () => visitChanges,
    onFailed: useRefreshOnConflict(visitChanges),
    onDone() {
      setAsked(null)
      notify(t('moved'))
    },
  })
  const close = () => {
    setAsked(null)
    move.reset()
  }
  const { moves } = visit.permissions
  const shared = { open: true, busy: move.isPending, error: move.error, onCancel: close }
  return (
    <>
      {moves.includes('cancelled') && (
        <Button onClick={() => setAsked('cancelled')}>{t('move.cancelled')}</Button>
      )}
      {moves.includes('planned') && (
        <Button onClick={() => setAsked(visit.stage === 'cancelled' ? 'planned_again' : 'planned')}>
          {t(visit.stage === 'cancelled' ? 'planAgain' : 'move.planned')}
        </Button>
      )}
      {(asked === 'cancelled' || asked === 'planned') && (
        <ReasonDialog
          {...shared}
          title={t(`move.${asked}`)}
          text={<p>{t(asked === 'cancelled' ? 'cancelText' : 'undoText')}</p>}
          confirmLabel={t(`move.${asked}`)}
          danger={asked === 'cancelled'}
          onConfirm={(reason) => move.mutate({ to: asked, reason })}
        />
      )}
      {asked === 'planned_again' && (
        <PlanAgain
          {...shared}
          onConfirm={(plannedOn) => move.mutate({ to: 'planned', plannedOn, reason: '' })}
        />
      )}
    </>
  )
}

interface PlanAgainProps {
  open: boolean
  busy: boolean
  error: unknown
  onConfirm: (day: string) => void
  onCancel: () => void
}

function PlanAgain({ open, busy, error, onConfirm, onCancel }: PlanAgainProps) {
  const t = useVisitPageTexts()
  const id = useId()
  const [day, setDay] = useState<string | null>(() => addDays(dayOf(new Date()), 1))
  return (
    <Modal
      open={open}
      title={t('planAgain')}
      okText={t('planAgain')}
      cancelText={t('cancel')}
      okButtonProps={{ loading: busy, disabled: day === null }}
      onOk={() => day && onConfirm(day)}
      onCancel={onCancel}
    >
      <label htmlFor={id}>{t('planAgainText')}</label>
      <DayInput id={id} value={day} onChange={setDay} future />
      <FailureAlert error={error} />
    </Modal>
  )
}
