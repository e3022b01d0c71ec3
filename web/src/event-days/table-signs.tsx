import { shanghaiHour, shanghaiMoment } from '../lib/shanghai-time.ts'
import { nameOf, placedOf } from './placed.ts'
import style from './print.module.css'
import type { SheetProps } from './print-page.tsx'

/** A sheet a table: its name to be read from afar, and who sits there when. */
export function TableSigns({ event, grid }: SheetProps) {
  const meetings = placedOf(grid)
  const days = new Set(meetings.map(({ startsAt }) => shanghaiMoment(startsAt).slice(0, 5)))
  const hour = days.size > 1 ? shanghaiMoment : shanghaiHour
  return grid.settings.tables.map(({ id, label }) => (
    <section key={id} className={`${style.sheet} ${style.sign}`} data-mode="light">
      <p className={style.event}>{event.title}</p>
      <h2 className={style.label}>{label}</h2>
      <table className={style.list}>
        <tbody>
          {meetings
            .filter(({ table }) => table?.id === id)
            .map(({ id: meetingId, startsAt, endsAt, enterprise, institution }) => (
              <tr key={meetingId}>
                <th scope="row">
                  {hour(startsAt)}–{shanghaiHour(endsAt)}
                </th>
                <td>{nameOf(enterprise)}</td>
                <td>{nameOf(institution)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  ))
}
