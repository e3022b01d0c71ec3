import type { Account } from '@duijie/shared/accounts'
import { roleLabels } from '@duijie/shared/labels'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useAdminTexts } from './admin-texts.ts'
import { HomeOutline } from './home-outline.tsx'
import { homeQueries } from './home-queries.ts'
import style from './homes.module.css'
import { SystemHealthList } from './system-health.tsx'
import { placeOf } from './task-links.ts'
import { TaskTiles } from './task-tiles.tsx'

/** The administrator's: how the product runs, and who has an account. */
export function AdminHome({ account }: { account: Account }) {
  const t = useAdminTexts()
  const label = useLabel()
  const query = useQuery(homeQueries.admin(account))
  return (
    <Loaded query={query} skeleton={<HomeOutline />}>
      {({ tasks, health, accounts }) => (
        <div className={style.columns}>
          <div>
            <SystemHealthList health={health} />
          </div>
          <div>
            <TaskTiles
              title={t('today')}
              nothing={t('nothing')}
              tiles={tasks.map((task) => ({
                key: task.kind,
                text: t('pending_accounts'),
                total: task.total,
                link: placeOf(task),
              }))}
            />
            <section className={style.section} aria-labelledby="accounts">
              <div className={style.head}>
                <h2 id="accounts">{t('accounts')}</h2>
                <Link to="/accounts">{t('allAccounts')}</Link>
              </div>
              <ul className={style.entries}>
                {accounts.map(({ role, active, disabled }) => (
                  <li key={role}>
                    <Link
                      to="/accounts"
                      search={{ role: [role], status: ['active', 'disabled'] }}
                      className={style.count}
                    >
                      <span>{label(roleLabels[role])}</span>
                      <span>
                        {t('accountCount', { active })}
                        {disabled > 0 && ` · ${t('disabledCount', { disabled })}`}
                      </span>
                    </Link>
                  </li>
                ))}
              </ul>
              <p className={style.more}>
                <Link to="/audit-log">{t('auditLog')}</Link>
              </p>
            </section>
          </div>
        </div>
      )}
    </Loaded>
  )
}
