import { techFields } from '@duijie/shared/closed-lists'
import {
  type DigestPreference,
  type DigestPreferenceInput,
  digestLevels,
  digestRhythms,
} from '@duijie/shared/digests'
import { techFieldLabels } from '@duijie/shared/labels'
import { Alert, Button, Form, Radio } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { showFieldErrors } from '../lib/form-problem.ts'
import { useCommand } from '../lib/use-command.ts'
import { useLatest } from '../lib/use-latest.ts'
import { useRefreshOnConflict } from '../lib/use-refresh-on-conflict.ts'
import { useUnsaved } from '../lib/use-unsaved.ts'
import { ClearableSelect } from '../ui/clearable-select.tsx'
import { notify } from '../ui/notify.ts'
import { OvertakenNotice } from '../ui/overtaken-notice.tsx'
import style from './digest-form.module.css'
import { digestChanges, digestCommands } from './queries.ts'
import { useDigestTexts } from './texts.ts'

export type DigestReader = 'enterprise' | 'liaison' | 'staff'

export function DigestForm({ chosen, reader }: { chosen: DigestPreference; reader: DigestReader }) {
  const t = useDigestTexts()
  const label = useLabel()
  const [form] = Form.useForm<DigestPreferenceInput>()
  const unsaved = useUnsaved()
  const latest = useLatest(chosen, unsaved, (saved) => form.setFieldsValue(saved))
  const { email, version, ...choice } = latest.held
  const refresh = useRefreshOnConflict(digestChanges)
  const save = useCommand({
    send: (given: DigestPreferenceInput, key) => digestCommands.choose({ ...choice, ...given }, version, key),
    invalidates: () => digestChanges,
    onDone() {
      unsaved.settle()
      notify(t('saved'))
    },
    onFailed(error) {
      refresh(error)
      showFieldErrors(form, error)
    },
  })
  const now = { ...choice, ...Form.useWatch([], form) }
  const byFields = now.leastLevel === 'none'
  const nothing = reader !== 'staff' && now.rhythm !== 'never' && byFields && now.techFields.length === 0
  const rhythms = digestRhythms.filter((rhythm) => reader !== 'staff' || rhythm !== 'at_once')
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={choice}
      onValuesChange={unsaved.touch}
      onFinish={(given) => save.mutate(given)}
    >
      <Form.Item name="rhythm" label={t('rhythm')}>
        <Radio.Group
          className={style.choices}
          options={rhythms.map((value) => ({ value, label: t(`rhythm.${value}`) }))}
        />
      </Form.Item>
      {reader !== 'staff' && (
        <>
          <Form.Item name="leastLevel" label={t('leastLevel')} extra={t(`leastLevel.${reader}`)}>
            <Radio.Group
              className={style.choices}
              options={digestLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="techFields" label={t('techFields')} extra={t('techFieldsHint')}>
            <ClearableSelect
              mode="multiple"
              options={techFields.map((value) => ({ value, label: label(techFieldLabels[value]) }))}
              optionFilterProp="label"
            />
          </Form.Item>
        </>
      )}
      {nothing && <Alert type="warning" showIcon title={t('nothing')} className={style.nothing ?? ''} />}
      <p className={style.where}>{email ? t('toMail', { email }) : t('toApplication')}</p>
      <OvertakenNotice latest={latest} save={save} />
      <div className={style.actions}>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </Form>
  )
}
