import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { SearchIcon } from '../ui/icons.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { useShellTexts } from './texts.ts'

const WaysOn = lazy(() => import('../ui/ways-on.tsx'))

export function NotFound() {
  const t = useShellTexts()
  usePageTitle(t('notFound'))
  return (
    <StateNotice
      page
      icon={<SearchIcon />}
      title={t('notFound')}
      text={t('notFoundText')}
      actions={<Link to="/">{t('toHome')}</Link>}
      below={
        <Suspense>
          <WaysOn />
        </Suspense>
      }
    />
  )
}
