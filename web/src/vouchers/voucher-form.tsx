import { signedAgreementStages } from '@duijie/shared/agreement-stages'
import { type Voucher, voucherInputSchema } from '@duijie/shared/vouchers'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { followUpQueries } from '../lib/follow-ups.ts'
import { referenceName } from '../lib/reference-name.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useRecordEditor } from '../lib/use-record-editor.ts'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormBar } from '../ui/form-bar.tsx'
import { FormNotices } from '../ui/form-notices.tsx'
import { FormColumns, FormSection } from '../ui/form-section.tsx'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { WanInput } from '../ui/wan-input.tsx'
import { useVoucherFormTexts } from './form-texts.ts'
import { voucherRecord } from './voucher-record.ts'
import { laterAmounts, stageDays, type VoucherValues } from './voucher-values.ts'

interface VoucherFormProps {
  first: VoucherValues
  edited: Voucher | null
  onSaved: (voucher: Voucher) => void
}

export function VoucherForm({ first, edited, onSaved }: VoucherFormProps) {
  const t = useVoucherFormTexts()
  const rule = useFieldRule()
  const [form] = Form.useForm<VoucherValues>()
  const [kind] = useState(() => voucherRecord(first))
  const editor = useRecordEditor(kind, form, edited, onSaved)
  const owners = useQuery(followUpQueries.owners())
  const shape = voucherInputSchema.shape
  const enterpriseId = Form.useWatch('enterpriseId', form)
  const institutionId = Form.useWatch('institutionId', form)
  const people = owners.data?.items ?? []
  const own = edited?.owner
  if (own && !people.some(({ id }) => id === own.id)) people.unshift(own)

  return (
    <Form<VoucherValues>
      form={form}
      layout="vertical"
      initialValues={editor.initialValues}
      onValuesChange={(changed: Partial<VoucherValues>) => {
        if (changed.enterpriseId !== undefined) form.setFieldsValue({ agreementId: null })
        editor.keep()
      }}
      onFinish={() => void editor.save('save')}
    >
      <FormNotices>
        <DraftNotice draft={editor.draft} onDiscard={editor.discard} />
        {editor.conflicts && (
          <ConflictNotice
            conflicts={editor.conflicts}
            labelOf={(field) => t(field.replace(/Id$/, '') as Parameters<typeof t>[0])}
            show={(field, value) => referenceName(editor.saved, field, value) ?? String(value ?? '')}
            onTake={editor.take}
          />
        )}
      </FormNotices>
      <FormSection title={t('basics')}>
        <FormColumns>
          <Form.Item
            name="enterpriseId"
            label={t('enterprise')}
            rules={[{ required: true, message: t('enterpriseNeeded') }]}
          >
            <OrganizationSelect<string | null> kind="enterprise" known={edited ? [edited.enterprise] : []} />
          </Form.Item>
          <Form.Item name="title" label={t('title')} rules={[rule(shape.title)]} required>
            <Input maxLength={160} placeholder={t('titleHint')} />
          </Form.Item>
          <Form.Item
            name="appliedFen"
            label={t('appliedFen')}
            rules={[{ required: true, message: t('amountNeeded') }]}
          >
            <WanInput min={0.000_001} />
          </Form.Item>
          <Form.Item
            name="appliedOn"
            label={t('appliedOn')}
            rules={[{ required: true, message: t('dayNeeded') }]}
          >
            <DayInput />
          </Form.Item>
          <Form.Item name="number" label={t('number')}>
            <Input maxLength={60} />
          </Form.Item>
        </FormColumns>
      </FormSection>
      <FormSection title={t('service')}>
        <FormColumns>
          <Form.Item name="institutionId" label={t('institution')}>
            <OrganizationSelect<string | null>
              kind="institution"
              known={edited?.institution ? [edited.institution] : []}
            />
          </Form.Item>
          {!institutionId && (
            <Form.Item name="providerName" label={t('providerName')} extra={t('providerHint')}>
              <Input maxLength={120} />
            </Form.Item>
          )}
          <Form.Item name="validUntil" label={t('validUntil')} extra={t('validHint')}>
            <DayInput />
          </Form.Item>
        </FormColumns>
        <Form.Item name="agreementId" label={t('agreement')} extra={t('agreementHint')}>
          <ChoiceSelect
            key={enterpriseId ?? ''}
            list="agreements"
            query={{ enterpriseId: enterpriseId ?? undefined, stage: signedAgreementStages }}
            known={edited?.agreement && { id: edited.agreement.id, label: edited.agreement.title }}
            disabled={!enterpriseId}
          />
        </Form.Item>
      </FormSection>
      <ProgressItems first={first} />
      <FormSection title={t('others')}>
        <FormColumns>
          <Form.Item name="ownerId" label={t('owner')}>
            <ClearableSelect
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
      <FailureAlert error={editor.error} />
      <FormBar>
        <Button type="primary" htmlType="submit" loading={editor.busy !== null}>
          {t('save')}
        </Button>
      </FormBar>
    </Form>
  )
}

/** Days and amounts of stages that it came to. */
function ProgressItems({ first }: { first: VoucherValues }) {
  const t = useVoucherFormTexts()
  const days = stageDays.filter((name) => first[name] !== null)
  const amounts = laterAmounts.filter((name) => first[name] !== null)
  if (days.length === 0) return null
  return (
    <FormSection title={t('progress')} lead={t('progressLead')}>
      <FormColumns>
        {days.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(name)}
            rules={[{ required: true, message: t('dayNeeded') }]}
          >
            <DayInput />
          </Form.Item>
        ))}
        {amounts.map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={t(name)}
            rules={[{ required: true, message: t('amountNeeded') }]}
          >
            <WanInput min={0.000_001} />
          </Form.Item>
        ))}
      </FormColumns>
    </FormSection>
  )
}
