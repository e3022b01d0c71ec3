import { shanghaiHour, shanghaiMoment } from '../lib/shanghai-time.ts'
import { nameOf, placedOf } from './placed.ts'
import style from './print.module.css'
import type { SheetProps } from './print-page.tsx'
import { useDayTexts } from './texts.ts'

/** So many tables fit side by side on a sheet. */
const TABLES = 6

/** The whole grid, so many tables a sheet; its head comes again on each sheet. */
export function ScheduleSheet({ event, grid }: SheetProps) {
  const t = useDayTexts()
  const meetings = placedOf(grid)
  const { tables } = grid.settings
  const parts = Array.from({ length: Math.ceil(tables.length / TABLES) }, (_, at) =>
    tables.slice(at * TABLES, (at + 1) * TABLES),
  )
  return parts.map((part) => (
    <section key={part[0]?.id} className={`${style.sheet} ${style.schedule}`} data-mode="light">
      <p className={style.event}>{event.title}</p>
      <table className={style.grid}>
        <thead>
          <tr>
            <th scope="col">{t('slot')}</th>
            {part.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.slots.map(({ startsAt, endsAt }) => (
            <tr key={startsAt}>
              <th scope="row">
                {shanghaiMoment(startsAt)}–{shanghaiHour(endsAt)}
              </th>
              {part.map(({ id }) => {
                const here = meetings.filter(
                  (meeting) =>
                    meeting.table?.id === id && Date.parse(meeting.startsAt) === Date.parse(startsAt),
                )
                return (
                  <td key={id}>
                    {here.map((meeting) => (
                      <p key={meeting.id}>
                        <strong>{nameOf(meeting.enterprise)}</strong>
                        <br />
                        {nameOf(meeting.institution)}
                      </p>
                    ))}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ))
}
