import { answeredReasons, type DeclineReason } from '@duijie/shared/judgements'
import { declineReasonLabels } from '@duijie/shared/labels'
import type { ProposalDecision as Decision, Proposal } from '@duijie/shared/proposals'
import type { ProposalStage } from '@duijie/shared/stages'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { notify } from '../ui/notify.ts'
import style from './proposal-decision.module.css'
import { proposalChanges, proposalCommands } from './queries.ts'
import { useProposalTexts } from './texts.ts'

const order: readonly ProposalStage[] = ['accepted', 'shortlisted', 'submitted', 'declined', 'withdrawn']

/** What may be done with a proposal now; accepting and declining are asked about first. */
export function ProposalDecision({ proposal }: { proposal: Proposal }) {
  const t = useProposalTexts()
  const label = useLabel()
  const [asking, setAsking] = useState<ProposalStage | null>(null)
  const [reason, setReason] = useState<DeclineReason | null>(null)
  const [note, setNote] = useState('')
  const decide = useCommand({
    send: (input: Decision, key) => proposalCommands.decide(proposal, input, key),
    invalidates: () => proposalChanges,
    onFailed: useRefreshOnConflict(proposalChanges),
    onDone(_, { to }) {
      notify(t(`done.${to}`))
      setAsking(null)
    },
  })
  const moves = order.filter((stage) => proposal.permissions.moves.includes(stage))
  if (moves.length === 0) return proposal.decisionNote || null

  function take(to: ProposalStage) {
    if (to === 'shortlisted' || to === 'submitted') decide.mutate({ to, reason: null, note: '' })
    else setAsking(to)
  }

  return (
    <div className={style.actions}>
      {moves.map((to) => (
        <Button
          key={to}
          type={to === 'withdrawn' ? 'text' : 'default'}
          danger={to === 'withdrawn'}
          loading={decide.isPending && asking === null}
          aria-label={t('actionOf', { action: t(`to.${to}`), name: proposal.institution.name })}
          onClick={() => take(to)}
        >
          {t(`to.${to}`)}
        </Button>
      ))}
      {asking && (
        <FormDialog
          open
          title={t(`ask.${asking}`, { name: proposal.institution.name })}
          okText={t(`to.${asking}`)}
          cancelText={t('cancel')}
          busy={decide.isPending}
          okButtonProps={{
            danger: asking !== 'accepted',
            disabled: asking === 'declined' && reason === null,
          }}
          onOk={() =>
            decide.mutate({ to: asking, reason: asking === 'declined' ? reason : null, note: note.trim() })
          }
          onCancel={() => setAsking(null)}
        >
          <div className={style.form}>
            <p>{t(`askText.${asking}`)}</p>
            {asking === 'declined' && (
              <Select
                aria-label={t('reason')}
                placeholder={t('reason')}
                value={reason}
                onChange={setReason}
                options={answeredReasons.map((value) => ({
                  value,
                  label: label(declineReasonLabels[value]),
                }))}
              />
            )}
            <Input.TextArea
              aria-label={t('note')}
              placeholder={t('note')}
              rows={3}
              maxLength={500}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          </div>
          <FailureAlert error={decide.error} />
        </FormDialog>
      )}
      {!asking && <FailureAlert error={decide.error} />}
    </div>
  )
}
