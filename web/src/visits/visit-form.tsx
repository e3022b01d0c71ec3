import type { Visit } from '@duijie/shared/visits'
import { Button, ConfigProvider, Form, Input } from 'antd'
import { AttachmentItems } from '../attachments/attachments.tsx'
import { useFormUploads } from '../attachments/use-form-uploads.ts'
import { type RecordKind, useRecordEditor } from '../lib/use-record-editor.ts'
import { validates } from '../lib/validate-form.ts'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormBar } from '../ui/form-bar.tsx'
import { FormNotices } from '../ui/form-notices.tsx'
import { FormSection } from '../ui/form-section.tsx'
import { useVisitFormTexts } from './form-texts.ts'
import { PeopleItems } from './people-items.tsx'
import { ProblemItems } from './problem-items.tsx'
import { TopicChips } from './topic-chips.tsx'
import { useVisitWords } from './use-visit-words.ts'
import type { VisitValues } from './visit-values.ts'
import style from './visits.module.css'
import { WhenItems } from './when-items.tsx'

interface VisitFormProps {
  kind: RecordKind<VisitValues, Visit>
  /** the visit that is edited; null where one is entered */
  edited: Visit | null
  /** the visit that the form is about, where there is one */
  visit: Visit | null
  onSaved: (visit: Visit) => void
}

/** Large targets, and nothing lost: what is typed is kept in this browser until it is saved. */
const theme = { token: { controlHeightLG: 46 } }

/** A visit as it is told on the spot: entered, recorded where it was planned, or changed. */
export function VisitForm({ kind, edited, visit, onSaved }: VisitFormProps) {
  const t = useVisitFormTexts()
  const [form] = Form.useForm<VisitValues>()
  const { uploads, arrived } = useFormUploads('visit', visit?.id ?? null)
  const editor = useRecordEditor(kind, form, edited, (saved) => {
    void arrived(saved.id).then(() => onSaved(saved))
  })
  const words = useVisitWords(visit)
  const planned = edited?.stage === 'planned'

  async function save() {
    if (await validates(form)) await editor.save('save')
  }

  return (
    <ConfigProvider componentSize="large" theme={theme}>
      <Form<VisitValues>
        form={form}
        layout="vertical"
        className={style.visit ?? ''}
        initialValues={editor.initialValues}
        onValuesChange={editor.keep}
        onFinish={() => void save()}
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
        <FormSection title={t('where')}>
          <WhenItems visit={visit} planned={planned} onChanged={editor.keep} />
        </FormSection>
        {!planned && (
          <FormSection title={t('people')} lead={t('peopleLead')}>
            <PeopleItems onChanged={editor.keep} />
          </FormSection>
        )}
        <FormSection title={t('content')}>
          <Form.Item name="topics" label={t('topics')}>
            <TopicChips />
          </Form.Item>
          {!planned && (
            <Form.Item name="summary" label={t('summary')} extra={t('summaryHint')}>
              <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={10_000} />
            </Form.Item>
          )}
          <Form.Item name="note" label={t('note')} extra={t('noteHint')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={5000} />
          </Form.Item>
        </FormSection>
        {!edited && (
          <FormSection title={t('problems')} lead={t('problemsLead')}>
            <ProblemItems onChanged={editor.keep} />
          </FormSection>
        )}
        {!edited && (
          <FormSection title={t('photos')} lead={t('photosLead')}>
            <AttachmentItems subjectKind="visit" subjectId={visit?.id ?? null} uploads={uploads} />
          </FormSection>
        )}
        <FormNotices>
          <FailureAlert error={editor.error} />
        </FormNotices>
        <FormBar note={t('kept')}>
          <Button type="primary" htmlType="submit" loading={editor.busy !== null}>
            {t('save')}
          </Button>
        </FormBar>
      </Form>
    </ConfigProvider>
  )
}
