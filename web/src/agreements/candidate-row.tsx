import { ineligibilityLabels } from '@duijie/shared/agreement-labels'
import type { ProjectCandidate, ProvincialProjectInput } from '@duijie/shared/provincial-projects'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { MetaLine } from '../ui/meta-line.tsx'
import { notify } from '../ui/notify.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useDay } from '../ui/use-day.ts'
import { useFen } from '../ui/use-fen.ts'
import style from './agreements.module.css'
import { useProjectTexts } from './project-texts.ts'
import { projectChanges, projectCommands } from './queries.ts'

const never = ['already_recommended', 'not_signed']

/** A contract with all that stands against recommending it. */
export function CandidateRow({ candidate }: { candidate: ProjectCandidate }) {
  const t = useProjectTexts()
  const label = useLabel()
  const fen = useFen()
  const { day } = useDay()
  const [asking, setAsking] = useState(false)
  const { agreement, enterprise, institution, leader, certificateNumber, ineligible, busyWith } = candidate
  const recommend = useCommand({
    send: (input: ProvincialProjectInput, key) => projectCommands.create(input, key),
    invalidates: () => projectChanges,
    onDone() {
      setAsking(false)
      notify(t('recommended'))
    },
  })
  const input = (reason: string) => ({
    agreementId: agreement.id,
    startsOn: null,
    endsOn: null,
    note: '',
    reason,
  })
  const dialog = {
    open: true,
    title: t('recommendTitle', { title: agreement.title }),
    confirmLabel: t('recommend'),
    busy: recommend.isPending,
    error: recommend.error,
    onCancel: () => {
      setAsking(false)
      recommend.reset()
    },
  }
  const reasons = ineligible.map((reason) => label(ineligibilityLabels[reason]))
  if (busyWith) reasons.push(t('busyWith', { title: busyWith }))
  return (
    <li className={style.row}>
      <div>
        <p>
          <Link to="/agreements/$agreementId" params={{ agreementId: agreement.id }}>
            {agreement.title}
          </Link>
        </p>
        <MetaLine
          items={[
            enterprise?.name,
            institution?.name,
            leader && t('leader', { name: leader.name }),
            fen(agreement.amountFen),
            agreement.signedOn && day(agreement.signedOn),
            certificateNumber && t('certificate', { number: certificateNumber }),
          ]}
        />
        {reasons.length > 0 && <p className={style.reasons}>{reasons.join('；')}</p>}
      </div>
      {!ineligible.some((reason) => never.includes(reason)) && (
        <Button onClick={() => setAsking(true)}>
          {t(ineligible.length === 0 ? 'recommend' : 'recommendAnyway')}
        </Button>
      )}
      {asking &&
        (ineligible.length === 0 ? (
          <ConfirmDialog
            {...dialog}
            text={<p>{t('recommendText')}</p>}
            onConfirm={() => recommend.mutate(input(''))}
          />
        ) : (
          <ReasonDialog
            {...dialog}
            text={<p>{t('against')}</p>}
            onConfirm={(reason) => recommend.mutate(input(reason))}
          />
        ))}
    </li>
  )
}
