import { agreementKindLabels } from '@duijie/shared/agreement-labels'
import { agreementKinds } from '@duijie/shared/agreement-queries'
import { type Agreement, type AgreementPrefill, agreementInputSchema } from '@duijie/shared/agreements'
import { contractTypeOf } from '@duijie/shared/closed-lists'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { followUpQueries } from '../lib/follow-ups.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useRecordEditor } from '../lib/use-record-editor.ts'
import { useAccount } from '../lib/use-session.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormBar } from '../ui/form-bar.tsx'
import { FormNotices } from '../ui/form-notices.tsx'
import { FormColumns, FormSection } from '../ui/form-section.tsx'
import type { AgreementSource } from './agreement-filters.ts'
import { agreementRecord } from './agreement-record.ts'
import type { AgreementValues } from './agreement-values.ts'
import { ClauseItems } from './clause-items.tsx'
import { ContentItems } from './content-items.tsx'
import { useAgreementFormTexts } from './form-texts.ts'
import { PartyItems } from './party-items.tsx'
import { SourceItems } from './source-items.tsx'
import { useAgreementWords } from './use-agreement-words.ts'

interface AgreementFormProps {
  /** the names of what is chosen already */
  from: AgreementPrefill
  first: AgreementValues
  /** what a new one comes from; each has a draft of its own */
  source?: AgreementSource
  edited: Agreement | null
  onSaved: (agreement: Agreement) => void
}

export function AgreementForm({ from, first, source = {}, edited, onSaved }: AgreementFormProps) {
  const t = useAgreementFormTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const [form] = Form.useForm<AgreementValues>()
  const [kind] = useState(() => agreementRecord(first, source))
  const editor = useRecordEditor(kind, form, edited, onSaved)
  const words = useAgreementWords(editor.saved)
  const owners = useQuery(followUpQueries.owners())
  const account = useAccount()
  const own = edited?.owner ?? (account && { id: account.id, name: account.name })
  const others = owners.data?.items.filter(({ id }) => id !== own?.id) ?? []
  const people = own ? [own, ...others] : others
  const shape = agreementInputSchema.shape

  /** Another mode brings its type; another institution has other people, another event other stops. */
  function follow(changed: Partial<AgreementValues>) {
    if (changed.cooperationMode !== undefined) {
      const mode = changed.cooperationMode
      form.setFieldsValue({ contractType: mode === null ? null : contractTypeOf[mode] })
    }
    if (changed.institutionId !== undefined) form.setFieldsValue({ expertId: null })
    if (changed.eventId !== undefined) form.setFieldsValue({ stopId: null })
    editor.keep()
  }

  return (
    <Form<AgreementValues>
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
            labelOf={words.labelOf}
            show={words.show}
            onTake={editor.take}
          />
        )}
      </FormNotices>
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
      <PartyItems form={form} from={editor.saved ?? from} />
      <ContentItems form={form} />
      <SourceItems form={form} from={editor.saved ?? from} ownId={edited?.id} />
      <ClauseItems />
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
          {t(edited ? 'save' : 'saveDraft')}
        </Button>
      </FormBar>
    </Form>
  )
}
