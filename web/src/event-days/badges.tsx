import type { Guest } from '@duijie/shared/event-guests'
import { shanghaiDay } from '../lib/shanghai-time.ts'
import { QrCode } from '../ui/qr-code.tsx'
import style from './print.module.css'
import type { SheetProps } from './print-page.tsx'
import { useDayTexts } from './texts.ts'

const A_SHEET = 10

/** Ten badges a sheet, one for each person; whose name is not known writes it down. */
export function Badges({ event, guests }: SheetProps) {
  const badges = guests.flatMap((guest) =>
    Array.from({ length: guest.people }, (_, at) => ({ guest, key: `${guest.id} ${at}`, first: at === 0 })),
  )
  const sheets = Array.from({ length: Math.ceil(badges.length / A_SHEET) }, (_, at) =>
    badges.slice(at * A_SHEET, (at + 1) * A_SHEET),
  )
  return sheets.map((sheet) => (
    <section key={sheet[0]?.key} className={`${style.sheet} ${style.badges}`} data-mode="light">
      {sheet.map(({ guest, key, first }) => (
        <Badge key={key} title={event.title} day={shanghaiDay(event.startsAt)} guest={guest} first={first} />
      ))}
    </section>
  ))
}

function Badge({ title, day, guest, first }: { title: string; day: string; guest: Guest; first: boolean }) {
  const t = useDayTexts()
  const { organization, expert, contact, link, side } = guest
  const name = first ? (expert?.name ?? contact?.name ?? '') : ''
  return (
    <article className={style.badge}>
      <p className={style.badgeEvent}>{title}</p>
      <div className={style.badgeBody}>
        <div>
          <p className={name ? style.badgeName : style.badgeBlank}>{name}</p>
          <p className={style.badgeOrganization}>{organization.name}</p>
        </div>
        {first && link?.token && (
          <div className={style.badgeCode} title={t('checkInCode')}>
            <QrCode type="svg" value={`${location.origin}/r/${link.token}`} size={64} />
          </div>
        )}
      </div>
      <p className={side === 'enterprise' ? style.ofEnterprise : style.ofInstitution}>
        {t(`side.${side}`)} · {day}
      </p>
    </article>
  )
}
