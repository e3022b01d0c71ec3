import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCommand } from '../lib/use-command.ts'
import { useAccount } from '../lib/use-session.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page, Panel } from '../ui/page.tsx'
import style from './calendar.module.css'
import { calendarCommands, calendarQuery } from './queries.ts'
import { SubscriptionAddress } from './subscription-address.tsx'
import { useCalendarTexts } from './texts.ts'

const programs = ['phone', 'android', 'outlook'] as const

/** The address of one's own calendar, and how to add it to the programs people have. */
export function CalendarPage() {
  const t = useCalendarTexts()
  const staff = useAccount()?.role === 'staff'
  const create = useCommand({
    send: calendarCommands.issue,
    invalidates: () => [calendarQuery().queryKey],
  })
  return (
    <Page title={t('title')} lead={t(staff ? 'lead.staff' : 'lead.other')} width="reading">
      <Loaded query={useQuery(calendarQuery())}>
        {({ token, expiresAt }) =>
          token && expiresAt ? (
            <SubscriptionAddress token={token} expiresAt={expiresAt} />
          ) : (
            <Panel>
              <p className={style.text}>{t('none')}</p>
              <Button type="primary" loading={create.isPending} onClick={() => create.mutate(null)}>
                {t('create')}
              </Button>
              <FailureAlert error={create.error} />
            </Panel>
          )
        }
      </Loaded>
      <Panel title={t('howTo')}>
        {programs.map((program) => (
          <section key={program} className={style.program}>
            <h3>{t(`${program}.title`)}</h3>
            <p>{t(`${program}.1`)}</p>
            <p>{t(`${program}.2`)}</p>
          </section>
        ))}
      </Panel>
    </Page>
  )
}
