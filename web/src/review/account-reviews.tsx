import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { AccountCard } from './account-card.tsx'
import { reviewQueries } from './queries.ts'
import style from './review.module.css'
import { useReviewTexts } from './texts.ts'

export function AccountReviews() {
  const t = useReviewTexts()
  return (
    <Loaded query={useQuery(reviewQueries.accounts())}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('noneAccountsTitle')} text={t('noneText')} />
        ) : (
          <ul className={style.cards}>
            {items.map((account) => (
              <li key={account.id}>
                <AccountCard account={account} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
