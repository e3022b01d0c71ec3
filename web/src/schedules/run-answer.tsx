import { scheduleProblemLabels } from '@duijie/shared/meeting-labels'
import type { EventSchedule, ScheduleFigures, ScheduleRunAnswer } from '@duijie/shared/meetings'
import { useLabel } from '../i18n/use-label.ts'
import { shanghaiMoment } from '../lib/shanghai-time.ts'
import { Panel } from '../ui/page.tsx'
import { partyName } from './party.ts'
import style from './schedule.module.css'
import { useScheduleTexts } from './schedule-texts.ts'

interface RunAnswerProps {
  schedule: EventSchedule
  figures: ScheduleFigures
  /** of a run just made */
  changes: ScheduleRunAnswer | null
}

/** What the last run came to: how good it is, who found no place and why, and what moved. */
export function RunAnswer({ schedule, figures, changes }: RunAnswerProps) {
  const t = useScheduleTexts()
  const label = useLabel()
  const { placed, requested, requestedPlaced, fewest, most } = figures
  const names = new Map(
    schedule.meetings.map(({ id, enterprise, institution }) => [
      id,
      t('card', { enterprise: partyName(enterprise), institution: partyName(institution) }),
    ]),
  )
  const place = (startsAt: string | null, table: string | null) =>
    startsAt ? `${shanghaiMoment(startsAt)} ${table ?? ''}` : t('nowhere')
  return (
    <Panel title={t('answer')}>
      {placed === 0 && requested === 0 ? (
        <p>{t('nothingToPlace')}</p>
      ) : (
        <p>
          {t('placed', { placed, requested, requestedPlaced })}{' '}
          {t('gap', { gap: (figures.gap * 100).toFixed(1) })} {t('spread', { fewest, most })}
        </p>
      )}
      {changes && changes.unplaced.length > 0 && (
        <details open>
          <summary>{t('unplaced', { count: changes.unplaced.length })}</summary>
          <ul className={style.results}>
            {changes.unplaced.map(({ enterprise, institution, problem }) => (
              <li key={`${enterprise.id} ${institution.id}`}>
                {t('card', { enterprise: partyName(enterprise), institution: partyName(institution) })}：
                {label(scheduleProblemLabels[problem])}
              </li>
            ))}
          </ul>
        </details>
      )}
      {changes && changes.moved.length === 0 && placed > 0 && <p>{t('movedNone')}</p>}
      {changes && changes.moved.length > 0 && (
        <details>
          <summary>{t('moved', { count: changes.moved.length })}</summary>
          <ul className={style.results}>
            {changes.moved.map((move) => (
              <li key={move.meetingId}>
                {names.get(move.meetingId)}：
                {t('move', {
                  from: place(move.fromStartsAt, move.fromTable),
                  to: place(move.toStartsAt, move.toTable),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  )
}
