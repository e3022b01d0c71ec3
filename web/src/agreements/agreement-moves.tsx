import { agreementStageLabels } from '@duijie/shared/agreement-labels'
import { type AgreementStage, agreementArrows } from '@duijie/shared/agreement-stages'
import type { Agreement, AgreementMoveInput } from '@duijie/shared/agreements'
import type { StageArrow } from '@duijie/shared/stages'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import style from './agreements.module.css'
import { DayReasonDialog } from './day-reason-dialog.tsx'
import { useAgreementPageTexts } from './page-texts.ts'
import { agreementChanges, agreementCommands } from './queries.ts'

const arrows: readonly StageArrow<AgreementStage>[] = agreementArrows
const endings: readonly AgreementStage[] = ['terminated', 'cancelled']
const order: readonly AgreementStage[] = [
  'draft',
  'signed',
  'performing',
  'completed',
  'expired',
  'terminated',
]
const early = 3

/** Moves an agreement along its usual way, or records how far it came in the past. */
export function AgreementMoves({ agreement }: { agreement: Agreement }) {
  const t = useAgreementPageTexts()
  const label = useLabel()
  const [asking, setAsking] = useState<AgreementStage | null>(null)
  const move = useCommand({
    send: (input: AgreementMoveInput, key) => agreementCommands.move(agreement, input, key),
    invalidates: () => agreementChanges,
    onFailed: useRefreshOnConflict(agreementChanges),
    onDone() {
      setAsking(null)
      notify(t('moved'))
    },
  })
  const { stage, permissions } = agreement
  const at = order.indexOf(stage)
  const skipped =
    at >= 0 && at < early ? order.filter((to, there) => there > at && !permissions.moves.includes(to)) : []
  if (permissions.moves.length === 0 && skipped.length === 0 && !asking) return null
  const arrow = arrows.find(({ from, to }) => to === asking && from.includes(stage))

  return (
    <Panel title={t('stageTitle')} unprinted>
      <div className={style.actions}>
        {permissions.moves.map((to) => (
          <Button
            key={to}
            type={endings.includes(to) || to === 'expired' ? 'default' : 'primary'}
            danger={endings.includes(to)}
            onClick={() => setAsking(to)}
          >
            {t(`move.${to}`)}
          </Button>
        ))}
        {skipped.length > 0 && (
          <Select<AgreementStage | null>
            aria-label={t('otherStage')}
            placeholder={t('otherStage')}
            value={null}
            style={{ minWidth: 160 }}
            options={skipped.map((value) => ({ value, label: label(agreementStageLabels[value]) }))}
            onChange={setAsking}
          />
        )}
      </div>
      {asking && (
        <DayReasonDialog
          title={t('moveTitle', { stage: label(agreementStageLabels[asking]) })}
          dayLabel={t(asking === 'signed' ? 'signDay' : 'day')}
          first={asking === 'signed' ? agreement.signedOn : null}
          needsReason={arrow === undefined || arrow.reason}
          danger={endings.includes(asking)}
          busy={move.isPending}
          error={move.error}
          onConfirm={({ day, reason }) => move.mutate({ to: asking, day, reason })}
          onCancel={() => {
            setAsking(null)
            move.reset()
          }}
        >
          <Consequence agreement={agreement} to={asking} usual={arrow !== undefined} />
        </DayReasonDialog>
      )}
    </Panel>
  )
}

function Consequence({ agreement, to, usual }: { agreement: Agreement; to: AgreementStage; usual: boolean }) {
  const t = useAgreementPageTexts()
  const signing = agreement.stage === 'draft' && to !== 'cancelled'
  return (
    <>
      {signing && <p>{t('signTells')}</p>}
      {signing && agreement.supersedes && (
        <p>{t('supersedesTells', { title: agreement.supersedes.title })}</p>
      )}
      {to === 'cancelled' && <p>{t('cancelTells')}</p>}
      {!usual && <p>{t('unusual')}</p>}
    </>
  )
}
