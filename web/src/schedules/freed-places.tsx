import type { FreedPlaces as Freed, Replacement, ReplacementInput } from '@duijie/shared/event-day'
import { meetingOriginLabels } from '@duijie/shared/meeting-labels'
import type { EventSchedule } from '@duijie/shared/meetings'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { shanghaiHour, shanghaiMoment } from '../lib/shanghai-time.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { LevelBadge } from '../ui/level-badge.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { Tag } from '../ui/tag.tsx'
import { partyName } from './party.ts'
import { meetingChanges, scheduleCommands, scheduleQueries } from './queries.ts'
import style from './schedule.module.css'
import { useScheduleTexts } from './schedule-texts.ts'

/** Places of guests who cancelled: who would fit best, and one press to seat them. */
export function FreedPlaces({ schedule }: { schedule: EventSchedule }) {
  const t = useScheduleTexts()
  const { eventId, version } = schedule
  const freed = useQuery(scheduleQueries.freed(eventId, version))
  if (freed.isError) return <FailureAlert error={freed.error} />
  if (!freed.data || freed.data.items.length === 0) return null
  return (
    <Panel title={t('freed', { count: freed.data.items.length })}>
      <ul className={style.freed}>
        {freed.data.items.map((place) => (
          <FreedPlace key={`${place.startsAt} ${place.table.id}`} place={place} schedule={schedule} />
        ))}
      </ul>
    </Panel>
  )
}

function FreedPlace({ place, schedule }: { place: Freed['items'][number]; schedule: EventSchedule }) {
  const t = useScheduleTexts()
  const label = useLabel()
  const client = useQueryClient()
  const { eventId, version, permissions } = schedule
  const { startsAt, endsAt, table, left, partner, replacements } = place
  const fill = useCommand({
    send: (input: ReplacementInput, key) => scheduleCommands.fill(eventId, version, input, key),
    onDone(next) {
      client.setQueryData(scheduleQueries.grid(eventId).queryKey, next)
      notify(t('filled'))
    },
    onFailed: useRefreshOnConflict(meetingChanges),
  })
  const seat = ({ enterprise, institution }: Replacement) =>
    fill.mutate({
      enterpriseGuestId: enterprise.id,
      institutionGuestId: institution.id,
      startsAt,
      tableId: table.id,
    })
  return (
    <li>
      <p>
        <strong>
          {shanghaiMoment(startsAt)}–{shanghaiHour(endsAt)} {table.label}
        </strong>{' '}
        {t('freedBy', { left: partyName(left), partner: partyName(partner) })}
      </p>
      {replacements.length === 0 && <p className={style.hint}>{t('freedNobody')}</p>}
      <ol className={style.candidates}>
        {replacements.map((each) => (
          <li key={`${each.enterprise.id} ${each.institution.id}`}>
            <span>
              {t('card', {
                enterprise: partyName(each.enterprise),
                institution: partyName(each.institution),
              })}{' '}
              {each.level && <LevelBadge level={each.level} />}{' '}
              {each.origin && <Tag>{label(meetingOriginLabels[each.origin])}</Tag>}{' '}
              {each.servesPartner && <Tag tone="accent">{t('servesPartner')}</Tag>}
            </span>
            {permissions.edit && (
              <Button size="small" disabled={fill.isPending} onClick={() => seat(each)}>
                {t('seat')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <FailureAlert error={fill.error} />
    </li>
  )
}
