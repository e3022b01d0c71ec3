import type { ResearchResult } from '@duijie/shared/results'
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
import { RecordFormBar } from '../ui/record-form-bar.tsx'
import { useResultFormTexts } from './form-texts.ts'
import { ResultBasicsItems } from './result-basics-items.tsx'
import { ResultExample } from './result-example.tsx'
import { ResultIpItems } from './result-ip-items.tsx'
import { ResultTermsItems } from './result-terms-items.tsx'
import { ResultTextItems } from './result-text-items.tsx'
import { emptyResult, type ResultValues, resultRecord } from './result-values.ts'
import { useResultValueWords } from './use-result-value-words.ts'

interface ResultFormProps {
  /** null: a new result */
  result: ResearchResult | null
  onSaved: (result: ResearchResult, goal: 'save' | 'submit') => void
}

export function ResultForm({ result, onSaved }: ResultFormProps) {
  const t = useResultFormTexts()
  const account = useAccount()
  const [form] = Form.useForm<ResultValues>()
  const { demand, demanded, demandedWith } = useDemand()
  const [kind] = useState(() =>
    resultRecord({
      ...emptyResult,
      ...(account?.role === 'liaison' && {
        contact: { name: account.name, phone: account.phone, email: account.email },
      }),
    }),
  )
  const { uploads, arrived } = useFormUploads('result', result?.id ?? null)
  const editor = useRecordEditor(kind, form, result, (record, goal) => {
    void arrived(record.id).then(() => onSaved(record, goal))
  })
  const { labelOf, show } = useResultValueWords(result?.experts ?? [])
  const { saved } = editor
  const submits = !saved || saved.permissions.actions.includes('submit')

  async function go(goal: 'save' | 'submit') {
    demand(goal === 'submit' || !submits)
    if (await validates(form)) await editor.save(goal)
  }

  return (
    <Form<ResultValues>
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
      <ResultExample />
      <FormSection title={t('basics')}>
        <ResultBasicsItems
          behalf={saved === null && account?.role === 'staff'}
          institutionId={saved?.organization.id ?? account?.organization?.id ?? null}
          known={saved?.experts ?? []}
          demandedWith={demandedWith}
        />
      </FormSection>
      <FormSection title={t('content')} lead={t('contentLead')}>
        <ResultTextItems demanded={demanded} />
      </FormSection>
      <FormSection title={t('ip')} lead={t('ipLead')}>
        <ResultIpItems />
      </FormSection>
      <FormSection title={t('terms')} lead={t('termsLead')}>
        <ResultTermsItems />
      </FormSection>
      <FormSection title={t('attachments')} lead={t('attachmentsLead')}>
        <AttachmentItems subjectKind="result" subjectId={result?.id ?? null} uploads={uploads} />
      </FormSection>
      <FormSection title={t('contactSection')} lead={t('contactLead')}>
        <ContactItems demanded={demanded} />
      </FormSection>
      <FormNotices>
        <ResultDuplicates exceptId={saved?.id} />
        <FailureAlert error={editor.error} />
      </FormNotices>
      <RecordFormBar submits={submits} busy={editor.busy} onGo={(goal) => void go(goal)} />
    </Form>
  )
}

/** What is typed, compared with the results that the author may read. */
function ResultDuplicates({ exceptId }: { exceptId: string | undefined }) {
  const form = Form.useFormInstance<ResultValues>()
  const title = Form.useWatch('title', form) ?? ''
  const summary = Form.useWatch('summary', form) ?? ''
  const innovation = Form.useWatch('innovation', form) ?? ''
  const applications = Form.useWatch('applications', form) ?? ''
  const typed = { title, summary, innovation, applications }
  return <DuplicateNotice kind="results" typed={typed} exceptId={exceptId} />
}
