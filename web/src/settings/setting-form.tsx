import { Button, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useLatest } from '../lib/use-latest.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { notify } from '../ui/notify.ts'
import { OvertakenNotice } from '../ui/overtaken-notice.tsx'
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
  const [form] = Form.useForm<object>()
  const unsaved = useUnsaved()
  const [typed, setTyped] = useState(false)
  const latest = useLatest(set, unsaved, ({ value }) => form.setFieldsValue(value))
  const { held } = latest
  const refresh = useRefreshOnConflict(settingChanges)
  const save = useCommand({
    send: (value: Value, key) => put(value, held.version, key),
    invalidates: () => settingChanges,
    onDone() {
      unsaved.settle()
      setTyped(false)
      notify(t('saved'))
    },
    onFailed(error) {
      refresh(error)
      showFieldErrors(form, error)
    },
  })
  function touch() {
    unsaved.touch()
    setTyped(true)
  }
  function restore() {
    form.setFieldsValue(usual)
    touch()
  }
  return (
    <Form<object>
      form={form}
      layout="vertical"
      initialValues={set.value}
      onValuesChange={touch}
      onFinish={(value) => save.mutate({ ...held.value, ...value })}
    >
      <div className={style.fields}>{children}</div>
      <OvertakenNotice latest={latest} save={save} />
      <div className={style.actions}>
        {/* of the many forms of the page, the one that something was typed in is to be saved */}
        <Button type={typed ? 'primary' : 'default'} htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        <Button onClick={restore}>{t('restore')}</Button>
      </div>
    </Form>
  )
}
