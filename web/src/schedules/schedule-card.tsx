import { scheduleProblemLabels } from '@duijie/shared/meeting-labels'
import type { Meeting, ScheduleProblem } from '@duijie/shared/meetings'
import type { KeyboardEvent } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { LockIcon, WarningIcon } from '../ui/icons.tsx'
import { partyName } from './party.ts'
import style from './schedule.module.css'
import { useScheduleTexts } from './schedule-texts.ts'

interface ScheduleCardProps {
  meeting: Meeting
  problems: readonly ScheduleProblem[]
  carried: boolean
  movable: boolean
  onOpen: (meeting: Meeting) => void
  onKey: (event: KeyboardEvent, meeting: Meeting) => void
  onBlur: () => void
  onDrag: (meeting: Meeting | null) => void
}

/** A meeting on the grid or waiting for it: opened by a click, carried by the mouse or the keyboard. */
export function ScheduleCard(props: ScheduleCardProps) {
  const { meeting, problems, carried, movable, onDrag } = props
  const t = useScheduleTexts()
  const label = useLabel()
  const looks = [style.card, problems.length > 0 && style.wrong, carried && style.carried]
  return (
    <button
      type="button"
      id={`meeting-${meeting.id}`}
      className={looks.filter(Boolean).join(' ')}
      draggable={movable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', meeting.id)
        onDrag(meeting)
      }}
      onDragEnd={() => onDrag(null)}
      onClick={() => props.onOpen(meeting)}
      onKeyDown={(event) => props.onKey(event, meeting)}
      onBlur={props.onBlur}
    >
      <strong>{meeting.enterprise.organization.name}</strong>
      <span>{partyName(meeting.institution)}</span>
      {meeting.pinned && (
        <span className={style.pinned}>
          <LockIcon /> {t('pinned')}
        </span>
      )}
      {problems.length > 0 && (
        <span className={style.reason}>
          <WarningIcon />{' '}
          {t('problems', {
            reasons: problems.map((code) => label(scheduleProblemLabels[code])).join('；'),
          })}
        </span>
      )}
    </button>
  )
}
