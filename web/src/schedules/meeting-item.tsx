import { meetingOutcomeLabels, meetingStageLabels } from '@duijie/shared/meeting-labels'
import type { Meeting } from '@duijie/shared/meetings'
import type { MeetingStage } from '@duijie/shared/stages'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { shanghaiSpan } from '../lib/shanghai-time.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { useAccount } from '../lib/use-session.ts'
import { buttonClass } from '../ui/button-link.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Tag } from '../ui/tag.tsx'
import style from './meetings.module.css'
import { OutcomeDialog } from './outcome-dialog.tsx'
import { partyName } from './party.ts'
import { meetingChanges, scheduleCommands } from './queries.ts'
import { useMeetingTexts } from './texts.ts'

const steps = ['accepted', 'declined', 'cancelled', 'held', 'no_show'] as const

/** A meeting as one of its sides, or the bureau, sees it: when, where, with whom, and what can be done. */
export function MeetingItem({
  meeting,
  ownId,
  children,
}: {
  meeting: Meeting
  ownId: string | null
  /** more that can be done */
  children?: ReactNode
}) {
  const t = useMeetingTexts()
  const label = useLabel()
  const language = useLanguage()
  const staff = useAccount()?.role === 'staff'
  const [asking, setAsking] = useState<'outcome' | 'cancel' | null>(null)
  const { enterprise, institution, startsAt, endsAt, table, permissions, stage } = meeting
  const sides = [enterprise, institution]
  const own = sides.find(({ organization }) => organization.id === ownId)
  const other = sides.find((side) => side !== own)
  const name =
    own && other
      ? partyName(other)
      : t('between', { enterprise: partyName(enterprise), institution: partyName(institution) })
  const move = useCommand({
    send: (to: MeetingStage, key) => scheduleCommands.move(meeting, { to, note: '' }, key),
    invalidates: () => meetingChanges,
    onDone: () => setAsking(null),
    onFailed: useRefreshOnConflict(meetingChanges),
  })
  const begun = startsAt !== null && Date.parse(startsAt) <= Date.now()
  const offered = steps.filter(
    (to) =>
      permissions.moves.includes(to) &&
      ((to !== 'held' && to !== 'no_show') || begun) &&
      !(to === 'declined' && stage !== 'requested') &&
      !(to === 'accepted' && stage === 'scheduled'),
  )
  return (
    <li className={`${style.item} ${meeting.outcomeOverdue ? style.overdue : ''}`}>
      {startsAt && endsAt && (
        <p className={style.when}>
          {shanghaiSpan(language, startsAt, endsAt)} {table && <Tag>{table.label}</Tag>}
        </p>
      )}
      {own ? (
        <h3>{name}</h3>
      ) : (
        <h3>
          {partyName(enterprise)}
          <br />
          {partyName(institution)}
        </h3>
      )}
      <p>
        <Tag>{label(meetingStageLabels[stage])}</Tag>{' '}
        {meeting.outcomeOverdue && <Tag tone="warning">{t('overdue')}</Tag>}
      </p>
      {meeting.need && <p className={style.quiet}>{meeting.need.title}</p>}
      {meeting.note && <p className={style.quiet}>{meeting.note}</p>}
      {meeting.outcome && (
        <div>
          <p>{t('outcome', { outcome: label(meetingOutcomeLabels[meeting.outcome]) })}</p>
          {meeting.outcomeNote && <p className={style.quiet}>{meeting.outcomeNote}</p>}
        </div>
      )}
      <div className={style.actions}>
        {permissions.outcome && (
          <Button type={meeting.outcome ? 'default' : 'primary'} onClick={() => setAsking('outcome')}>
            {meeting.outcome ? t('changeOutcome') : t('giveOutcome')}
          </Button>
        )}
        {offered.map((to) => (
          <Button
            key={to}
            type={to === 'accepted' ? 'primary' : 'default'}
            loading={move.isPending && move.variables === to}
            onClick={() => (to === 'cancelled' ? setAsking('cancel') : move.mutate(to))}
          >
            {t(`to.${to}`)}
          </Button>
        ))}
        {staff && meeting.outcome === 'signed' && (
          <Link to="/agreements/new" search={{ meetingId: meeting.id }} className={buttonClass.plain}>
            {t('enterAgreement')}
          </Link>
        )}
        {children}
      </div>
      {asking !== 'cancel' && <FailureAlert error={move.error} />}
      {asking === 'outcome' && (
        <OutcomeDialog meeting={meeting} name={name} onClose={() => setAsking(null)} />
      )}
      <ConfirmDialog
        open={asking === 'cancel'}
        title={t('cancelTitle', { name })}
        text={t('cancelText')}
        confirmLabel={t('to.cancelled')}
        danger
        busy={move.isPending}
        error={move.error}
        onConfirm={() => move.mutate('cancelled')}
        onCancel={() => setAsking(null)}
      />
    </li>
  )
}
