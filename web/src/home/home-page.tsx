import { Link } from '@tanstack/react-router'
import { useAccount } from '../lib/use-session.ts'
import { Page } from '../ui/page.tsx'
import style from './home.module.css'
import { HomeSearch } from './home-search.tsx'
import { jobsFor } from './jobs.ts'
import { MyTasks } from './my-tasks.tsx'
import { useHomeTexts } from './texts.ts'
import { WaitingList } from './waiting-list.tsx'

/** Leads each role to its main jobs. */
export function HomePage() {
  const t = useHomeTexts()
  const account = useAccount()
  return (
    <Page
      title={account ? t('hello', { name: account.name }) : t('title')}
      lead={account ? account.organization?.name : t('lead')}
      width="reading"
    >
      <HomeSearch first={account?.role === 'liaison' ? '/needs' : '/results'} />
      {account?.role === 'staff' && <MyTasks account={account} />}
      {account && <WaitingList account={account} />}
      <section className={style.jobs} aria-labelledby="jobs">
        <h2 id="jobs" className={account ? undefined : 'visually-hidden'}>
          {t('jobs')}
        </h2>
        <ul className={style.grid}>
          {jobsFor(account?.role ?? null).map(({ to, title, text }) => (
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
