import { figureReportKindLabels } from '@duijie/shared/figure-labels'
import type { FigureReport } from '@duijie/shared/figure-reports'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useCommand } from '../lib/use-command.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { buttonClass } from '../ui/button-link.ts'
import { Field, FieldList } from '../ui/field-list.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useDay } from '../ui/use-day.ts'
import { ComparisonTable } from './comparison-table.tsx'
import style from './figures.module.css'
import { figureCommands, figureKeys, figureQueries } from './queries.ts'
import { useReportTexts } from './report-texts.ts'

const route = getRouteApi('/antd/figures/reports/$reportId')

export function ReportPage() {
  const query = useQuery(figureQueries.report(route.useParams().reportId))
  return (
    <Loaded query={query} page>
      {(report) => <Report report={report} />}
    </Loaded>
  )
}

/** One report: what was reported beside what is so now, and the records that differ. */
function Report({ report }: { report: FigureReport }) {
  const t = useReportTexts()
  const label = useLabel()
  const { day, dayOfInstant } = useDay()
  const [asking, setAsking] = useState(false)
  const comparison = useQuery(figureQueries.comparison(report.id))
  const withdraw = useCommand({
    send: (reason: string, key) => figureCommands.withdraw(report.id, reason, key),
    invalidates: () => [[...figureKeys.reports]],
    onDone: () => setAsking(false),
  })
  const { from, to } = report
  return (
    <Page
      title={report.title}
      crumbs={<Breadcrumbs list={['figures', 'reports']} />}
      lead={`${day(from)}–${day(to)}`}
      actions={
        <>
          <Button onClick={() => window.print()}>{t('print')}</Button>
          <Link
            to="/figures"
            search={{ year: Number(from.slice(0, 4)), from, to }}
            className={buttonClass.plain}
          >
            {t('presentPage')}
          </Link>
          {!report.withdrawnAt && (
            <Button danger onClick={() => setAsking(true)}>
              {t('withdraw')}
            </Button>
          )}
        </>
      }
    >
      <div className={style.page}>
        {report.withdrawnAt && (
          <Alert
            type="warning"
            showIcon
            className={style.notice ?? ''}
            title={t('withdrawnOn', { day: dayOfInstant(report.withdrawnAt) })}
            description={report.withdrawReason}
          />
        )}
        <Panel>
          <FieldList>
            <Field label={t('kind')}>{label(figureReportKindLabels[report.kind])}</Field>
            <Field label={t('recipient')}>{report.recipient}</Field>
            <Field label={t('reported')}>
              {[dayOfInstant(report.reportedAt), report.reporter?.name].filter(Boolean).join(' · ')}
            </Field>
            <Field label={t('note')}>{report.note}</Field>
          </FieldList>
        </Panel>
        <Panel title={t('comparison')}>
          <Loaded query={comparison}>
            {({ comparisons }) => <ComparisonTable comparisons={comparisons} days={{ from, to }} />}
          </Loaded>
        </Panel>
      </div>
      <ReasonDialog
        open={asking}
        title={t('withdrawTitle')}
        text={<p>{t('withdrawText')}</p>}
        confirmLabel={t('withdraw')}
        danger
        busy={withdraw.isPending}
        error={withdraw.error}
        onConfirm={(reason) => withdraw.mutate(reason)}
        onCancel={() => setAsking(false)}
      />
    </Page>
  )
}
