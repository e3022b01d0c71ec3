import { agreementKindLabels } from '@duijie/shared/agreement-labels'
import { agreementKinds } from '@duijie/shared/agreement-queries'
import { type Agreement, type AgreementPrefill, agreementInputSchema } from '@duijie/shared/agreements'
import { contractTypeOf } from '@duijie/shared/closed-lists'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { changedFields } from '../lib/changed-fields.ts'
import { followUpQueries } from '../lib/follow-ups.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useLeaveWarning } from '../lib/use-leave-warning.ts'
import { useAccount } from '../lib/use-session.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormBar } from '../ui/form-bar.tsx'
import { FormColumns, FormSection } from '../ui/form-section.tsx'
import { type AgreementValues, inputOf } from './agreement-values.ts'
import { ClauseItems } from './clause-items.tsx'
import { ContentItems } from './content-items.tsx'
import { useAgreementFormTexts } from './form-texts.ts'
import { PartyItems } from './party-items.tsx'
import { agreementChanges, agreementCommands } from './queries.ts'
import { SourceItems } from './source-items.tsx'

interface AgreementFormProps {
  /** the names of what is chosen already */
  from: AgreementPrefill
  first: AgreementValues
  edited: Agreement | null
  onSaved: (agreement: Agreement) => void
}

export function AgreementForm({ from, first, edited, onSaved }: AgreementFormProps) {
  const t = useAgreementFormTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const [form] = Form.useForm<AgreementValues>()
  const [touched, setTouched] = useState(false)
  const owners = useQuery(followUpQueries.owners())
  const account = useAccount()
  const own = edited?.owner ?? (account && { id: account.id, name: account.name })
  const others = owners.data?.items.filter(({ id }) => id !== own?.id) ?? []
  const people = own ? [own, ...others] : others
  const shape = agreementInputSchema.shape
  const save = useCommand({
    send: (values: AgreementValues, key) => {
      const input = inputOf(values)
      if (!edited) return agreementCommands.create(input, key)
      const { renewedFromId: _, ...changed } = changedFields(inputOf(first), input)
      return agreementCommands.patch(edited, changed, key)
    },
    invalidates: () => agreementChanges,
    onDone(saved) {
      setTouched(false)
      onSaved(saved)
    },
    onFailed: (error) => showFieldErrors(form, error),
  })
  useLeaveWarning(touched && !save.isSuccess)

  /** Another mode brings its type; another institution has other people, another event other stops. */
  function follow(changed: Partial<AgreementValues>) {
    setTouched(true)
    if (changed.cooperationMode !== undefined) {
      const mode = changed.cooperationMode
      form.setFieldsValue({ contractType: mode === null ? null : contractTypeOf[mode] })
    }
    if (changed.institutionId !== undefined) form.setFieldsValue({ expertId: null })
    if (changed.eventId !== undefined) form.setFieldsValue({ stopId: null })
  }

  return (
    <Form<AgreementValues>
      form={form}
      layout="vertical"
      initialValues={first}
      onValuesChange={follow}
      onFinish={() => save.mutate({ ...first, ...form.getFieldsValue(true) })}
      scrollToFirstError
    >
      <FormSection title={t('basics')}>
        <Form.Item name="title" label={t('title')} rules={[rule(shape.title)]} required>
          <Input maxLength={160} />
        </Form.Item>
        <FormColumns>
          <Form.Item name="kind" label={t('kind')} required>
            <Select
              options={agreementKinds.map((value) => ({ value, label: label(agreementKindLabels[value]) }))}
            />
          </Form.Item>
          <Form.Item name="number" label={t('number')}>
            <Input maxLength={60} />
          </Form.Item>
        </FormColumns>
      </FormSection>
      <PartyItems form={form} from={from} />
      <ContentItems form={form} />
      <SourceItems form={form} from={from} ownId={edited?.id} />
      <ClauseItems />
      <FormSection title={t('others')}>
        <FormColumns>
          <Form.Item name="ownerId" label={t('owner')}>
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              loading={owners.isPending}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        </FormColumns>
        <Form.Item name="note" label={t('note')} extra={t('noteHint')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      </FormSection>
      <FailureAlert error={save.error} />
      <FormBar>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t(edited ? 'save' : 'saveDraft')}
        </Button>
      </FormBar>
    </Form>
  )
}
