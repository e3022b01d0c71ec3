import type { HostedEvent } from '@duijie/shared/hosted-events'
import { Attachments } from '../attachments/attachments.tsx'
import { Panel } from '../ui/page.tsx'
import { useEventPageTexts } from './event-texts.ts'
import style from './programme.module.css'

/** 签到表 and photos of each stop, for the bureau alone. */
export function StopFiles({ event }: { event: HostedEvent }) {
  const t = useEventPageTexts()
  return (
    <Panel title={t('stopFiles')} unprinted>
      <p className={style.lead}>{t('stopFilesLead')}</p>
      <ol className={style.stops}>
        {event.stops.map(({ id, institution }) => (
          <li key={id}>
            <h3 className={style.framed}>{institution.name}</h3>
            <Attachments subjectKind="event_stop" subjectId={id} />
          </li>
        ))}
      </ol>
    </Panel>
  )
}
