import { dayOf } from '@duijie/shared/days'
import { QrCode } from './qr-code.tsx'
import style from './share-page.module.css'
import { useShareTexts } from './share-texts.ts'
import { useDay } from './use-day.ts'

/** At the foot of a printed page: where it is from, of which day, and the code that opens it. */
export function PrintedSource({ path }: { path: string }) {
  const t = useShareTexts()
  const { day } = useDay()
  const url = `${location.origin}${path}`
  return (
    <div className={style.source} aria-hidden="true">
      <QrCode type="svg" value={url} size={96} />
      <div>
        <p>{t('source')}</p>
        <p>{url}</p>
        <p>
          {t('scan')} · {t('printedOn', { day: day(dayOf(new Date())) })}
        </p>
      </div>
    </div>
  )
}
