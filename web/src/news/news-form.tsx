import { type NewsItem, type NewsItemInput, newsItemInputSchema } from '@duijie/shared/news'
import { Button, Checkbox, Form, Input } from 'antd'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { type RecordKind, useRecordEditor } from '../lib/use-record-editor.ts'
import { validates } from '../lib/validate-form.ts'
import { ConflictNotice } from '../ui/conflict-notice.tsx'
import { DraftNotice } from '../ui/draft-notice.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormBar } from '../ui/form-bar.tsx'
import { FormNotices } from '../ui/form-notices.tsx'
import { Panel } from '../ui/page.tsx'
import { useRecordTexts } from '../ui/record-texts.ts'
import { useNewsFormTexts } from './form-texts.ts'
import { MarkdownText } from './markdown.tsx'
import style from './news.module.css'
import { newsChanges, newsCommands } from './queries.ts'

const kind: RecordKind<NewsItemInput, NewsItem> = {
  name: 'news',
  empty: { title: '', body: '', pinned: false },
  valuesOf: ({ title, body, pinned }) => ({ title, body, pinned }),
  create: newsCommands.create,
  patch: ({ id, version }, changed, key) => newsCommands.patch(id, version, changed, key),
  submit: ({ id, version }, key) => newsCommands.move(id, version, { action: 'publish' }, key),
  read: newsCommands.read,
  invalidates: newsChanges,
}

const { title, body } = newsItemInputSchema.shape

interface NewsFormProps {
  /** null: a new one */
  item: NewsItem | null
  onSaved: (item: NewsItem, goal: 'save' | 'submit') => void
}

export function NewsForm({ item, onSaved }: NewsFormProps) {
  const t = useNewsFormTexts()
  const words = useRecordTexts()
  const rule = useFieldRule()
  const [form] = Form.useForm<NewsItemInput>()
  const editor = useRecordEditor(kind, form, item, onSaved)
  const typed = Form.useWatch('body', form) ?? ''
  const { saved, busy } = editor
  const publishes = !saved || saved.permissions.actions.includes('publish')

  async function go(goal: 'save' | 'submit') {
    if (await validates(form)) await editor.save(goal)
  }

  return (
    <Form<NewsItemInput>
      form={form}
      layout="vertical"
      initialValues={editor.initialValues}
      onValuesChange={editor.keep}
    >
      <FormNotices>
        <DraftNotice draft={editor.draft} onDiscard={editor.discard} />
        {editor.conflicts && (
          <ConflictNotice
            conflicts={editor.conflicts}
            labelOf={(field) => t(field)}
            show={(_, value) => (typeof value === 'boolean' ? t(value ? 'yes' : 'no') : String(value))}
            onTake={editor.take}
          />
        )}
      </FormNotices>
      <Panel>
        <Form.Item name="title" label={t('title')} rules={[rule(title)]} required>
          <Input maxLength={120} placeholder={t('titleExample')} />
        </Form.Item>
        <Form.Item name="body" label={t('body')} extra={t('bodyHint')} rules={[rule(body)]} required>
          <Input.TextArea autoSize={{ minRows: 10, maxRows: 30 }} maxLength={20_000} />
        </Form.Item>
        <Form.Item name="pinned" valuePropName="checked" noStyle>
          <Checkbox>{t('pinned')}</Checkbox>
        </Form.Item>
      </Panel>
      <Panel title={t('preview')}>
        <div className={style.preview}>
          {typed.trim() === '' ? <p>{t('previewNone')}</p> : <MarkdownText text={typed} />}
        </div>
      </Panel>
      <FormNotices>
        <FailureAlert error={editor.error} />
      </FormNotices>
      <FormBar note={words('draftKept')}>
        <Button
          size="large"
          type={publishes ? 'default' : 'primary'}
          loading={busy === 'save'}
          disabled={busy === 'submit'}
          onClick={() => void go('save')}
        >
          {words(saved && saved.stage !== 'draft' ? 'save' : 'saveDraft')}
        </Button>
        {publishes && (
          <Button
            size="large"
            type="primary"
            loading={busy === 'submit'}
            disabled={busy === 'save'}
            onClick={() => void go('submit')}
          >
            {t('publish')}
          </Button>
        )}
      </FormBar>
    </Form>
  )
}
