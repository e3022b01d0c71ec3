import { scheduleProblemLabels } from '@duijie/shared/meeting-labels'
import type { EventSchedule, Meeting, ScheduleProblem } from '@duijie/shared/meetings'
import { type ReactNode, useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { shanghaiHour, shanghaiMoment } from '../lib/shanghai-time.ts'
import { WarningIcon } from '../ui/icons.tsx'
import type { Carried } from './carrying.ts'
import { type Arranged, cellKey, problemsAt } from './cells.ts'
import style from './schedule.module.css'
import { useScheduleTexts } from './schedule-texts.ts'
import type { Drop } from './use-carrying.ts'

interface ScheduleGridProps {
  schedule: EventSchedule
  cells: Arranged['cells']
  carried: Carried | null
  /** held with the mouse */
  dragged: Meeting | null
  onDrop: Drop
  card: (meeting: Meeting) => ReactNode
}

/** Slots down, tables across; a narrow screen shows the cells of a slot below one another. */
export function ScheduleGrid({ schedule, cells, carried, dragged, onDrop, card }: ScheduleGridProps) {
  const t = useScheduleTexts()
  const label = useLabel()
  const [over, setOver] = useState('')
  const { slots, settings, meetings } = schedule
  const held = dragged ?? meetings.find(({ id }) => id === carried?.meetingId)
  const words = (problems: readonly ScheduleProblem[]) =>
    problems.map((code) => label(scheduleProblemLabels[code])).join('；')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the grid scrolls sideways, and the keyboard must reach it
    <section className={style.scroll} aria-label={t('grid')} tabIndex={0}>
      <table className={style.grid}>
        <thead>
          <tr>
            <th scope="col">{t('slot')}</th>
            {settings.tables.map((table) => (
              <th key={table.id} scope="col">
                {table.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slots.map(({ startsAt, endsAt, past }, row) => (
            <tr key={startsAt}>
              <th scope="row">
                {shanghaiMoment(startsAt)}–{shanghaiHour(endsAt)}
                {past && <span className={style.over}>{t('past')}</span>}
              </th>
              {settings.tables.map((table, column) => {
                const key = cellKey(startsAt, table.id)
                const here = cells.get(key) ?? []
                const target =
                  dragged !== null ? over === key : carried?.slot === row && carried.table === column
                const problems = held && target ? problemsAt(schedule, held, startsAt, table.id) : []
                const looks = [
                  past && style.past,
                  target && (past || problems.length > 0 ? style.badTarget : style.target),
                  here.length === 0 && style.empty,
                ]
                return (
                  <td
                    key={table.id}
                    data-table={table.label}
                    className={looks.filter(Boolean).join(' ')}
                    // the reason that appears under the pointer is entered anew, and must take the drop as well
                    onDragEnter={(event) => event.preventDefault()}
                    onDragOver={(event) => {
                      // what is not prevented is not taken: the pointer says so as well
                      if (!past) event.preventDefault()
                      setOver(key)
                    }}
                    onDrop={(event) => {
                      event.preventDefault()
                      if (dragged && !past) onDrop(dragged, startsAt, table.id)
                    }}
                  >
                    {here.map(card)}
                    {target && (past || problems.length > 0) && (
                      <span className={style.reason}>
                        <WarningIcon /> {past ? t('pastReason') : words(problems)}
                      </span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
