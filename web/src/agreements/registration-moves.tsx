import { registrationStageLabels } from '@duijie/shared/agreement-labels'
import { type RegistrationStage, registrationArrows } from '@duijie/shared/agreement-stages'
import type { ContractRegistration, RegistrationMoveInput } from '@duijie/shared/contract-registrations'
import type { StageArrow } from '@duijie/shared/stages'
import { Button } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { notify } from '../ui/notify.ts'
import { DayReasonDialog } from './day-reason-dialog.tsx'
import { agreementCommands, registrationChanges } from './queries.ts'
import { useRegistrationTexts } from './registration-texts.ts'

const arrows: readonly StageArrow<RegistrationStage>[] = registrationArrows
const final: readonly RegistrationStage[] = ['refused', 'deregistered']

export function RegistrationMoves({ registration }: { registration: ContractRegistration }) {
  const t = useRegistrationTexts()
  const label = useLabel()
  const [asking, setAsking] = useState<RegistrationStage | null>(null)
  const move = useCommand({
    send: (input: RegistrationMoveInput, key) => agreementCommands.moveRegistration(registration, input, key),
    invalidates: () => registrationChanges,
    onFailed: useRefreshOnConflict(registrationChanges),
    onDone() {
      setAsking(null)
      notify(t('moved'))
    },
  })
  const arrow = arrows.find(({ from, to }) => to === asking && from.includes(registration.stage))
  return (
    <>
      {registration.permissions.moves.map((to) => (
        <Button key={to} danger={final.includes(to)} onClick={() => setAsking(to)}>
          {t(`move.${to}`)}
        </Button>
      ))}
      {asking && (
        <DayReasonDialog
          title={t('moveTitle', { stage: label(registrationStageLabels[asking]) })}
          dayLabel={t(asking === 'registered' ? 'registeredOn' : 'day')}
          first={null}
          needsReason={arrow === undefined || arrow.reason}
          certificate={
            asking === 'registered'
              ? { label: t('certificate'), first: registration.certificateNumber ?? '' }
              : undefined
          }
          danger={final.includes(asking)}
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
