import type { GuestReference, Meeting } from '@duijie/shared/meetings'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useCommand } from '../lib/use-command.ts'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Page, Panel } from '../ui/page.tsx'
import { MeetingItem } from './meeting-item.tsx'
import style from './meetings.module.css'
import { useOverdueTexts } from './overdue-texts.ts'
import { partyName } from './party.ts'
import { scheduleCommands, scheduleQueries } from './queries.ts'

/** No silent meetings: those of which nobody said what came, by event, with a link for either side. */
export function OverduePage() {
  const t = useOverdueTexts()
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded query={useQuery(scheduleQueries.overdue())}>
        {({ items, total }) => {
          const events = new Map(items.map(({ event }) => [event.id, event]))
          if (items.length === 0)
            return (
              <EmptyState
                title={t('none')}
                text={t('noneText')}
                actions={
                  <Link to="/events" search={{ view: 'past' }} className={buttonClass.plain}>
                    {t('toPastEvents')}
                  </Link>
                }
              />
            )
          return (
            <>
              {total > items.length && <p>{t('more', { total, shown: items.length })}</p>}
              {[...events.values()].map(({ id, title }) => (
                <Panel key={id} title={title}>
                  <p className={style.toEvent}>
                    <Link to="/events/$eventId" params={{ eventId: id }}>
                      {t('toEvent')}
                    </Link>
                  </p>
                  <ul className={style.list}>
                    {items
                      .filter(({ event }) => event.id === id)
                      .map(({ meeting }) => (
                        <MeetingItem key={meeting.id} meeting={meeting} ownId={null}>
                          <OutcomeLinks meeting={meeting} />
                        </MeetingItem>
                      ))}
                  </ul>
                </Panel>
              ))}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

/** For staff, to send it by whatever way people read. */
export function OutcomeLinks({ meeting }: { meeting: Meeting }) {
  const t = useOverdueTexts()
  const copy = useCommand({
    async send({ id }: GuestReference, key) {
      const { token } = await scheduleCommands.outcomeLink(id, key)
      await navigator.clipboard.writeText(`${location.origin}/r/${token}`)
    },
    onDone: () => notify(t('copied')),
  })
  return (
    <>
      {[meeting.enterprise, meeting.institution].map((side) => (
        <Button
          key={side.id}
          loading={copy.isPending && copy.variables.id === side.id}
          onClick={() => copy.mutate(side)}
        >
          {t('linkOf', { name: partyName(side) })}
        </Button>
      ))}
      <FailureAlert error={copy.error} />
    </>
  )
}
