import type { AgreementParts, AgreementPayment, AgreementPaymentInput } from '@duijie/shared/agreement-parts'
import type { Agreement } from '@duijie/shared/agreements'
import { dayOf } from '@duijie/shared/days'
import { fenFromWan } from '@duijie/shared/money'
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
import { useFen } from '../ui/use-fen.ts'
import { WanInput } from '../ui/wan-input.tsx'
import style from './agreements.module.css'
import { useAgreementPageTexts } from './page-texts.ts'
import { agreementChanges, agreementCommands } from './queries.ts'

interface PanelProps {
  agreement: Agreement
  parts: AgreementParts
}

/** 到款: what came in, and for the bureau a line to record more. */
export function PaymentsPanel({ agreement, parts: { payments } }: PanelProps) {
  const t = useAgreementPageTexts()
  const { edit } = agreement.permissions
  const { amountFen, paidFen } = agreement
  if (payments.length === 0 && !edit) return null
  return (
    <Panel title={t('payments')}>
      {payments.length === 0 ? (
        <p className={style.none}>{t('paymentsNone')}</p>
      ) : (
        <ul className={style.rows}>
          {payments.map((payment) => (
            <Payment key={payment.id} agreement={agreement} payment={payment} />
          ))}
        </ul>
      )}
      {amountFen !== null && paidFen > amountFen && <p className={style.reasons}>{t('overpaid')}</p>}
      {edit && <AddPayment agreement={agreement} />}
    </Panel>
  )
}

function Payment({ agreement, payment }: { agreement: Agreement; payment: AgreementPayment }) {
  const t = useAgreementPageTexts()
  const fen = useFen()
  const { day } = useDay()
  const [asking, setAsking] = useState(false)
  const remove = useCommand({
    send: (_: null, key) => agreementCommands.removePayment(agreement.id, payment.id, key),
    invalidates: () => agreementChanges,
    onDone: () => notify(t('removed')),
  })
  const sum = fen(payment.amountFen) ?? ''
  return (
    <li className={style.row}>
      <div>
        <p>{sum}</p>
        <p className={style.facts}>{[day(payment.paidOn), payment.note].filter(Boolean).join(' · ')}</p>
      </div>
      {agreement.permissions.edit && (
        <Button type="text" size="small" onClick={() => setAsking(true)}>
          {t('remove')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t('removePayment')}
        text={<p>{t('removePaymentText', { day: day(payment.paidOn), sum })}</p>}
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
  paidOn: string | null
  paidWan: number | null
  note?: string
}

function AddPayment({ agreement }: { agreement: Agreement }) {
  const t = useAgreementPageTexts()
  const [form] = Form.useForm<Values>()
  const unsaved = useUnsaved()
  const add = useCommand({
    send: (input: AgreementPaymentInput, key) => agreementCommands.addPayment(agreement.id, input, key),
    invalidates: () => agreementChanges,
    onFailed: (error) => showFieldErrors(form, error),
    onDone() {
      unsaved.settle()
      form.resetFields()
      notify(t('paymentAdded'))
    },
  })
  return (
    <Form<Values>
      form={form}
      onValuesChange={unsaved.touch}
      layout="vertical"
      initialValues={{ paidOn: dayOf(new Date()) }}
      onFinish={({ paidOn, paidWan, note = '' }) => {
        if (!paidOn || paidWan === null) return
        add.mutate({ paidOn, amountFen: fenFromWan(paidWan), note: note.trim() })
      }}
    >
      <div className={style.adding}>
        <Form.Item name="paidOn" label={t('paidOn')} rules={[{ required: true, message: t('paidOn') }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="paidWan" label={t('paidWan')} rules={[{ required: true, message: t('paidWan') }]}>
          <WanInput min={0.000_001} />
        </Form.Item>
        <Form.Item name="note" label={t('paymentNote')}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <FailureAlert error={add.error} />
      <Button htmlType="submit" loading={add.isPending}>
        {t('addPayment')}
      </Button>
    </Form>
  )
}
