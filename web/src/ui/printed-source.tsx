import { dayOf } from '@duijie/shared/days'
import { lazy, Suspense } from 'react'
import { quiet } from '../lib/quiet.ts'
import style from './share-page.module.css'
import { useShareTexts } from './share-texts.ts'
import { useDay } from './use-day.ts'

// nobody prints a page before it is there
const QrCode = lazy(async () => {
  await quiet()
  return { default: (await import('./qr-code.tsx')).QrCode }
})

/** At the foot of a printed page: where it is from, of which day, and the code that opens it. */
export function PrintedSource({ path }: { path: string }) {
  const t = useShareTexts()
  const { day } = useDay()
  const url = `${location.origin}${path}`
  return (
    <div className={style.source} aria-hidden="true">
      <Suspense>
        <QrCode type="svg" value={url} size={96} />
      </Suspense>
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
