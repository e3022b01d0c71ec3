import type { ReportTemplate } from '@duijie/shared/report-templates'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Attachments } from '../attachments/attachments.tsx'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { BindingsForm } from './bindings-form.tsx'
import { FillForm } from './fill-form.tsx'
import { templateCommands, templateKeys, templateQueries } from './queries.ts'
import { useTemplateTexts } from './texts.ts'

const route = getRouteApi('/antd/report-templates/$templateId')

export function TemplatePage() {
  const query = useQuery(templateQueries.get(route.useParams().templateId))
  return (
    <Loaded query={query} page>
      {(template) => <Template template={template} />}
    </Loaded>
  )
}

/** One form: its file, its cells, and the days that it is filled for. */
function Template({ template }: { template: ReportTemplate }) {
  const t = useTemplateTexts()
  const navigate = useNavigate()
  const [removing, setRemoving] = useState(false)
  const remove = useCommand({
    send: templateCommands.remove,
    invalidates: () => [[...templateKeys.all, 'list']],
    onFailed: useRefreshOnConflict([[...templateKeys.all]]),
    onDone: () => void navigate({ to: '/report-templates' }),
  })
  return (
    <Page
      title={template.title}
      crumbs={<Breadcrumbs list="templates" />}
      actions={
        <Button danger onClick={() => setRemoving(true)}>
          {t('remove')}
        </Button>
      }
    >
      <Panel title={t('fill')}>
        <FillForm id={template.id} />
      </Panel>
      <Panel title={t('file')}>
        <Attachments subjectKind="report_template" subjectId={template.id} />
      </Panel>
      <Panel title={t('bindings')}>
        <BindingsForm key={template.id} template={template} />
      </Panel>
      <ConfirmDialog
        open={removing}
        title={t('remove')}
        text={<p>{t('removeText')}</p>}
        confirmLabel={t('remove')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(template)}
        onCancel={() => setRemoving(false)}
      />
    </Page>
  )
}
