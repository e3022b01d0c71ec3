import type { AccountRole } from '@duijie/shared/closed-lists'
import { roleLabels } from '@duijie/shared/labels'
import { Link, type LinkProps, useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { PageForbidden } from '../lib/access.ts'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from './button-link.ts'
import style from './ways-on.module.css'
import { useWaysOnTexts } from './ways-on-texts.ts'

type Way = [to: NonNullable<LinkProps['to']>, text: Parameters<ReturnType<typeof useWaysOnTexts>>[0]]

const ways: Record<AccountRole | 'visitor', readonly Way[]> = {
  visitor: [
    ['/needs', 'needs'],
    ['/results', 'results'],
    ['/events', 'events'],
    ['/news', 'news'],
  ],
  enterprise: [
    ['/my/needs', 'myNeeds'],
    ['/leads', 'leads'],
    ['/events', 'events'],
    ['/help', 'guides'],
  ],
  liaison: [
    ['/my/results', 'myResults'],
    ['/leads', 'leads'],
    ['/events', 'events'],
    ['/help', 'guides'],
  ],
  broker: [
    ['/leads', 'leads'],
    ['/needs', 'needs'],
    ['/results', 'results'],
    ['/events', 'events'],
  ],
  township: [
    ['/visits', 'visits'],
    ['/my/needs', 'townshipNeeds'],
    ['/leads', 'leads'],
    ['/organizations', 'organizations'],
  ],
  staff: [
    ['/review', 'review'],
    ['/workbench', 'workbench'],
    ['/leads', 'leads'],
    ['/my/needs', 'allNeeds'],
  ],
  admin: [
    ['/review', 'review'],
    ['/accounts', 'accounts'],
    ['/jobs', 'jobs'],
    ['/settings', 'settings'],
  ],
}

/** Under a page that is not there, or not for this account: whose it is, a search, and where this role goes on. */
export default function WaysOn({ error }: { error?: unknown }) {
  const t = useWaysOnTexts()
  const label = useLabel()
  const account = useAccount()
  const navigate = useNavigate()
  const id = useId()
  const [q, setQ] = useState('')
  const find = (to: '/needs' | '/results') =>
    void navigate({ to, search: q.trim() === '' ? {} : { q: q.trim() } })
  return (
    <div className={style.ways}>
      {error instanceof PageForbidden && account && (
        <p className={style.whose}>
          {t('whose', {
            roles: error.roles.map((role) => label(roleLabels[role])).join(t('or')),
            role: label(roleLabels[account.role]),
            name: account.name,
          })}
        </p>
      )}
      <search>
        <form
          className={style.search}
          onSubmit={(event) => {
            event.preventDefault()
            find(account?.role === 'liaison' ? '/needs' : '/results')
          }}
        >
          <label htmlFor={id} className="visually-hidden">
            {t('search')}
          </label>
          <input
            id={id}
            type="search"
            maxLength={200}
            enterKeyHint="search"
            placeholder={t('search')}
            value={q}
            onChange={({ target }) => setQ(target.value)}
          />
          <button type="button" className={buttonClass.plain} onClick={() => find('/results')}>
            {t('inResults')}
          </button>
          <button type="button" className={buttonClass.plain} onClick={() => find('/needs')}>
            {t('inNeeds')}
          </button>
        </form>
      </search>
      <nav aria-label={t('ways')} className={style.links}>
        {ways[account?.role ?? 'visitor'].map(([to, text]) => (
          <Link key={to} to={to}>
            {t(text)}
          </Link>
        ))}
      </nav>
    </div>
  )
}
