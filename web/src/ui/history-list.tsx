import type { HistoryEntry } from '@duijie/shared/history'
import { roleLabels } from '@duijie/shared/labels'
import { useLabel } from '../i18n/use-label.ts'
import { namedActions } from './history-actions.ts'
import style from './history-list.module.css'
import { useHistoryTexts } from './history-texts.ts'
import { useDay } from './use-day.ts'

/** Who did what and why, newest first. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }) {
  const t = useHistoryTexts()
  const label = useLabel()
  const { minute } = useDay()

  function actionText(action: string): string {
    const named = namedActions.find((known) => known === action)
    return named ? t(named) : t('other', { action })
  }

  function actorText({ name, role }: HistoryEntry['actor']): string {
    if (role === 'system') return t('system')
    const roleText = role === 'visitor' ? '' : label(roleLabels[role])
    return [name, roleText].filter(Boolean).join(' · ')
  }

  if (entries.length === 0) return <p className={style.aside}>{t('none')}</p>
  return (
    <ol className={style.list} aria-label={t('title')}>
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.action}`} className={style.entry}>
          <time dateTime={entry.at} className={style.aside}>
            {minute(entry.at)}
          </time>
          <div>
            <div>
              {actionText(entry.action)} <span className={style.aside}>{actorText(entry.actor)}</span>
            </div>
            {entry.reason && <p className={style.reason}>{t('reason', { reason: entry.reason })}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
