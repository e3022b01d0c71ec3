import { ipKinds, ipStatuses } from '@duijie/shared/closed-lists'
import { ipKindLabels, ipStatusLabels } from '@duijie/shared/labels'
import { ipSchema } from '@duijie/shared/results'
import { Button, Form, Input, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { goToRow } from '../lib/go-to-row.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { CrossIcon } from '../ui/icons.tsx'
import { useResultFormTexts } from './form-texts.ts'
import style from './result-ip-items.module.css'

const MOST = 50

/** Patents and other rights, one a row. */
export function ResultIpItems() {
  const t = useResultFormTexts()
  const label = useLabel()
  const rule = useFieldRule()
  const kinds = ipKinds.map((value) => ({ value, label: label(ipKindLabels[value]) }))
  const statuses = ipStatuses.map((value) => ({ value, label: label(ipStatusLabels[value]) }))
  return (
    <Form.List name="ip">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }, index) => (
            <div key={key} className={style.row}>
              <Form.Item name={[name, 'kind']}>
                <Select aria-label={t('ipKindOf', { row: index + 1 })} options={kinds} />
              </Form.Item>
              <Form.Item name={[name, 'number']} rules={[rule(ipSchema.shape.number.unwrap())]}>
                <Input
                  aria-label={t('ipNumberOf', { row: index + 1 })}
                  maxLength={60}
                  placeholder={t('ipNumberPlaceholder')}
                />
              </Form.Item>
              <Form.Item name={[name, 'status']}>
                <Select aria-label={t('ipStatusOf', { row: index + 1 })} options={statuses} />
              </Form.Item>
              <Button
                type="text"
                icon={<CrossIcon />}
                aria-label={t('ipRemove', { row: index + 1 })}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          {rows.length < MOST && (
            <Button
              className={style.add ?? ''}
              onClick={() => {
                add({ kind: 'invention', number: '', status: 'granted' })
                goToRow('ip', rows.length)
              }}
            >
              {t('ipAdd')}
            </Button>
          )}
        </>
      )}
    </Form.List>
  )
}
