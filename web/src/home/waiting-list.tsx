import type { Account } from '@duijie/shared/accounts'
import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FailureState } from '../ui/failure-state.tsx'
import { ArrowRightIcon } from '../ui/icons.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import style from './home.module.css'
import { useHomeTexts } from './texts.ts'
import { waitingFor } from './waiting.ts'

export function WaitingList({ account }: { account: Account }) {
  const t = useHomeTexts()
  const entries = waitingFor(account)
  const counts = useQueries({ queries: entries.map(({ count }) => ({ ...count })) })
  if (entries.length === 0) return null
  const failed = counts.find(({ isError }) => isError)
  const shown = entries.flatMap((entry, index) => {
    const found = counts[index]?.data ?? 0
    const { total, needId } = typeof found === 'number' ? { total: found, needId: null } : found
    const link = needId ? { to: '/needs/$needId/proposals' as const, params: { needId } } : entry.link
    return total > 0 ? [{ ...entry, link, total }] : []
  })
  return (
    <section className={style.waiting} aria-labelledby="waiting">
      <h2 id="waiting">{t('waiting')}</h2>
      {failed && (
        <FailureState
          error={failed.error}
          onRetry={() => {
            for (const count of counts) if (count.isError) void count.refetch()
          }}
        />
      )}
      {counts.some(({ isPending }) => isPending) && <Skeleton lines={2} />}
      {!failed && counts.every(({ isSuccess }) => isSuccess) && shown.length === 0 && (
        <p className={style.aside}>{t('nothingWaiting')}</p>
      )}
      <ul>
        {shown.map(({ text, link, total }) => (
          <li key={text}>
            <Link {...link} className={style.waitingEntry}>
              <span className={style.waitingText}>{t(text)}</span>
              <strong>{t('count', { count: total })}</strong>
              <ArrowRightIcon />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
