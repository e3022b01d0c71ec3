import { dayOf } from '@duijie/shared/days'
import { type YearPlanInput, type YearPlanSettings, yearPlanInputSchema } from '@duijie/shared/trips'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, InputNumber } from 'antd'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { Breadcrumbs } from '../ui/breadcrumbs.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { Page, Panel } from '../ui/page.tsx'
import { PlanConditions, usualSettings } from './plan-conditions.tsx'
import { PlanningProgress } from './planning-progress.tsx'
import { planChanges, yearPlanCommands } from './queries.ts'
import { useYearPlanTexts } from './texts.ts'
import style from './year-plans.module.css'

type Fields = Pick<YearPlanInput, 'title' | 'year'> & YearPlanSettings

/** Asks what the plan is to keep to, and opens what was found. */
export function NewYearPlanPage() {
  const t = useYearPlanTexts()
  const rule = useFieldRule()
  const navigate = useNavigate()
  const [form] = Form.useForm<Fields>()
  const year = Number(dayOf(new Date()).slice(0, 4)) + 1
  const unsaved = useUnsaved()
  const create = useCommand({
    send: yearPlanCommands.create,
    invalidates: () => planChanges,
    onDone({ id }) {
      unsaved.settle()
      void navigate({ to: '/year-plans/$planId', params: { planId: id } })
    },
    onFailed: (error) => showFieldErrors(form, error),
  })
  return (
    <Page title={t('newTitle')} crumbs={<Breadcrumbs list="yearPlans" />} lead={t('newLead')} width="reading">
      <Panel>
        <Form<Fields>
          form={form}
          layout="vertical"
          onValuesChange={unsaved.touch}
          initialValues={{ ...usualSettings, year, title: t('usualName', { year }) }}
          onFinish={({ title, year: of, ...settings }) => create.mutate({ title, year: of, settings })}
          disabled={create.isPending}
        >
          <div className={style.wideFields}>
            <Form.Item name="title" label={t('name')} rules={[rule(yearPlanInputSchema.shape.title)]}>
              <Input />
            </Form.Item>
            <Form.Item name="year" label={t('ofYear')} rules={[rule(yearPlanInputSchema.shape.year)]}>
              <InputNumber min={2000} max={2100} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          </div>
          <PlanConditions />
          <FailureAlert error={create.error} />
          {create.isPending && <PlanningProgress />}
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t('plan')}
          </Button>
        </Form>
      </Panel>
    </Page>
  )
}
