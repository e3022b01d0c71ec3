import { personMetSchema } from '@duijie/shared/visits'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { organizationQuery } from '../lib/organizations.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { useVisitFormTexts } from './form-texts.ts'
import { blankPerson, type VisitValues } from './visit-values.ts'
import style from './visits.module.css'

const MOST = 30

/** Whom they met, one card each; the contact that is on record goes in by one tap. */
export function PeopleItems({ onChanged }: { onChanged: () => void }) {
  const t = useVisitFormTexts()
  const rule = useFieldRule()
  const form = Form.useFormInstance<VisitValues>()
  const enterpriseId = Form.useWatch('enterpriseId', form) ?? null
  const met = Form.useWatch('peopleMet', form) ?? []
  const enterprise = useQuery({ ...organizationQuery(enterpriseId ?? ''), enabled: enterpriseId !== null })
  const contact = enterprise.data?.contact
  const offered = contact?.name && !met.some((person) => person?.name === contact.name) ? contact : null
  return (
    <Form.List name="peopleMet">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name: at }) => (
            <div key={key} className={style.person}>
              <Form.Item
                name={[at, 'name']}
                label={t('name')}
                rules={[rule(personMetSchema.shape.name, t('nameNeeded'))]}
              >
                <Input maxLength={60} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[at, 'post']} label={t('post')}>
                <Input maxLength={60} autoComplete="off" />
              </Form.Item>
              <Form.Item name={[at, 'phone']} label={t('phone')}>
                <Input type="tel" inputMode="tel" maxLength={40} autoComplete="off" />
              </Form.Item>
              <Button
                type="text"
                className={style.take ?? ''}
                onClick={() => {
                  remove(at)
                  onChanged()
                }}
              >
                {t('removePerson')}
              </Button>
            </div>
          ))}
          <div className={`${style.buttons} ${style.last}`}>
            {offered && (
              <Button
                onClick={() => {
                  add({ ...blankPerson, name: offered.name, phone: offered.phone })
                  onChanged()
                }}
              >
                {t('addContact')}
              </Button>
            )}
            <Button disabled={fields.length >= MOST} onClick={() => add(blankPerson)}>
              {t('addPerson')}
            </Button>
          </div>
        </>
      )}
    </Form.List>
  )
}
