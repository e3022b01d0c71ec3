import { Button, Form, Input } from 'antd'
import { goToRow } from '../lib/go-to-row.ts'
import { DayInput } from '../ui/day-input.tsx'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import { TimeInput } from '../ui/time-input.tsx'
import style from './events.module.css'
import { useEventFormTexts } from './form-texts.ts'

export function StopFields() {
  const t = useEventFormTexts()
  const rules = [{ required: true, message: t('needed') }]
  return (
    <Form.List name="stops">
      {(stops, { add, remove }) => (
        <>
          {stops.map(({ key, name }) => (
            <div key={key} className={`${style.line} ${style.stop}`}>
              <Form.Item name={[name, 'institutionId']} label={t('institution')} rules={rules}>
                <OrganizationSelect<string | null> kind="institution" />
              </Form.Item>
              <Form.Item name={[name, 'day']} label={t('day')} rules={rules}>
                <DayInput />
              </Form.Item>
              <Form.Item name={[name, 'from']} label={t('from')} rules={rules}>
                <TimeInput />
              </Form.Item>
              <Form.Item name={[name, 'to']} label={t('to')} rules={rules}>
                <TimeInput />
              </Form.Item>
              <Form.Item name={[name, 'room']} label={t('room')}>
                <Input maxLength={120} />
              </Form.Item>
              {stops.length > 1 && (
                <Button type="text" className={style.remove ?? ''} onClick={() => remove(name)}>
                  {t('remove')}
                </Button>
              )}
            </div>
          ))}
          {stops.length < 20 && (
            <Button
              className={style.add ?? ''}
              onClick={() => {
                add({ from: '09:00', to: '17:00' })
                goToRow('stops', stops.length)
              }}
            >
              {t('addStop')}
            </Button>
          )}
        </>
      )}
    </Form.List>
  )
}
