import { Link } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { useMailTexts } from './texts.ts'

/** Most messages begin with a push; only staff push. */
export function ToLeads() {
  const t = useMailTexts()
  if (useAccount()?.role !== 'staff') return null
  return (
    <Link to="/leads" className={buttonClass.primary}>
      {t('toLeads')}
    </Link>
  )
}
