import { agreementKindLabels } from '@duijie/shared/agreement-labels'
import { agreementKinds } from '@duijie/shared/agreement-queries'
import type { TimelineEntry as Entry } from '@duijie/shared/timelines'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { ExpertLink, OrganizationLink } from './organization-link.tsx'
import { Tag } from './tag.tsx'
import style from './timeline-panel.module.css'
import { timelineStageLabels, useTimelineTexts } from './timeline-words.ts'
import { useDay } from './use-day.ts'
import { useMoneyRange } from './use-money.ts'

/** One thing that happened: when, of which kind, with whom, how far it has come. */
export function TimelineEntry({ entry }: { entry: Entry }) {
  const t = useTimelineTexts()
  const label = useLabel()
  const money = useMoneyRange()
  const { day } = useDay()
  const { kind, amountFen, organizations, expert } = entry
  const stage = timelineStageLabels[kind][entry.stage]
  const detail = useDetail(entry)
  return (
    <article className={style.entry}>
      <time dateTime={entry.day} className={style.day}>
        {day(entry.day)}
      </time>
      <div className={style.what}>
        <h3 className={style.title}>
          <span className={style.kind}>{t(kind)}</span>
          <EntryLink entry={entry} />
        </h3>
        {detail && <p className={style.detail}>{detail}</p>}
        <p className={style.facts}>
          {stage && <Tag>{label(stage)}</Tag>}
          {amountFen !== null && <span>{money({ min: amountFen, max: amountFen }, false)}</span>}
          {organizations.map((organization) => (
            <Fragment key={organization.id}>
              <OrganizationLink organization={organization} />
            </Fragment>
          ))}
          {expert && <ExpertLink expert={expert} />}
        </p>
      </div>
    </article>
  )
}

function useDetail({ kind, detail }: Entry): string {
  const label = useLabel()
  if (kind !== 'agreement') return detail
  const known = agreementKinds.find((each) => each === detail)
  return known ? label(agreementKindLabels[known]) : ''
}

function EntryLink({ entry: { kind, pageId, title } }: { entry: Entry }) {
  const t = useTimelineTexts()
  const text = title || t('untitled')
  switch (kind) {
    case 'need':
      return (
        <Link to="/needs/$needId" params={{ needId: pageId }}>
          {text}
        </Link>
      )
    case 'result':
      return (
        <Link to="/results/$resultId" params={{ resultId: pageId }}>
          {text}
        </Link>
      )
    case 'lead':
      return (
        <Link to="/leads/$leadId" params={{ leadId: pageId }}>
          {text}
        </Link>
      )
    case 'visit':
      return (
        <Link to="/visits/$visitId" params={{ visitId: pageId }}>
          {text}
        </Link>
      )
    case 'event_stop':
    case 'meeting':
      return (
        <Link to="/events/$eventId" params={{ eventId: pageId }}>
          {text}
        </Link>
      )
    case 'agreement':
    case 'contract_registration':
      return (
        <Link to="/agreements/$agreementId" params={{ agreementId: pageId }}>
          {text}
        </Link>
      )
    case 'voucher':
      return (
        <Link to="/vouchers/$voucherId" params={{ voucherId: pageId }}>
          {text}
        </Link>
      )
    case 'secondment':
      return (
        <Link to="/secondments/$secondmentId" params={{ secondmentId: pageId }}>
          {text}
        </Link>
      )
  }
}
