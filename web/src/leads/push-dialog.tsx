import type { Lead } from '@duijie/shared/leads'
import { type PushChannel, type PushRecipientKind, pushRecipientKinds } from '@duijie/shared/pushes'
import { Alert, Checkbox, Form, Input, InputNumber, Progress } from 'antd'
import { useEffect, useRef } from 'react'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useProblemTexts } from '../lib/problem-texts.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { usePushTexts } from './push-texts.ts'
import { PushedList } from './pushed-list.tsx'
import { usePush } from './use-push.ts'

interface PushDialogProps {
  leads: readonly Lead[]
  onClose: () => void
}

interface Values {
  recipients: PushRecipientKind[]
  email: boolean
  sms: boolean
  note: string
  days: number
}

/** Sends leads to whom they concern, then hands out the texts to paste and the pictures to forward. */
export function PushDialog({ leads, onClose }: PushDialogProps) {
  const t = usePushTexts()
  const problems = useProblemTexts()
  const [form] = Form.useForm<Values>()
  const { pushing, push } = usePush((error) => showFieldErrors(form, error))
  const pushes = pushing?.items.flatMap((item) => item.pushes) ?? []
  const over = pushing !== null && !pushing.busy && pushing.done === pushing.total
  // where nobody was told anything, what is typed stays for the next try
  const sent = over && pushes.length > 0
  const refused = pushing?.items.filter(({ code }) => code !== null) ?? []
  const reasons = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (over) reasons.current?.scrollIntoView({ block: 'nearest' })
  }, [over])

  function start({ recipients, email, sms, note, days }: Values) {
    const channels: PushChannel[] = [
      'wechat',
      ...(email ? ['email' as const] : []),
      ...(sms ? ['sms' as const] : []),
    ]
    void push(leads, { recipients, channels, note: note.trim(), days })
  }

  return (
    <FormDialog
      open
      width={720}
      title={sent ? t('pushedTitle') : t('pushTitle', { count: leads.length })}
      okText={sent ? t('done') : t('push')}
      cancelText={t('cancel')}
      cancelButtonProps={{ style: sent ? { display: 'none' } : {} }}
      busy={pushing?.busy ?? false}
      sent={sent}
      onOk={sent ? onClose : form.submit}
      onCancel={onClose}
      closable={!pushing?.busy}
      mask={{ closable: false }}
    >
      {sent ? (
        <PushedList pushes={pushes} />
      ) : (
        <Form<Values>
          form={form}
          layout="vertical"
          onFinish={start}
          initialValues={{
            recipients: ['enterprise', 'liaison'],
            email: true,
            sms: false,
            note: '',
            days: 14,
          }}
          disabled={pushing?.busy ?? false}
        >
          <Form.Item
            name="recipients"
            label={t('recipients')}
            rules={[{ required: true, message: t('recipientsNeeded') }]}
          >
            <Checkbox.Group
              options={pushRecipientKinds.map((value) => ({ value, label: t(`recipient.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="email" valuePropName="checked" extra={t('byEmailHint')}>
            <Checkbox>{t('byEmail')}</Checkbox>
          </Form.Item>
          <Form.Item name="sms" valuePropName="checked" extra={t('bySmsHint')}>
            <Checkbox>{t('bySms')}</Checkbox>
          </Form.Item>
          <Form.Item name="note" label={t('pushNote')} extra={t('pushNoteHint')}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
          <Form.Item name="days" label={t('linkDays')}>
            <InputNumber min={1} max={90} suffix={t('days')} style={{ width: 160 }} />
          </Form.Item>
        </Form>
      )}
      {pushing && leads.length > 1 && (
        <Progress
          percent={Math.round((100 * pushing.done) / pushing.total)}
          format={() => t('progress', { done: pushing.done, total: pushing.total })}
        />
      )}
      {refused.length > 0 && (
        <div ref={reasons}>
          <Alert
            type="error"
            showIcon
            role="alert"
            title={t('refused', { count: refused.length })}
            description={
              <>
                {!sent && t('refusedTodo')}
                <ul>
                  {refused.map(({ leadId, code, detail }) => (
                    <li key={leadId}>
                      {t('refusedOf', {
                        title: leads.find(({ id }) => id === leadId)?.need.title ?? '',
                        reason:
                          code === 'version_conflict' ? problems('version_conflict.what') : (detail ?? ''),
                      })}
                    </li>
                  ))}
                </ul>
              </>
            }
          />
        </div>
      )}
      <FailureAlert error={pushing?.error} />
    </FormDialog>
  )
}
