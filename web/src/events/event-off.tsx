import type { HostedEvent } from '@duijie/shared/hosted-events'
import { Alert } from 'antd'
import { useEventPageTexts } from './event-texts.ts'
import { useSpan } from './use-span.ts'

/** Says before everything else that an event does not take place as planned, and why. */
export function EventOff({ event }: { event: HostedEvent }) {
  const t = useEventPageTexts()
  const span = useSpan()
  const { stage, stageReason } = event
  if (stage !== 'cancelled' && stage !== 'postponed') return null
  return (
    <Alert
      type={stage === 'cancelled' ? 'error' : 'warning'}
      showIcon
      role="alert"
      title={t(`off.${stage}`)}
      description={
        <>
          {stageReason && <p>{t('offReason', { reason: stageReason })}</p>}
          <p>{t(`offTime.${stage}`, { time: span(event) })}</p>
        </>
      }
      style={{ marginBottom: 16 }}
    />
  )
}
