import { eventDirectionLabels } from '@duijie/shared/event-labels'
import type { Portal } from '@duijie/shared/portal'
import { Link } from '@tanstack/react-router'
import { useLabel } from '../i18n/use-label.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { shanghaiSpan } from '../lib/shanghai-time.ts'
import { MetaLine } from '../ui/meta-line.tsx'
import { Tag } from '../ui/tag.tsx'
import { useDay } from '../ui/use-day.ts'
import style from './portal.module.css'
import { PortalSection } from './portal-section.tsx'
import { usePortalTexts } from './portal-texts.ts'

export function ComingEvents({ events }: { events: Portal['events'] }) {
  const t = usePortalTexts()
  const label = useLabel()
  const language = useLanguage()
  const { minute } = useDay()
  return (
    <PortalSection
      id="coming-events"
      title={t('comingEvents')}
      more={<Link to="/events">{t('allEvents')}</Link>}
    >
      {events.length === 0 && <p className={style.none}>{t('noEvents')}</p>}
      <ul className={style.list}>
        {events.map((event) => (
          <li key={event.id} className={`${style.entry} in-sight`}>
            <h3 className={style.title}>
              <Link to="/events/$eventId" params={{ eventId: event.id }}>
                {event.title}
              </Link>
              {event.registrationOpen && <Tag tone="success">{t('registrationOpen')}</Tag>}
            </h3>
            <p className={style.when}>{shanghaiSpan(language, event.startsAt, event.endsAt)}</p>
            <MetaLine
              items={[
                label(eventDirectionLabels[event.direction]),
                ...event.institutions,
                event.registrationOpen &&
                  event.registrationEndsAt &&
                  t('registerUntil', { time: minute(event.registrationEndsAt) }),
              ]}
            />
          </li>
        ))}
      </ul>
    </PortalSection>
  )
}
