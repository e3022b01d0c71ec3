import { reportTemplateInputSchema } from '@duijie/shared/report-templates'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import { RecordRow, RecordRows } from '../ui/record-row.tsx'
import { useUiTexts } from '../ui/texts.ts'
import { useDay } from '../ui/use-day.ts'
import { templateCommands, templateKeys, templateQueries } from './queries.ts'
import { useTemplateTexts } from './texts.ts'

/** Forms of the upper level that are filled with figures. */
export function TemplatesPage() {
  const t = useTemplateTexts()
  const { dayOfInstant } = useDay()
  const query = useQuery(templateQueries.list())
  const [adding, setAdding] = useState(false)
  const add = (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  )
  return (
    <Page title={t('title')} lead={t('lead')} actions={add}>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('none')} text={t('noneText')} actions={add} />
          ) : (
            <RecordRows>
              {items.map((item) => (
                <RecordRow
                  key={item.id}
                  title={
                    <Link to="/report-templates/$templateId" params={{ templateId: item.id }}>
                      {item.title}
                    </Link>
                  }
                  facts={[item.file?.name ?? t('noFile'), t('cells', { count: item.bindings.length })]}
                  state={null}
                  day={dayOfInstant(item.updatedAt)}
                />
              ))}
            </RecordRows>
          )
        }
      </Loaded>
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const t = useTemplateTexts()
  const ui = useUiTexts()
  const rule = useFieldRule()
  const navigate = useNavigate()
  const [form] = Form.useForm<{ title: string }>()
  const create = useCommand({
    send: ({ title }: { title: string }, key) =>
      templateCommands.create({ title, note: '', bindings: [] }, key),
    invalidates: () => [[...templateKeys.all]],
    onDone: ({ id }) => void navigate({ to: '/report-templates/$templateId', params: { templateId: id } }),
  })
  return (
    <FormDialog
      open
      title={t('add')}
      okText={t('create')}
      cancelText={ui('cancel')}
      busy={create.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(input) => create.mutate(input)}>
        <Form.Item
          name="title"
          label={t('name')}
          rules={[rule(reportTemplateInputSchema.shape.title)]}
          required
        >
          <Input maxLength={120} autoFocus />
        </Form.Item>
      </Form>
      <FailureAlert error={create.error} />
    </FormDialog>
  )
}
