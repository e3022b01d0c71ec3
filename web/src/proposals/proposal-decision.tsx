import { answeredReasons, type DeclineReason } from '@duijie/shared/judgements'
import { declineReasonLabels } from '@duijie/shared/labels'
import type { ProposalDecision as Decision, Proposal } from '@duijie/shared/proposals'
import type { ProposalStage } from '@duijie/shared/stages'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
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
  const [form] = Form.useForm<{ reason?: DeclineReason; note: string }>()
  const refresh = useRefreshOnConflict(proposalChanges)
  const decide = useCommand({
    send: (input: Decision, key) => proposalCommands.decide(proposal, input, key),
    invalidates: () => proposalChanges,
    onFailed(error, { to }) {
      refresh(error)
      if (to === asking) showFieldErrors(form, error)
    },
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
          okButtonProps={{ danger: asking !== 'accepted' }}
          onOk={form.submit}
          onCancel={() => setAsking(null)}
        >
          <p>{t(`askText.${asking}`)}</p>
          <Form
            form={form}
            layout="vertical"
            clearOnDestroy
            initialValues={{ note: '' }}
            onFinish={({ reason = null, note }) => decide.mutate({ to: asking, reason, note: note.trim() })}
          >
            {asking === 'declined' && (
              <Form.Item
                name="reason"
                label={t('reason')}
                rules={[{ required: true, message: t('reasonNeeded') }]}
              >
                <Select
                  options={answeredReasons.map((value) => ({
                    value,
                    label: label(declineReasonLabels[value]),
                  }))}
                />
              </Form.Item>
            )}
            <Form.Item name="note" label={t('note')}>
              <Input.TextArea rows={3} maxLength={500} />
            </Form.Item>
          </Form>
          <FailureAlert error={decide.error} />
        </FormDialog>
      )}
      {!asking && <FailureAlert error={decide.error} />}
    </div>
  )
}
