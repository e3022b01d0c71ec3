import { addDays, dayOf } from '@duijie/shared/days'
import type { FollowUp, FollowUpInput } from '@duijie/shared/follow-ups'
import type { Lead } from '@duijie/shared/leads'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useCommand } from '../lib/use-command.ts'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDay } from '../ui/use-day.ts'
import { leadCommands, leadQueries } from './queries.ts'
import style from './tasks-panel.module.css'
import { useLeadTexts } from './texts.ts'

const invalidates = () => [['follow-ups']]

/** What the bureau does next about a lead, and by when. */
export function TasksPanel({ lead }: { lead: Lead }) {
  const t = useLeadTexts()
  const query = useQuery(leadQueries.followUps(lead.id))
  const [form] = Form.useForm<{ title: string; dueOn: string }>()
  const add = useCommand({
    send: (input: FollowUpInput, key) => leadCommands.addTask(input, key),
    invalidates,
    onDone: () => form.resetFields(),
  })
  return (
    <Panel title={t('tasks')}>
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
          add.mutate({ subjectKind: 'lead', subjectId: lead.id, title: title.trim(), dueOn, note: '' })
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
  const t = useLeadTexts()
  const { day } = useDay()
  const done = useCommand({
    send: (_: FollowUp, key) => leadCommands.patchTask(task, { status: 'done' }, key),
    invalidates,
    onDone: () => notify(t('taskDone')),
  })
  return (
    <div className={style.task}>
      <div>
        <p className={style.what}>{task.title}</p>
        <p className={style.when} data-late={task.overdueDays > 0 || undefined}>
          {task.overdueDays > 0
            ? t('overdue', { day: day(task.dueOn), days: task.overdueDays })
            : t('due', { day: day(task.dueOn) })}
          {' · '}
          {task.owner.name}
        </p>
      </div>
      <Button size="small" loading={done.isPending} onClick={() => done.mutate(task)}>
        {t('markDone')}
      </Button>
      <FailureAlert error={done.error} />
    </div>
  )
}
