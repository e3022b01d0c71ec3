import { useFailureText } from '../lib/use-failure-text.ts'
import style from './stale-notice.module.css'
import { useUiTexts } from './texts.ts'

interface StaleNoticeProps {
  /** over a whole page, from edge to edge */
  band?: boolean
  query: { isRefetchError: boolean; isFetching: boolean; error: unknown; refetch: () => unknown }
}

/** Over what was read before, where it could not be read again: it may have changed, and can be asked for anew. */
export function StaleNotice({ query, band }: StaleNoticeProps) {
  const t = useUiTexts()
  const failureText = useFailureText()
  if (!query.isRefetchError) return null
  return (
    <p role="status" className={style.stale} data-band={band || undefined}>
      {t('stale', { what: failureText(query.error).what })}
      <button type="button" disabled={query.isFetching} onClick={() => void query.refetch()}>
        {t('retry')}
      </button>
    </p>
  )
}
