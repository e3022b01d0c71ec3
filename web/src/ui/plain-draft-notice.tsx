import type { Typed } from '../lib/use-typed.ts'
import { useKeptTexts } from './kept-texts.ts'
import style from './stale-notice.module.css'
import { useDay } from './use-day.ts'

/** What was typed before stands there again, and may be thrown away; for the pages that do without antd. */
export function PlainDraftNotice({ typed }: { typed: Pick<Typed<object>, 'restored' | 'discard'> }) {
  const t = useKeptTexts()
  const { minute } = useDay()
  if (typed.restored === null) return null
  return (
    <p role="status" className={style.stale}>
      {t('draftFound', { time: minute(typed.restored) })}
      <button type="button" onClick={typed.discard}>
        {t('draftDiscard')}
      </button>
    </p>
  )
}
