import type { HostedEvent } from '@duijie/shared/hosted-events'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../ui/loaded.tsx'
import { Panel } from '../ui/page.tsx'
import { useEventPageTexts } from './event-texts.ts'
import style from './events.module.css'
import { eventQueries } from './queries.ts'

/** What guests thought of it, for the bureau alone. */
export function FeedbackPanel({ event }: { event: HostedEvent }) {
  const t = useEventPageTexts()
  return (
    <Panel title={t('feedback')}>
      <Loaded query={useQuery(eventQueries.feedback(event.id))}>
        {({ asked, answered, partners, arrangement, items }) =>
          partners === null || arrangement === null ? (
            <p className={style.secondary}>{t('feedbackNone')}</p>
          ) : (
            <>
              <p>
                {t('feedbackOf', {
                  asked,
                  answered,
                  partners: partners.toFixed(1),
                  arrangement: arrangement.toFixed(1),
                })}
              </p>
              <ul className={style.guests}>
                {items.map((item) => (
                  <li key={item.guestId} className={style.word}>
                    <strong>{[item.organization, item.expert].filter(Boolean).join(' · ')}</strong>{' '}
                    <span className={style.secondary}>
                      {t('feedbackEach', { partners: item.partners, arrangement: item.arrangement })}
                    </span>
                    {item.suggestion && <p>{item.suggestion}</p>}
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}
