import type {
  AgreementMilestone,
  AgreementMilestoneInput,
  AgreementMilestonePatch,
  AgreementParts,
} from '@duijie/shared/agreement-parts'
import type { Agreement } from '@duijie/shared/agreements'
import { dayOf } from '@duijie/shared/days'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './agreements.module.css'
import { useAgreementPageTexts } from './page-texts.ts'
import { agreementChanges, agreementCommands } from './queries.ts'

interface PanelProps {
  agreement: Agreement
  parts: AgreementParts
}

/** What is to be reached by when; those that are late stand out. */
export function MilestonesPanel({ agreement, parts: { milestones } }: PanelProps) {
  const t = useAgreementPageTexts()
  const { edit } = agreement.permissions
  if (milestones.length === 0 && !edit) return null
  return (
    <Panel title={t('milestones')}>
      {milestones.length === 0 ? (
        <p className={style.none}>{t('milestonesNone')}</p>
      ) : (
        <ul className={style.rows}>
          {milestones.map((milestone) => (
            <Milestone key={milestone.id} agreement={agreement} milestone={milestone} />
          ))}
        </ul>
      )}
      {edit && <AddMilestone agreement={agreement} />}
    </Panel>
  )
}

function Milestone({ agreement, milestone }: { agreement: Agreement; milestone: AgreementMilestone }) {
  const t = useAgreementPageTexts()
  const { day } = useDay()
  const [asking, setAsking] = useState(false)
  const { id, title, dueOn, doneOn, overdueDays } = milestone
  const patch = useCommand({
    send: (input: AgreementMilestonePatch, key) =>
      agreementCommands.patchMilestone(agreement.id, id, input, key),
    invalidates: () => agreementChanges,
  })
  const remove = useCommand({
    send: (_: null, key) => agreementCommands.removeMilestone(agreement.id, id, key),
    invalidates: () => agreementChanges,
    onDone: () => notify(t('removed')),
  })
  const due =
    overdueDays > 0
      ? t('milestoneLate', { day: day(dueOn), days: overdueDays })
      : t('milestoneDue', { day: day(dueOn) })
  return (
    <li className={style.row}>
      <div>
        <p>{title}</p>
        <p className={style.facts} data-late={overdueDays > 0 || undefined}>
          {doneOn ? t('milestoneDone', { day: day(doneOn) }) : due}
        </p>
        <FailureAlert error={patch.error} />
      </div>
      {agreement.permissions.edit && (
        <div className={style.actions}>
          <Button
            size="small"
            loading={patch.isPending}
            onClick={() => patch.mutate({ doneOn: doneOn ? null : dayOf(new Date()) })}
          >
            {t(doneOn ? 'reopen' : 'markDone')}
          </Button>
          <Button type="text" size="small" onClick={() => setAsking(true)}>
            {t('remove')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        open={asking}
        title={t('removeMilestone')}
        text={<p>{t('removeMilestoneText', { title })}</p>}
        confirmLabel={t('remove')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(null)}
        onCancel={() => setAsking(false)}
      />
    </li>
  )
}

interface Values {
  title: string
  dueOn: string | null
}

function AddMilestone({ agreement }: { agreement: Agreement }) {
  const t = useAgreementPageTexts()
  const [form] = Form.useForm<Values>()
  const unsaved = useUnsaved()
  const add = useCommand({
    send: (input: AgreementMilestoneInput, key) => agreementCommands.addMilestone(agreement.id, input, key),
    invalidates: () => agreementChanges,
    onFailed: (error) => showFieldErrors(form, error),
    onDone() {
      unsaved.settle()
      form.resetFields()
    },
  })
  return (
    <Form<Values>
      form={form}
      onValuesChange={unsaved.touch}
      layout="vertical"
      onFinish={({ title, dueOn }) => dueOn && add.mutate({ title: title.trim(), dueOn, doneOn: null })}
    >
      <div className={style.adding}>
        <Form.Item
          name="title"
          label={t('milestone')}
          rules={[{ required: true, whitespace: true, message: t('milestone') }]}
        >
          <Input maxLength={120} placeholder={t('milestoneHint')} />
        </Form.Item>
        <Form.Item name="dueOn" label={t('dueOn')} rules={[{ required: true, message: t('dueOn') }]}>
          <DayInput />
        </Form.Item>
      </div>
      <FailureAlert error={add.error} />
      <Button htmlType="submit" loading={add.isPending}>
        {t('addMilestone')}
      </Button>
    </Form>
  )
}
