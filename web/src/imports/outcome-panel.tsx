import type { ImportKind } from '@duijie/shared/import-queries'
import type { Import } from '@duijie/shared/imports'
import { Link, type LinkProps } from '@tanstack/react-router'
import { Progress } from 'antd'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { Panel } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './imports.module.css'
import { ReportButton } from './report-button.tsx'
import { useImportTexts } from './texts.ts'

const lists: Partial<Record<ImportKind, NonNullable<LinkProps['to']>>> = {
  needs: '/my/needs',
  results: '/my/results',
  organizations: '/organizations',
  experts: '/organizations',
  events: '/events',
}

/** How far it is, and what came of it. */
export function OutcomePanel({ one }: { one: Import }) {
  const t = useImportTexts()
  const account = useAccount()
  const { day } = useDay()
  const { stage, progress, outcomes, kind, id, keptUntil } = one
  if (stage === 'running') {
    const { done, total } = progress
    return (
      <Panel>
        <output>{t('running', { done, total })}</output>
        <Progress percent={total === 0 ? 0 : Math.round((done / total) * 100)} status="active" />
        <p className={style.quiet}>{t('runningText')}</p>
      </Panel>
    )
  }
  const list = account?.role === 'staff' || kind === 'needs' || kind === 'results' ? lists[kind] : undefined
  return (
    <Panel title={t('doneTitle')}>
      <div className={style.lines}>
        {outcomes && <p role="status">{t('done', outcomes)}</p>}
        <p className={style.quiet}>{keptUntil ? t('kept', { day: day(keptUntil) }) : t('cleaned')}</p>
        <div className={style.bar}>
          {list && (
            <Link to={list} className={buttonClass.primary}>
              {t('toList')}
            </Link>
          )}
          {keptUntil && outcomes && outcomes.rejected + outcomes.skipped > 0 && <ReportButton id={id} />}
        </div>
      </div>
    </Panel>
  )
}
