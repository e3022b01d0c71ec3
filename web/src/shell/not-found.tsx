import { Link } from '@tanstack/react-router'
import { SearchIcon } from '../ui/icons.tsx'
import { StateNotice } from '../ui/state-notice.tsx'
import { useShellTexts } from './texts.ts'

export function NotFound() {
  const t = useShellTexts()
  return (
    <StateNotice
      icon={<SearchIcon />}
      title={t('notFound')}
      text={t('notFoundText')}
      actions={<Link to="/">{t('toHome')}</Link>}
    />
  )
}
