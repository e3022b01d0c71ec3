import type { Guest } from '@duijie/shared/event-guests'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import type { EventSchedule } from '@duijie/shared/meetings'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { buttonClass } from '../ui/button-link.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Page } from '../ui/page.tsx'
import tabs from '../ui/page-tabs.module.css'
import { RecordCrumbs } from '../ui/record-crumbs.tsx'
import { AgendaSheets } from './agenda-sheets.tsx'
import { Badges } from './badges.tsx'
import style from './print.module.css'
import { dayQueries } from './queries.ts'
import { sheetKinds } from './routes.ts'
import { ScheduleSheet } from './schedule-sheet.tsx'
import { TableSigns } from './table-signs.tsx'
import { useDayTexts } from './texts.ts'

const route = getRouteApi('/antd/events/$eventId/print')

export interface SheetProps {
  event: HostedEvent
  /** those that come */
  guests: readonly Guest[]
  grid: EventSchedule
}

/** Table signs, badges, agendas and the whole schedule, on the screen as they come out of the printer. */
export function PrintPage() {
  const t = useDayTexts()
  const { eventId } = route.useParams()
  const { what = 'tables' } = route.useSearch()
  const event = useQuery(dayQueries.event(eventId))
  const guests = useQuery(dayQueries.guests(eventId))
  const grid = useQuery(dayQueries.grid(eventId))
  return (
    <Page
      title={t('print')}
      crumbs={<RecordCrumbs list="events" id={eventId} title={event.data?.title} />}
      lead={t('printHint')}
      actions={
        <button type="button" className={buttonClass.primary} onClick={() => window.print()}>
          {t('print')}
        </button>
      }
    >
      <nav className={tabs.tabs} aria-label={t('print')}>
        {sheetKinds.map((kind) => (
          <Link
            key={kind}
            to="/events/$eventId/print"
            params={{ eventId }}
            search={{ what: kind }}
            replace
            className={tabs.tab}
            aria-current={kind === what ? 'page' : undefined}
          >
            {t(`what.${kind}`)}
          </Link>
        ))}
      </nav>
      <div className={style.sheets}>
        <Loaded query={event}>
          {(found) => (
            <Loaded query={guests}>
              {({ items }) => (
                <Loaded query={grid}>
                  {(schedule) => (
                    <Sheets
                      what={what}
                      event={found}
                      guests={items.filter(({ state }) => state === 'accepted')}
                      grid={schedule}
                    />
                  )}
                </Loaded>
              )}
            </Loaded>
          )}
        </Loaded>
      </div>
    </Page>
  )
}

function Sheets({ what, ...sheets }: SheetProps & { what: (typeof sheetKinds)[number] }) {
  const t = useDayTexts()
  const ofGuests = what === 'badges' || what === 'agendas'
  if (ofGuests ? sheets.guests.length === 0 : sheets.grid.settings.tables.length === 0) {
    return (
      <EmptyState
        title={t('printNone')}
        text={t(ofGuests ? 'printNoGuests' : 'printNoTables')}
        actions={
          <Link to="/events/$eventId" params={{ eventId: sheets.event.id }} className={buttonClass.primary}>
            {t('toEvent')}
          </Link>
        }
      />
    )
  }
  if (what === 'badges') return <Badges {...sheets} />
  if (what === 'agendas') return <AgendaSheets {...sheets} />
  if (what === 'schedule') return <ScheduleSheet {...sheets} />
  return <TableSigns {...sheets} />
}
