import { meetingOriginLabels, meetingStageLabels, scheduleProblemLabels } from '@duijie/shared/meeting-labels'
import type { EventSchedule, Meeting, MeetingPlacement, ScheduleProblem } from '@duijie/shared/meetings'
import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import { useLabel } from '../i18n/use-label.ts'
import { shanghaiMoment } from '../lib/shanghai-time.ts'
import { WarningIcon } from '../ui/icons.tsx'
import { LevelBadge } from '../ui/level-badge.tsx'
import { partyName } from './party.ts'
import { PartyLink } from './party-link.tsx'
import style from './schedule.module.css'
import { useScheduleTexts } from './schedule-texts.ts'

interface PlacingDialogProps {
  schedule: EventSchedule
  meeting: Meeting
  problems: readonly ScheduleProblem[]
  onPlace: (to: MeetingPlacement) => void
  onClose: () => void
}

/** What the meeting is about, and another way to place it: by choosing from lists, as on a phone. */
export function PlacingDialog({ schedule, meeting, problems, onPlace, onClose }: PlacingDialogProps) {
  const t = useScheduleTexts()
  const label = useLabel()
  const { slots, settings, permissions } = schedule
  const [time, setTime] = useState(
    slots.find(({ startsAt }) => meeting.startsAt && Date.parse(startsAt) === Date.parse(meeting.startsAt))
      ?.startsAt ?? null,
  )
  const [table, setTable] = useState(settings.tables.find(({ id }) => id === meeting.table?.id)?.id ?? null)
  const { startsAt, pinned } = meeting
  const tableId = meeting.table?.id ?? null
  return (
    <Modal
      open
      title={t('card', {
        enterprise: partyName(meeting.enterprise),
        institution: partyName(meeting.institution),
      })}
      footer={<Button onClick={onClose}>{t('close')}</Button>}
      onCancel={onClose}
      destroyOnHidden
    >
      <div className={style.dialog}>
        <ul className={style.parties}>
          {[meeting.enterprise, meeting.institution].map((party) => (
            <li key={party.id}>
              <PartyLink party={party} />
            </li>
          ))}
        </ul>
        <p>
          {label(meetingStageLabels[meeting.stage])} · {label(meetingOriginLabels[meeting.origin])}{' '}
          {meeting.level && <LevelBadge level={meeting.level} />}
        </p>
        {meeting.need && (
          <p>
            {t('need')}：{meeting.need.title}
          </p>
        )}
        {meeting.note && (
          <p>
            {t('note')}：{meeting.note}
          </p>
        )}
        {problems.map((code) => (
          <p key={code} className={style.reason}>
            <WarningIcon /> {label(scheduleProblemLabels[code])}
          </p>
        ))}
        {permissions.edit && (
          <>
            <div className={style.places}>
              <Select
                aria-label={t('time')}
                placeholder={t('time')}
                value={time}
                onChange={setTime}
                options={slots.map((slot) => ({
                  value: slot.startsAt,
                  label: slot.past
                    ? t('pastSlot', { time: shanghaiMoment(slot.startsAt) })
                    : shanghaiMoment(slot.startsAt),
                  disabled: slot.past,
                }))}
              />
              <Select
                aria-label={t('table')}
                placeholder={t('table')}
                value={table}
                onChange={setTable}
                options={settings.tables.map((each) => ({ value: each.id, label: each.label }))}
              />
            </div>
            <div className={style.fields}>
              <Button
                type="primary"
                disabled={!time || !table}
                onClick={() => onPlace({ startsAt: time, tableId: table, pinned: true })}
              >
                {t('place')}
              </Button>
              {startsAt && tableId && (
                <>
                  <Button onClick={() => onPlace({ startsAt, tableId, pinned: !pinned })}>
                    {pinned ? t('unpin') : t('pin')}
                  </Button>
                  <Button onClick={() => onPlace({ startsAt: null, tableId: null, pinned: false })}>
                    {t('takeOff')}
                  </Button>
                </>
              )}
            </div>
          </>
        )}
      </div>
    </Modal>
  )
}
