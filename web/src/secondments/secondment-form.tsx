import { signedAgreementStages } from '@duijie/shared/agreement-stages'
import type { OrganizationReference } from '@duijie/shared/organizations'
import {
  type Secondment,
  type SecondmentGrade,
  secondmentGrades,
  secondmentInputSchema,
} from '@duijie/shared/secondments'
import { secondmentGradeLabels } from '@duijie/shared/voucher-labels'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
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
import { useSecondmentFormTexts } from './form-texts.ts'
import { type SecondmentOrigin, secondmentRecord } from './secondment-record.ts'
import { type SecondmentValues, stageDays } from './secondment-values.ts'

/** The names of what is chosen already. */
export interface KnownSides {
  expert?: { id: string; name: string } | undefined
  institution?: OrganizationReference | undefined
  enterprise?: OrganizationReference | undefined
  need?: { id: string; title: string } | null | undefined
  agreement?: { id: string; title: string } | null | undefined
}

interface SecondmentFormProps {
  first: SecondmentValues
  known: KnownSides
  edited: Secondment | null
  origin?: SecondmentOrigin
  onSaved: (secondment: Secondment) => void
}

export function SecondmentForm({ first, known, edited, origin = {}, onSaved }: SecondmentFormProps) {
  const t = useSecondmentFormTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const [form] = Form.useForm<SecondmentValues>()
  const [kind] = useState(() => secondmentRecord(first, origin))
  const editor = useRecordEditor(kind, form, edited, onSaved)
  const owners = useQuery(followUpQueries.owners())
  const shape = secondmentInputSchema.shape
  const others = owners.data?.items ?? []
  const own = edited?.owner
  const people = own && !others.some(({ id }) => id === own.id) ? [own, ...others] : others

  function follow(changed: Partial<SecondmentValues>) {
    if (changed.institutionId !== undefined) form.setFieldsValue({ expertId: null })
    if (changed.enterpriseId !== undefined) form.setFieldsValue({ needId: null, agreementId: null })
    editor.keep()
  }

  function show(field: keyof SecondmentValues, value: unknown): string {
    if (field === 'grade' && value !== null) return label(secondmentGradeLabels[value as SecondmentGrade])
    return referenceName(editor.saved, field, value) ?? String(value ?? '')
  }

  return (
    <Form<SecondmentValues>
      form={form}
      layout="vertical"
      initialValues={editor.initialValues}
      onValuesChange={follow}
      onFinish={() => void editor.save('save')}
    >
      <FormNotices>
        <DraftNotice draft={editor.draft} onDiscard={editor.discard} />
        {editor.conflicts && (
          <ConflictNotice
            conflicts={editor.conflicts}
            labelOf={(field) => t(field.replace(/Id$/, '') as Parameters<typeof t>[0])}
            show={show}
            onTake={editor.take}
          />
        )}
      </FormNotices>
      <FormSection title={t('sides')}>
        <SideItems form={form} known={known} fixed={edited !== null || origin.renewedFromId !== undefined} />
      </FormSection>
      <FormSection title={t('term')}>
        <FormColumns>
          <Form.Item name="post" label={t('post')} rules={[rule(shape.post)]} required>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="round" label={t('round')}>
            <Input maxLength={40} placeholder={t('roundHint')} />
          </Form.Item>
          <Form.Item name="startsOn" label={t('startsOn')}>
            <DayInput />
          </Form.Item>
          <Form.Item name="endsOn" label={t('endsOn')}>
            <DayInput />
          </Form.Item>
          <Form.Item name="daysPerMonth" label={t('daysPerMonth')}>
            <InputNumber min={1} max={31} precision={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="subsidyWan" label={t('subsidyWan')}>
            <WanInput />
          </Form.Item>
        </FormColumns>
        <Form.Item name="duties" label={t('duties')}>
          <Input.TextArea rows={3} maxLength={1000} />
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

interface SideItemsProps {
  form: ReturnType<typeof Form.useForm<SecondmentValues>>[0]
  known: KnownSides
  /** the two stay who they are */
  fixed: boolean
}

function SideItems({ form, known, fixed }: SideItemsProps) {
  const t = useSecondmentFormTexts()
  const institutionId = Form.useWatch('institutionId', form)
  const enterpriseId = Form.useWatch('enterpriseId', form)
  const { expert, institution, enterprise, need, agreement } = known
  return (
    <FormColumns>
      <Form.Item
        name="institutionId"
        label={t('institution')}
        extra={fixed ? undefined : t('institutionHint')}
      >
        <OrganizationSelect<string | null>
          kind="institution"
          known={institution ? [institution] : []}
          disabled={fixed}
        />
      </Form.Item>
      <Form.Item name="expertId" label={t('expert')} rules={[{ required: true, message: t('expertNeeded') }]}>
        <ChoiceSelect
          key={institutionId ?? ''}
          list="experts"
          query={{ organizationId: institutionId ?? undefined }}
          known={expert && { id: expert.id, label: expert.name }}
          disabled={fixed}
        />
      </Form.Item>
      <Form.Item
        name="enterpriseId"
        label={t('enterprise')}
        rules={[{ required: true, message: t('enterpriseNeeded') }]}
      >
        <OrganizationSelect<string | null>
          kind="enterprise"
          known={enterprise ? [enterprise] : []}
          disabled={fixed}
        />
      </Form.Item>
      <Form.Item name="needId" label={t('need')}>
        <ChoiceSelect
          key={enterpriseId ?? ''}
          list="needs"
          query={{ organizationId: enterpriseId ?? undefined }}
          known={need && { id: need.id, label: need.title }}
          disabled={!enterpriseId}
        />
      </Form.Item>
      <Form.Item name="agreementId" label={t('agreement')} extra={t('agreementHint')}>
        <ChoiceSelect
          key={enterpriseId ?? ''}
          list="agreements"
          query={{ enterpriseId: enterpriseId ?? undefined, stage: signedAgreementStages }}
          known={agreement && { id: agreement.id, label: agreement.title }}
          disabled={!enterpriseId}
        />
      </Form.Item>
    </FormColumns>
  )
}

/** Days and the grade of stages that it came to. */
function ProgressItems({ first }: { first: SecondmentValues }) {
  const t = useSecondmentFormTexts()
  const label = useLabel()
  const days = stageDays.filter((name) => first[name] !== null)
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
        {first.grade !== null && (
          <Form.Item name="grade" label={t('grade')}>
            <Select
              options={secondmentGrades.map((value) => ({
                value,
                label: label(secondmentGradeLabels[value]),
              }))}
            />
          </Form.Item>
        )}
      </FormColumns>
      {first.grade !== null && (
        <Form.Item name="assessment" label={t('assessment')}>
          <Input.TextArea rows={3} maxLength={2000} />
        </Form.Item>
      )}
    </FormSection>
  )
}
