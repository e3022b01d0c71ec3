import { personMetSchema } from '@duijie/shared/visits'
import { Button, Form, Input } from 'antd'
import { goToRow } from '../lib/go-to-row.ts'
import { useFieldRule } from '../lib/use-field-rule.ts'
import { ContactChoices } from '../ui/contact-choices.tsx'
import { useVisitFormTexts } from './form-texts.ts'
import { blankPerson, type VisitValues } from './visit-values.ts'
import style from './visits.module.css'

const MOST = 30

/** Whom they met, one card each; contact persons on record go in by one tap. */
export function PeopleItems({ onChanged }: { onChanged: () => void }) {
  const t = useVisitFormTexts()
  const rule = useFieldRule()
  const form = Form.useFormInstance<VisitValues>()
  const enterpriseId = Form.useWatch('enterpriseId', form) ?? null
  const met = Form.useWatch('peopleMet', form) ?? []
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
            {enterpriseId && fields.length < MOST && (
              <ContactChoices
                key={enterpriseId}
                organizationId={enterpriseId}
                taken={met.map((person) => person?.name ?? '')}
                onChoose={({ name, post, phone }) => {
                  add({ ...blankPerson, name, post, phone })
                  onChanged()
                }}
              />
            )}
            <Button
              disabled={fields.length >= MOST}
              onClick={() => {
                add(blankPerson)
                goToRow('peopleMet', fields.length)
              }}
            >
              {t('addPerson')}
            </Button>
          </div>
        </>
      )}
    </Form.List>
  )
}
