import type { Database } from '@duijie/db/client'
import type { AccountService } from '../accounts/service.ts'
import type { LeadService } from '../leads/service.ts'
import type { LinkService } from '../links/service.ts'
import type { MailService } from '../mail/service.ts'
import type { MatchService } from '../matches/service.ts'
import type { NeedService } from '../needs/service.ts'
import type { OrganizationService } from '../organizations/service.ts'
import type { SmsService } from '../sms/service.ts'
import { createCalendarService } from './calendars/service.ts'
import { createEventDayService } from './day/service.ts'
import { createGuestService } from './guests/service.ts'
import { createMeetingService } from './meetings/service.ts'
import { createEventService } from './service.ts'
import { createTripService } from './trips/service.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
  leads: LeadService
  links: LinkService
  mails: MailService
  matches: MatchService
  needs: NeedService
  organizations: OrganizationService
  sms: SmsService
  /** the address people open */
  publicUrl: string
  report: (error: unknown) => void
}

/** Events, their guests, meetings, trips and calendars, each made with those it stands on. */
export function createEventServices(dependencies: Dependencies) {
  const within = (db: Database) => {
    const events = createEventService({ ...dependencies, db, bureauName: dependencies.links.bureau })
    return { events, guests: createGuestService({ ...dependencies, db, events }) }
  }
  const { events, guests } = within(dependencies.db)
  const meetings = createMeetingService({ ...dependencies, events, guests })
  return {
    events,
    /** what works within one transaction */
    eventsWithin: (db: Database) => within(db).events,
    guests,
    meetings,
    eventDays: createEventDayService({ ...dependencies, events, guests, meetings }),
    trips: createTripService({ ...dependencies, within }),
    calendars: createCalendarService({ ...dependencies, events }),
  }
}
