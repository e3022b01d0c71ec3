import type { Account } from '@duijie/shared/accounts'
import type { AccountRole } from '@duijie/shared/closed-lists'
import { Link } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { Page } from '../ui/page.tsx'
import style from './home.module.css'
import { HomeSearch } from './home-search.tsx'
import { jobsFor } from './jobs.ts'
import { OfficeHome } from './office-home.tsx'
import { PublicHome } from './public-home.tsx'
import { useHomeTexts } from './texts.ts'
import { WaitingList } from './waiting-list.tsx'

export function HomePage() {
  const account = useAccount()
  return account ? <RoleHome account={account} /> : <PublicHome />
}

const isOffice = (role: AccountRole): role is 'staff' | 'township' => role === 'staff' || role === 'township'

/** Leads each role to its main jobs. */
function RoleHome({ account }: { account: Account }) {
  const t = useHomeTexts()
  return (
    <Page
      title={t('hello', { name: account.name })}
      lead={account.organization?.name}
      width={isOffice(account.role) ? 'wide' : 'reading'}
    >
      <HomeSearch first={account.role === 'liaison' ? '/needs' : '/results'} />
      {isOffice(account.role) ? (
        <OfficeHome account={account} role={account.role} />
      ) : (
        <WaitingList account={account} />
      )}
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
