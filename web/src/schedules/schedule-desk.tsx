import type {
  EventSchedule,
  Meeting,
  MeetingPlacement,
  MeetingSettings,
  ScheduleRunAnswer,
} from '@duijie/shared/meetings'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Collapse } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { isProblem } from '../lib/failures.ts'
import { useCommand } from '../lib/use-command.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { useShortcuts } from '../lib/use-shortcuts.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { arrange, problemsByMeeting } from './cells.ts'
import { FreedPlaces } from './freed-places.tsx'
import { PlacingDialog } from './placing-dialog.tsx'
import { meetingChanges, scheduleCommands, scheduleQueries } from './queries.ts'
import { RunAnswer } from './run-answer.tsx'
import style from './schedule.module.css'
import { ScheduleCard } from './schedule-card.tsx'
import { ScheduleGrid } from './schedule-grid.tsx'
import { ScheduleSettings } from './schedule-settings.tsx'
import { useScheduleTexts } from './schedule-texts.ts'
import { type Drop, useCarrying } from './use-carrying.ts'

/** The grid with all that changes it; each change is made to the version that was read. */
export function ScheduleDesk({ schedule }: { schedule: EventSchedule }) {
  const t = useScheduleTexts()
  const client = useQueryClient()
  const { eventId, version, slots, settings, permissions, conflicts } = schedule
  const [ran, setRan] = useState<ScheduleRunAnswer | null>(null)
  const [openId, setOpenId] = useState<string | null>(null)
  const [dragged, setDragged] = useState<Meeting | null>(null)
  const focusNext = useRef<string | null>(null)
  const onFailed = useRefreshOnConflict(meetingChanges)
  const show = (next: EventSchedule) => client.setQueryData(scheduleQueries.grid(eventId).queryKey, next)
  const run = useCommand({
    send: (at: number, key) => scheduleCommands.run(eventId, at, key),
    onDone: (answer) => {
      show(answer.schedule)
      setRan(answer)
    },
    onFailed,
  })
  const configure = useCommand({
    send: (input: MeetingSettings, key) => scheduleCommands.configure(eventId, version, input, key),
    onDone: (next) => {
      show(next)
      notify(t('saved'))
    },
    onFailed,
  })
  const place = useCommand({
    send: (input: { meeting: Meeting; version: number; to: MeetingPlacement }, key) =>
      scheduleCommands.place(input, key),
    onDone: (next) => show(next),
    onFailed,
  })
  const drop: Drop = (meeting, startsAt, tableId) => {
    setDragged(null)
    focusNext.current = meeting.id
    place.mutate({ meeting, version, to: { startsAt, tableId, pinned: true } })
  }
  const carrying = useCarrying(schedule, drop)
  // the card that has the focus answers them
  useShortcuts({
    title: t('keysOf'),
    shortcuts: [
      { keys: ['Enter'], text: t('key.carry') },
      { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], text: t('key.move') },
      { keys: ['Escape'], text: t('key.back') },
      { keys: [' '], text: t('key.open') },
    ],
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a card that moved is another element after each version
  useEffect(() => {
    if (focusNext.current) document.getElementById(`meeting-${focusNext.current}`)?.focus()
    focusNext.current = null
  }, [version])

  const { cells, waiting } = arrange(schedule)
  const problems = problemsByMeeting(schedule)
  const open = schedule.meetings.find(({ id }) => id === openId)
  const error = run.error ?? configure.error ?? place.error
  const card = (meeting: Meeting) => (
    <ScheduleCard
      key={meeting.id}
      meeting={meeting}
      problems={problems.get(meeting.id) ?? []}
      carried={carrying.carried?.meetingId === meeting.id}
      movable={permissions.edit && meeting.stage !== 'held'}
      onOpen={({ id }) => setOpenId(id)}
      onKey={(event, each) => permissions.edit && each.stage !== 'held' && carrying.onKey(event, each)}
      onBlur={carrying.letGo}
      onDrag={setDragged}
    />
  )
  return (
    <>
      <div className={style.bar}>
        {permissions.edit && (
          <div>
            <Button
              type="primary"
              loading={run.isPending}
              disabled={slots.length === 0 || settings.tables.length === 0}
              onClick={() => run.mutate(version)}
            >
              {t('run')}
            </Button>
          </div>
        )}
        {slots.length === 0 && <Alert type="info" showIcon title={t('noSlots')} />}
        {settings.tables.length === 0 && <Alert type="info" showIcon title={t('noTables')} />}
        {isProblem(error, 'version_conflict') ? (
          <Alert type="warning" showIcon role="alert" title={t('changedByOther')} />
        ) : (
          <FailureAlert error={error} />
        )}
        {conflicts.length > 0 && (
          <Alert type="error" showIcon title={t('conflicts', { count: conflicts.length })} />
        )}
        <FreedPlaces schedule={schedule} />
        {schedule.figures && <RunAnswer schedule={schedule} figures={schedule.figures} changes={ran} />}
        {permissions.edit && (
          <Collapse
            defaultActiveKey={settings.tables.length === 0 ? ['settings'] : []}
            items={[
              {
                key: 'settings',
                label: t('settings'),
                children: (
                  <ScheduleSettings
                    schedule={schedule}
                    busy={configure.isPending}
                    onSave={(input) => configure.mutate(input)}
                  />
                ),
              },
            ]}
          />
        )}
        {schedule.meetings.length > 0 && <p className={style.keyHint}>{t('keyboardHint')}</p>}
      </div>
      <div className={style.arranged}>
        {slots.length > 0 && settings.tables.length > 0 && (
          <ScheduleGrid
            schedule={schedule}
            cells={cells}
            carried={carrying.carried}
            dragged={dragged}
            onDrop={drop}
            card={card}
          />
        )}
        <section className={style.side} aria-labelledby="waiting">
          <h2 id="waiting">{t('waiting', { count: waiting.length })}</h2>
          <p className={style.hint}>{waiting.length > 0 ? t('waitingHint') : t('waitingNone')}</p>
          {waiting.map(card)}
        </section>
      </div>
      <div className="visually-hidden" aria-live="assertive">
        {carrying.said}
      </div>
      {open && (
        <PlacingDialog
          schedule={schedule}
          meeting={open}
          problems={problems.get(open.id) ?? []}
          onPlace={(to) => {
            place.mutate({ meeting: open, version, to })
            setOpenId(null)
          }}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  )
}
