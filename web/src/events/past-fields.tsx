import { Button, Form, type FormInstance, Input, InputNumber, Select } from 'antd'
import { goToRow } from '../lib/go-to-row.ts'
import { FormSection } from '../ui/form-section.tsx'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import type { EventValues } from './event-values.ts'
import style from './events.module.css'
import { useEventFormTexts } from './form-texts.ts'

/** What is asked of an event that took place already: why it is entered now, and who came. */
export function PastFields({ form }: { form: FormInstance<EventValues> }) {
  const t = useEventFormTexts()
  const stops = Form.useWatch('stops', form) ?? []
  const rules = [{ required: true, message: t('needed') }]
  const places = stops.map((_, index) => ({ value: index, label: t('stopOf', { number: index + 1 }) }))
  return (
    <>
      <Form.Item
        name="heldReason"
        label={t('heldReason')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <FormSection title={t('came')}>
        <Form.List name="came">
          {(came, { add, remove }) => (
            <>
              {came.map(({ key, name }) => (
                <div key={key} className={style.line}>
                  <Form.Item name={[name, 'organizationId']} label={t('enterprise')} rules={rules}>
                    <OrganizationSelect<string | null> kind="enterprise" />
                  </Form.Item>
                  <Form.Item name={[name, 'people']} label={t('peopleCame')}>
                    <InputNumber min={1} max={50} precision={0} />
                  </Form.Item>
                  {stops.length > 1 && (
                    <Form.Item name={[name, 'stops']} label={t('stopsCame')}>
                      <Select mode="multiple" options={places} placeholder={t('allStops')} />
                    </Form.Item>
                  )}
                  <Button type="link" onClick={() => remove(name)}>
                    {t('remove')}
                  </Button>
                </div>
              ))}
              {came.length < 200 && (
                <Button
                  onClick={() => {
                    add({})
                    goToRow('came', came.length)
                  }}
                >
                  {t('addCame')}
                </Button>
              )}
            </>
          )}
        </Form.List>
      </FormSection>
    </>
  )
}
