import { dayOf } from '@duijie/shared/days'
import type { FollowUp } from '@duijie/shared/follow-ups'
import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import style from './task-row.module.css'
import { useTaskTexts } from './task-texts.ts'
import { useDay } from './use-day.ts'
import type { useFinishTask } from './use-finish-task.ts'

interface TaskRowProps {
  task: FollowUp
  finishing: ReturnType<typeof useFinishTask>
  withOwner?: boolean
  /** where it does not stand in a list that has a frame */
  framed?: boolean
  /** more that can be done about it */
  children?: ReactNode
}

function placeOf({ kind, id }: FollowUp['subject']): Pick<LinkProps, 'to' | 'params'> {
  if (kind === 'need') return { to: '/needs/$needId', params: { needId: id } }
  if (kind === 'agreement') return { to: '/agreements/$agreementId', params: { agreementId: id } }
  if (kind === 'voucher') return { to: '/vouchers/$voucherId', params: { voucherId: id } }
  if (kind === 'secondment') return { to: '/secondments/$secondmentId', params: { secondmentId: id } }
  if (kind === 'visit') return { to: '/visits/$visitId', params: { visitId: id } }
  return { to: '/leads/$leadId', params: { leadId: id } }
}

/** One task: what, about which record, by when, and a button for done. */
export function TaskRow({ task, finishing, withOwner = false, framed = false, children }: TaskRowProps) {
  const t = useTaskTexts()
  const done = task.status !== 'open'
  return (
    <article className={style.task} data-done={done || undefined} data-framed={framed || undefined}>
      <div className={style.text}>
        <p className={style.what}>{task.title}</p>
        <Link {...placeOf(task.subject)} className={style.lead}>
          {task.subject.title}
        </Link>
        {task.note && <p className={style.note}>{task.note}</p>}
        <p className={style.when} data-late={task.overdueDays > 0 || undefined}>
          <When task={task} />
          {withOwner && <span> · {task.owner.name}</span>}
        </p>
      </div>
      <div className={style.actions}>
        {children}
        <button
          type="button"
          className={style.button}
          disabled={finishing.busy}
          aria-label={t(done ? 'reopenNamed' : 'doneNamed', { title: task.title })}
          onClick={() => (done ? finishing.reopen(task) : finishing.finish(task))}
        >
          {t(done ? 'reopen' : 'done')}
        </button>
      </div>
    </article>
  )
}

function When({ task }: { task: FollowUp }) {
  const t = useTaskTexts()
  const { day, dayOfInstant } = useDay()
  if (task.doneAt) return t('doneOn', { day: dayOfInstant(task.doneAt) })
  if (task.overdueDays > 0) return t('overdue', { day: day(task.dueOn), days: task.overdueDays })
  return task.dueOn === dayOf(new Date()) ? t('dueToday') : t('due', { day: day(task.dueOn) })
}
