import type { NeedFull } from '@duijie/shared/needs'
import { Form } from 'antd'
import { useState } from 'react'
import { AttachmentItems } from '../attachments/attachments.tsx'
import { useFormUploads } from '../attachments/use-form-uploads.ts'
import { useDemand } from '../lib/use-demand.ts'
import { useRecordEditor } from '../lib/use-record-editor.ts'
import { useAccount } from '../lib/use-session.ts'
import { validates } from '../lib/validate-form.ts'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { ContactItems } from '../ui/contact-items.tsx'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { DuplicateNotice } from '../ui/duplicate-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormNotices } from '../ui/form-notices.tsx'
import { FormSection } from '../ui/form-section.tsx'
import { QualityMeter } from '../ui/quality-meter.tsx'
import { RecordFormBar } from '../ui/record-form-bar.tsx'
import { useNeedFormTexts } from './form-texts.ts'
import { UnsavedNamingNotice } from './naming-notice.tsx'
import { NeedBasicsItems } from './need-basics-items.tsx'
import { NeedExample } from './need-example.tsx'
import { NeedOpennessItems } from './need-openness-items.tsx'
import { NeedTermsItems } from './need-terms-items.tsx'
import { NeedTextItems } from './need-text-items.tsx'
import { emptyNeed, type NeedValues, needRecord } from './need-values.ts'
import { PasteMessage } from './paste-message.tsx'
import { UnsavedPreview } from './unsaved-preview.tsx'
import { useNeedValueWords } from './use-need-value-words.ts'

interface NeedFormProps {
  /** null: a new need */
  need: NeedFull | null
  onSaved: (need: NeedFull, goal: 'save' | 'submit') => void
}

export function NeedForm({ need, onSaved }: NeedFormProps) {
  const t = useNeedFormTexts()
  const account = useAccount()
  const [form] = Form.useForm<NeedValues>()
  const { demand, demanded, demandedWith } = useDemand()
  const [kind] = useState(() =>
    needRecord({
      ...emptyNeed,
      townshipId: account?.township?.id ?? null,
      ...(account?.role === 'enterprise' && {
        contact: { name: account.name, phone: account.phone, email: account.email },
      }),
    }),
  )
  const { uploads, arrived } = useFormUploads('need', need?.id ?? null)
  const editor = useRecordEditor(kind, form, need, (record, goal) => {
    void arrived(record.id).then(() => onSaved(record, goal))
  })
  const { labelOf, show } = useNeedValueWords(need?.preferredInstitutions ?? [])
  const { saved } = editor
  const typed = Form.useWatch([], { form, preserve: true }) ?? editor.initialValues
  const behalf = saved === null && account?.role !== 'enterprise'
  const known = !behalf || typed.organizationId
  const submits = !saved || saved.permissions.actions.includes('submit')

  async function go(goal: 'save' | 'submit') {
    demand(goal === 'submit' || (saved !== null && !submits))
    if (await validates(form)) await editor.save(goal)
  }

  return (
    <Form<NeedValues>
      form={form}
      layout="vertical"
      initialValues={editor.initialValues}
      onValuesChange={editor.keep}
    >
      <FormNotices>
        <DraftNotice draft={editor.draft} onDiscard={editor.discard} />
        {editor.conflicts && (
          <ConflictNotice conflicts={editor.conflicts} labelOf={labelOf} show={show} onTake={editor.take} />
        )}
      </FormNotices>
      {need === null && (
        <PasteMessage
          onDraft={({ organizationId, ...values }) => {
            form.setFieldsValue({ ...values, ...(behalf && organizationId && { organizationId }) })
            editor.keep()
          }}
        />
      )}
      <NeedExample />
      <FormSection title={t('basics')}>
        <NeedBasicsItems behalf={behalf} demanded={demanded} demandedWith={demandedWith} />
      </FormSection>
      <FormSection title={t('content')} lead={t('contentLead')}>
        <NeedTextItems
          demanded={demanded}
          ownWords={account?.role === 'staff' && need?.source === 'self_posted' ? need.originalText : null}
        />
      </FormSection>
      <FormSection title={t('terms')} lead={t('termsLead')}>
        <NeedTermsItems known={need?.preferredInstitutions ?? []} />
      </FormSection>
      <FormSection title={t('contactSection')} lead={t('contactLead')}>
        <ContactItems demanded={demanded} phoneDemanded />
      </FormSection>
      <FormSection title={t('attachments')} lead={t('attachmentsLead')}>
        <AttachmentItems subjectKind="need" subjectId={need?.id ?? null} uploads={uploads} />
      </FormSection>
      <FormSection title={t('openness')}>
        {known && <UnsavedNamingNotice id={saved?.id} typed={{ ...emptyNeed, ...typed }} />}
        <NeedOpennessItems demandedWith={demandedWith} />
      </FormSection>
      {known && <UnsavedPreview id={saved?.id} typed={{ ...emptyNeed, ...typed }} />}
      <FormNotices>
        <NeedDuplicates exceptId={saved?.id} />
        <FailureAlert error={editor.error} />
      </FormNotices>
      <QualityMeter need={{ ...emptyNeed, ...typed }} />
      <RecordFormBar submits={submits} busy={editor.busy} onGo={(goal) => void go(goal)} />
    </Form>
  )
}

/** What is typed, compared with the needs that the author may read. */
function NeedDuplicates({ exceptId }: { exceptId: string | undefined }) {
  const form = Form.useFormInstance<NeedValues>()
  const title = Form.useWatch('title', form) ?? ''
  const problem = Form.useWatch('problem', form) ?? ''
  const currentState = Form.useWatch('currentState', form) ?? ''
  const targets = Form.useWatch('targets', form) ?? ''
  const originalText = Form.useWatch('originalText', form) ?? ''
  const typed = { title, problem, currentState, targets, originalText }
  return <DuplicateNotice kind="needs" typed={typed} exceptId={exceptId} />
}
