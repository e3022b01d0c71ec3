import type { Account } from '@duijie/shared/accounts'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Page } from '../ui/page.tsx'
import style from './home.module.css'
import { HomeOutline } from './home-outline.tsx'
import { HomeSearch } from './home-search.tsx'
import { jobsFor } from './jobs.ts'
import { loadAdminHome, loadEnterpriseHome, loadLiaisonHome, loadOfficeHome } from './own-homes.ts'
import { useHomeTexts } from './texts.ts'

const AdminHome = lazy(loadAdminHome)
const OfficeHome = lazy(loadOfficeHome)
const EnterpriseHome = lazy(loadEnterpriseHome)
const LiaisonHome = lazy(loadLiaisonHome)

/** What each role is shown first, and the way to its main jobs. */
export default function RoleHome({ account }: { account: Account }) {
  const t = useHomeTexts()
  return (
    <Page title={t('hello', { name: account.name })} lead={(account.organization ?? account.township)?.name}>
      <HomeSearch first={account.role === 'liaison' ? '/needs' : '/results'} />
      <div data-tour="home">
        <Suspense fallback={<HomeOutline />}>
          <OwnHome account={account} />
        </Suspense>
      </div>
      <section className={style.jobs} data-tour="jobs" aria-labelledby="jobs">
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
      return <AdminHome account={account} />
    case 'broker':
      return null
  }
}
