import { scheduleProblemLabels } from '@duijie/shared/meeting-labels'
import type { EventSchedule, Meeting } from '@duijie/shared/meetings'
import { type KeyboardEvent, useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { shanghaiMoment } from '../lib/shanghai-time.ts'
import { type Carried, carriedBy } from './carrying.ts'
import { arrange, cellKey, problemsAt } from './cells.ts'
import { partyName } from './party.ts'
import { useScheduleTexts } from './schedule-texts.ts'

export type Drop = (meeting: Meeting, startsAt: string, tableId: string) => void

/** Carries a meeting by the keyboard: Enter, arrows, Enter, or Esc; what happens is said aloud. */
export function useCarrying(schedule: EventSchedule, drop: Drop) {
  const t = useScheduleTexts()
  const label = useLabel()
  const [carried, setCarried] = useState<Carried | null>(null)
  const [said, say] = useState('')
  const { slots, settings } = schedule
  const size = { slots: slots.length, tables: settings.tables.length }
  const cardName = ({ enterprise, institution }: Meeting) =>
    t('card', { enterprise: partyName(enterprise), institution: partyName(institution) })

  const cellAt = ({ slot, table }: Carried) => {
    const [span, place] = [slots[slot], settings.tables[table]]
    return span && place ? { startsAt: span.startsAt, past: span.past, table: place } : null
  }

  function cellWords(meeting: Meeting, next: Carried) {
    const cell = cellAt(next)
    if (!cell) return null
    const { startsAt, past, table } = cell
    const [there] = (arrange(schedule).cells.get(cellKey(startsAt, table.id)) ?? []).filter(
      ({ id }) => id !== meeting.id,
    )
    const problems = problemsAt(schedule, meeting, startsAt, table.id)
    const state = [
      there ? t('taken', { card: cardName(there) }) : t('free'),
      ...problems.map((code) => label(scheduleProblemLabels[code])),
      ...(past ? [t('pastReason')] : []),
    ]
    return { time: shanghaiMoment(startsAt), table: table.label, state: state.join('；') }
  }

  function pickUp(meeting: Meeting) {
    const slot = slots.findIndex(
      ({ startsAt }) => meeting.startsAt && Date.parse(startsAt) === Date.parse(meeting.startsAt),
    )
    const table = settings.tables.findIndex(({ id }) => id === meeting.table?.id)
    const next = { meetingId: meeting.id, slot: Math.max(slot, 0), table: Math.max(table, 0) }
    const words = cellWords(meeting, next)
    if (!words) return
    setCarried(next)
    say(t('picked', { card: cardName(meeting), ...words }))
  }

  function onKey(event: KeyboardEvent, meeting: Meeting) {
    const holding = carried?.meetingId === meeting.id ? carried : null
    if (event.key === 'Enter') {
      event.preventDefault()
      if (!holding) return pickUp(meeting)
      const cell = cellAt(holding)
      if (cell?.past) return say(t('pastReason'))
      setCarried(null)
      if (!cell) return
      drop(meeting, cell.startsAt, cell.table.id)
      return say(t('dropped', { time: shanghaiMoment(cell.startsAt), table: cell.table.label }))
    }
    if (!holding) return
    if (event.key === 'Escape') {
      setCarried(null)
      return say(t('putBack'))
    }
    const next = carriedBy(event.key, holding, size)
    if (!next) return
    event.preventDefault()
    setCarried(next)
    const words = cellWords(meeting, next)
    if (words) say(t('over', words))
  }

  return { carried, said, onKey, letGo: () => setCarried(null) }
}
