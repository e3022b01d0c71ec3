import { addDays, dayOf } from '@duijie/shared/days'
import type { FollowUp, FollowUpInput, FollowUpSubject } from '@duijie/shared/follow-ups'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { addFollowUp, followUpChanges, followUpQueries, patchFollowUp } from '../lib/follow-ups.ts'
import { useCommand } from '../lib/use-command.ts'
import { DayInput } from './day-input.tsx'
import { FailureAlert } from './failure-alert.tsx'
import { Loaded } from './loaded.tsx'
import { notify } from './notify.ts'
import { Panel } from './page.tsx'
import { Skeleton } from './skeleton.tsx'
import { useTaskTexts } from './task-texts.ts'
import style from './tasks-panel.module.css'
import { useDay } from './use-day.ts'

interface TasksPanelProps {
  subjectKind: FollowUpSubject
  subjectId: string
}

/** What the bureau does next about a record, and by when. */
export function TasksPanel({ subjectKind, subjectId }: TasksPanelProps) {
  const t = useTaskTexts()
  const query = useQuery(followUpQueries.of(subjectId))
  const [form] = Form.useForm<{ title: string; dueOn: string }>()
  const add = useCommand({
    send: (input: FollowUpInput, key) => addFollowUp(input, key),
    invalidates: () => followUpChanges,
    onDone: () => form.resetFields(),
  })
  return (
    <Panel title={t('tasks')} unprinted>
      <Loaded query={query} skeleton={<Skeleton lines={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={style.none}>{t('tasksNone')}</p>
          ) : (
            <ul className={style.tasks}>
              {items.map((task) => (
                <li key={task.id}>
                  <Task task={task} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Form
        form={form}
        layout="inline"
        className={style.form ?? ''}
        initialValues={{ dueOn: addDays(dayOf(new Date()), 7) }}
        onFinish={({ title, dueOn }) =>
          add.mutate({ subjectKind, subjectId, title: title.trim(), dueOn, note: '' })
        }
      >
        <Form.Item
          name="title"
          className={style.title ?? ''}
          rules={[{ required: true, whitespace: true, message: t('taskNeeded') }]}
        >
          <Input aria-label={t('taskTitle')} placeholder={t('taskHint')} maxLength={120} />
        </Form.Item>
        <Form.Item name="dueOn" rules={[{ required: true, message: t('dueNeeded') }]}>
          <DayInput future />
        </Form.Item>
        <Button htmlType="submit" loading={add.isPending}>
          {t('addTask')}
        </Button>
      </Form>
      <FailureAlert error={add.error} />
    </Panel>
  )
}

function Task({ task }: { task: FollowUp }) {
  const t = useTaskTexts()
  const { day } = useDay()
  const done = useCommand({
    send: (_: FollowUp, key) => patchFollowUp(task, { status: 'done' }, key),
    invalidates: () => followUpChanges,
    onDone: () => notify(t('finished', { title: task.title })),
  })
  const whenOf = () => {
    if (task.overdueDays > 0) return t('overdue', { day: day(task.dueOn), days: task.overdueDays })
    return task.dueOn === dayOf(new Date()) ? t('dueToday') : t('due', { day: day(task.dueOn) })
  }
  return (
    <div className={style.task}>
      <div>
        <p className={style.what}>{task.title}</p>
        <p className={style.when} data-late={task.overdueDays > 0 || undefined}>
          {whenOf()}
          {' · '}
          {task.owner.name}
        </p>
      </div>
      <Button
        size="small"
        aria-label={t('doneNamed', { title: task.title })}
        loading={done.isPending}
        onClick={() => done.mutate(task)}
      >
        {t('done')}
      </Button>
      <FailureAlert error={done.error} />
    </div>
  )
}
