import type { HistoryEntry } from '@duijie/shared/history'
import { type Label, roleLabels } from '@duijie/shared/labels'
import { useLabel } from '../i18n/use-label.ts'
import { namedActions } from './history-actions.ts'
import { useHistoryTexts } from './history-texts.ts'
import style from './history-timeline.module.css'
import { useRecordTexts } from './record-texts.ts'
import { useDay } from './use-day.ts'

interface HistoryTimelineProps {
  entries: readonly HistoryEntry[]
  actions: Record<string, Label>
  states: Record<string, Label>
}

/** Who did what to a record, newest first, and why. */
export function HistoryTimeline({ entries, actions, states }: HistoryTimelineProps) {
  const t = useRecordTexts()
  const words = useHistoryTexts()
  const label = useLabel()
  const { dayOfInstant, minute } = useDay()
  const known: Record<string, string> = { create: t('created'), update: t('edited'), expire: t('expired') }
  const actionOf = (action: string) => {
    const found = actions[action]
    const named = namedActions.find((each) => each === action)
    return found ? label(found) : (known[action] ?? (named ? words(named) : words('other', { action })))
  }
  const stateOf = (state: string) => {
    const found = states[state]
    return found ? label(found) : state
  }

  const year = String(new Date().getFullYear())
  const whenOf = (at: string) => (at.startsWith(year) ? minute(at) : dayOfInstant(at))

  function whoOf({ role, name }: HistoryEntry['actor']): string {
    if (role === 'system') return t('system')
    const word = role === 'visitor' ? '' : label(roleLabels[role])
    return [word, name].filter(Boolean).join(' · ')
  }

  return (
    <ol className={style.timeline}>
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.action}`} className={style.entry}>
          <p className={style.what}>
            <strong>{actionOf(entry.action)}</strong>
            {entry.from && entry.to && entry.from !== entry.to && (
              <span>
                {stateOf(entry.from)} → {stateOf(entry.to)}
              </span>
            )}
          </p>
          <p className={style.who}>
            {whoOf(entry.actor)} ·{' '}
            <time dateTime={entry.at} title={dayOfInstant(entry.at)}>
              {whenOf(entry.at)}
            </time>
          </p>
          {entry.reason && <p className={style.reason}>{entry.reason}</p>}
        </li>
      ))}
    </ol>
  )
}
