import type { HostedEvent } from '@duijie/shared/hosted-events'
import { useLanguage } from '../i18n/use-language.ts'
import { shanghaiSpan } from '../lib/shanghai-time.ts'
import { useEventDayTexts } from './event-day-texts.ts'
import style from './event-off.module.css'

type StandingEvent = Pick<HostedEvent, 'stage' | 'stageReason' | 'newDay' | 'startsAt' | 'endsAt'>

/** Says before everything else that an event does not take place as planned, why, and when it now is. */
export function EventOff({ event }: { event: StandingEvent }) {
  const { stage, stageReason, newDay, startsAt, endsAt } = event
  const t = useEventDayTexts()
  const language = useLanguage()
  if (stage !== 'cancelled' && stage !== 'postponed') return null
  return (
    <div className={`${style.notice} ${stage === 'cancelled' ? style.cancelled : ''}`} role="alert">
      <strong>{t(`off.${stage}`)}</strong>
      {stageReason && <p>{t('offReason', { reason: stageReason })}</p>}
      <p>
        {t(newDay ? 'offTime.newDay' : `offTime.${stage}`, {
          time: shanghaiSpan(language, startsAt, endsAt),
        })}
      </p>
    </div>
  )
}
