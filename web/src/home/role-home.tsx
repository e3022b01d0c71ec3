import type { Account } from '@duijie/shared/accounts'
import { Link } from '@tanstack/react-router'
import { Page } from '../ui/page.tsx'
import { EnterpriseHome } from './enterprise-home.tsx'
import style from './home.module.css'
import { HomeSearch } from './home-search.tsx'
import { jobsFor } from './jobs.ts'
import { LiaisonHome } from './liaison-home.tsx'
import { OfficeHome } from './office-home.tsx'
import { useHomeTexts } from './texts.ts'
import { WaitingList } from './waiting-list.tsx'

/** What each role is shown first, and the way to its main jobs. */
export default function RoleHome({ account }: { account: Account }) {
  const t = useHomeTexts()
  return (
    <Page title={t('hello', { name: account.name })} lead={account.organization?.name}>
      <HomeSearch first={account.role === 'liaison' ? '/needs' : '/results'} />
      <OwnHome account={account} />
      <section className={style.jobs} aria-labelledby="jobs">
        <h2 id="jobs">{t('jobs')}</h2>
        <ul className={style.grid}>
          {jobsFor(account.role).map(({ to, title, text }) => (
            <li key={title}>
              <Link to={to} className={style.job}>
                <strong>{t(title)}</strong>
                <span className={style.aside}>{t(text)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </Page>
  )
}

function OwnHome({ account }: { account: Account }) {
  switch (account.role) {
    case 'staff':
    case 'township':
      return <OfficeHome account={account} role={account.role} />
    case 'enterprise':
      return <EnterpriseHome account={account} />
    case 'liaison':
      return <LiaisonHome account={account} />
    case 'admin':
      return <WaitingList account={account} />
    case 'broker':
      return null
  }
}
