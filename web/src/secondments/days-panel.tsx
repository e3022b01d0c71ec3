import { dayOf } from '@duijie/shared/days'
import type { Secondment, SecondmentDayInput, SecondmentDays } from '@duijie/shared/secondments'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/notify.ts'
import { Panel } from '../ui/page.tsx'
import { useDay } from '../ui/use-day.ts'
import { secondmentChanges, secondmentCommands, secondmentQueries } from './queries.ts'
import style from './secondments.module.css'
import { useSecondmentTexts } from './texts.ts'

/** 到岗记录: the days served, and a line to enter one with one hand. */
export function DaysPanel({ secondment }: { secondment: Secondment }) {
  const t = useSecondmentTexts()
  const query = useQuery(secondmentQueries.days(secondment.id))
  const { addDays: adds } = secondment.permissions
  if (query.data?.items.length === 0 && !adds) return null
  return (
    <Panel title={t('dayTitle')}>
      {adds && <AddDay secondment={secondment} />}
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={style.total}>{t('dayNone')}</p>
          ) : (
            <>
              <p className={style.total}>{t('served', { days: secondment.halfDaysServed / 2 })}</p>
              <ul className={style.rows}>
                {items.map((served) => (
                  <Served key={served.id} secondment={secondment} served={served} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}

interface ServedProps {
  secondment: Secondment
  served: SecondmentDays['items'][number]
}

function Served({ secondment, served }: ServedProps) {
  const t = useSecondmentTexts()
  const { day } = useDay()
  const [asking, setAsking] = useState(false)
  const remove = useCommand({
    send: (_: null, key) => secondmentCommands.removeDay(secondment.id, served.id, key),
    invalidates: () => secondmentChanges,
    onDone: () => notify(t('removed')),
  })
  return (
    <li className={style.row}>
      <div>
        {served.work}
        <div className={style.facts}>
          {day(served.day)} · {t(served.halfDays === 1 ? 'half' : 'whole')}
        </div>
      </div>
      {served.permissions.remove && (
        <Button type="text" size="small" onClick={() => setAsking(true)}>
          {t('remove')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t('removeDay')}
        text={<p>{t('removeDayText', { day: day(served.day), work: served.work })}</p>}
        confirmLabel={t('remove')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(null)}
        onCancel={() => setAsking(false)}
      />
    </li>
  )
}

interface Values {
  day: string | null
  halfDays: number
  work: string
}

function AddDay({ secondment }: { secondment: Secondment }) {
  const t = useSecondmentTexts()
  const [form] = Form.useForm<Values>()
  const unsaved = useUnsaved()
  const add = useCommand({
    send: (input: SecondmentDayInput, key) => secondmentCommands.addDay(secondment.id, input, key),
    invalidates: () => secondmentChanges,
    onFailed: (error) => showFieldErrors(form, error),
    onDone() {
      unsaved.settle()
      form.resetFields()
      notify(t('dayAdded'))
    },
  })
  const needed = [{ required: true, whitespace: true, message: t('needed') }]
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      initialValues={{ day: dayOf(new Date()), halfDays: 2, work: '' }}
      onValuesChange={unsaved.touch}
      onFinish={({ day, halfDays, work }) => day && add.mutate({ day, halfDays, work: work.trim() })}
    >
      <div className={style.adding}>
        <Form.Item name="day" label={t('day')} rules={[{ required: true, message: t('needed') }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="halfDays" label={t('length')}>
          <Radio.Group
            optionType="button"
            options={[
              { value: 2, label: t('whole') },
              { value: 1, label: t('half') },
            ]}
          />
        </Form.Item>
      </div>
      <Form.Item name="work" label={t('work')} rules={needed}>
        <Input maxLength={300} placeholder={t('workHint')} />
      </Form.Item>
      <FailureAlert error={add.error} />
      <Button htmlType="submit" loading={add.isPending}>
        {t('addDay')}
      </Button>
    </Form>
  )
}
