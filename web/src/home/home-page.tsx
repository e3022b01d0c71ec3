import type { Account } from '@duijie/shared/accounts'
import { Link } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { Page } from '../ui/page.tsx'
import style from './home.module.css'
import { HomeSearch } from './home-search.tsx'
import { jobsFor } from './jobs.ts'
import { MyTasks } from './my-tasks.tsx'
import { PublicHome } from './public-home.tsx'
import { useHomeTexts } from './texts.ts'
import { WaitingList } from './waiting-list.tsx'

export function HomePage() {
  const account = useAccount()
  return account ? <RoleHome account={account} /> : <PublicHome />
}

/** Leads each role to its main jobs. */
function RoleHome({ account }: { account: Account }) {
  const t = useHomeTexts()
  return (
    <Page title={t('hello', { name: account.name })} lead={account.organization?.name} width="reading">
      <HomeSearch first={account.role === 'liaison' ? '/needs' : '/results'} />
      {account.role === 'staff' && <MyTasks account={account} />}
      <WaitingList account={account} />
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
