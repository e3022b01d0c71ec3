import { Link } from '@tanstack/react-router'
import style from '../ui/page-tabs.module.css'
import { useMailTexts } from './texts.ts'

const tabs = { mails: '/mails', sms: '/sms-messages' } as const

/** The two halves of the outbox. */
export function OutboxTabs({ current }: { current: keyof typeof tabs }) {
  const t = useMailTexts()
  return (
    <nav className={style.tabs} aria-label={t('title')}>
      {(['mails', 'sms'] as const).map((tab) => (
        <Link
          key={tab}
          to={tabs[tab]}
          className={style.tab}
          aria-current={tab === current ? 'page' : undefined}
        >
          {t(`tab.${tab}`)}
        </Link>
      ))}
    </nav>
  )
}
