import type { SearchKind } from '@duijie/shared/search-queries'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { countFilters, withoutFilters } from './facets.ts'
import type { SearchFilters } from './search-filters.ts'
import { useSearchTexts } from './texts.ts'

interface NothingFoundProps {
  kind: SearchKind
  filters: SearchFilters
  onChange: (filters: SearchFilters) => void
}

/** Nothing matches, or nothing is there at all: these need different words. */
export function NothingFound({ kind, filters, onChange }: NothingFoundProps) {
  const t = useSearchTexts()
  const filtered = countFilters(kind, filters) > 0
  const enters = <FirstStep kind={kind} />
  if (filtered || filters.q) {
    return (
      <EmptyState
        title={t('noneTitle')}
        text={t('noneText')}
        actions={
          <>
            {filtered && (
              <Button onClick={() => onChange(withoutFilters(filters))}>{t('clearFilters')}</Button>
            )}
            {enters}
          </>
        }
      />
    )
  }
  return kind === 'needs' ? (
    <EmptyState title={t('emptyNeedsTitle')} text={t('emptyNeedsText')} actions={enters} />
  ) : (
    <EmptyState title={t('emptyResultsTitle')} text={t('emptyResultsText')} actions={enters} />
  )
}

/** Who finds nothing can have it asked for, or be told when it comes. */
function FirstStep({ kind }: { kind: SearchKind }) {
  const t = useSearchTexts()
  const role = useAccount()?.role
  if (role === 'enterprise') {
    return (
      <Link to="/needs/new" className={buttonClass.primary}>
        {t('postNeed')}
      </Link>
    )
  }
  if (role !== 'liaison') return null
  return kind === 'needs' ? (
    <Link to="/digests" className={buttonClass.primary}>
      {t('subscribe')}
    </Link>
  ) : (
    <Link to="/results/new" className={buttonClass.primary}>
      {t('enterResult')}
    </Link>
  )
}
