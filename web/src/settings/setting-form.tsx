import { useQueryClient } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import type { ReactNode } from 'react'
import { isProblem } from '../lib/failures.ts'
import { useCommand } from '../lib/use-command.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { type SetValue, settingChanges } from './queries.ts'
import style from './setting-form.module.css'
import { useSettingTexts } from './texts.ts'

interface SettingFormProps<Value extends object> {
  set: SetValue<Value>
  /** what holds where nobody has set anything */
  usual: Value
  put: (value: Value, version: number, idempotencyKey: string) => Promise<Value>
  /** the fields */
  children: ReactNode
}

/** One setting: its fields, saved together under the version that was read. */
export function SettingForm<Value extends object>({ set, usual, put, children }: SettingFormProps<Value>) {
  const t = useSettingTexts()
  const client = useQueryClient()
  const [form] = Form.useForm<object>()
  const unsaved = useUnsaved()
  const save = useCommand({
    send: (value: Value, key) => put(value, set.version, key),
    invalidates: () => settingChanges,
    onDone() {
      unsaved.settle()
      notify(t('saved'))
    },
  })
  const overtaken = isProblem(save.error, 'version_conflict')
  return (
    <Form<object>
      form={form}
      initialValues={set.value}
      onValuesChange={unsaved.touch}
      onFinish={(value) => save.mutate({ ...set.value, ...value })}
    >
      <div className={style.fields}>{children}</div>
      <FailureAlert error={save.error} />
      <div className={style.actions}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Button onClick={() => form.setFieldsValue(usual)}>{t('restore')}</Button>
        {overtaken && (
          <Button
            onClick={() => {
              for (const queryKey of settingChanges) void client.invalidateQueries({ queryKey })
            }}
          >
            {t('reload')}
          </Button>
        )}
      </div>
    </Form>
  )
}
