import style from './skeleton.module.css'
import { useUiTexts } from './texts.ts'

/** The page's outline while its data is on the way. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const t = useUiTexts()
  const bars = Array.from({ length: lines }, (_, index) => `bar ${index}`)
  return (
    <div className={style.skeleton} role="status" aria-label={t('loading')} data-outline>
      {bars.map((bar) => (
        <div key={bar} className={style.bar} />
      ))}
    </div>
  )
}
