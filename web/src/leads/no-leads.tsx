import { Link } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLeadTexts } from './texts.ts'

/** No lead yet: where one comes from, and what to do about it in each role. */
export function NoLeads() {
  const t = useLeadTexts()
  const role = useAccount()?.role
  return (
    <EmptyState
      title={t('noneTitle')}
      text={t(role === 'staff' ? 'noneText' : 'noneTextOfSide')}
      actions={
        role === 'liaison' ? (
          <Link to="/needs" className={buttonClass.primary}>
            {t('toDemand')}
          </Link>
        ) : (
          <Link to="/my/needs" className={buttonClass.primary}>
            {t('toNeeds')}
          </Link>
        )
      }
    />
  )
}
