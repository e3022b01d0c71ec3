import { sessionKindLabels } from '@duijie/shared/event-labels'
import { sessionKinds } from '@duijie/shared/hosted-events'
import { Button, Form, type FormInstance, Input, Select } from 'antd'
import { useLabel } from '../i18n/use-label.ts'
import { goToRow } from '../lib/go-to-row.ts'
import { DayInput } from '../ui/day-input.tsx'
import { TimeInput } from '../ui/time-input.tsx'
import type { EventValues } from './event-values.ts'
import style from './events.module.css'
import { useEventFormTexts } from './form-texts.ts'

/** in place of a stop's position: a select knows no null */
const WHOLE_EVENT = -1

export function SessionFields({ form }: { form: FormInstance<EventValues> }) {
  const t = useEventFormTexts()
  const label = useLabel()
  const stops = Form.useWatch('stops', form) ?? []
  const needed = [{ required: true, whitespace: true, message: t('needed') }]
  const places = [
    { value: WHOLE_EVENT, label: t('wholeEvent') },
    ...stops.map((_, index) => ({ value: index, label: t('stopOf', { number: index + 1 }) })),
  ]
  return (
    <Form.List name="sessions">
      {(sessions, { add, remove }) => (
        <>
          {sessions.map(({ key, name }) => (
            <div key={key} className={`${style.line} ${style.session}`}>
              <Form.Item name={[name, 'kind']} label={t('kind')}>
                <Select
                  options={sessionKinds.map((value) => ({ value, label: label(sessionKindLabels[value]) }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'title']} label={t('sessionTitle')} rules={needed}>
                <Input maxLength={160} />
              </Form.Item>
              <Form.Item name={[name, 'stop']} label={t('stop')}>
                <Select options={places} />
              </Form.Item>
              <Form.Item name={[name, 'day']} label={t('day')} rules={needed}>
                <DayInput />
              </Form.Item>
              <Form.Item name={[name, 'from']} label={t('from')} rules={needed}>
                <TimeInput />
              </Form.Item>
              <Form.Item name={[name, 'to']} label={t('to')} rules={needed}>
                <TimeInput />
              </Form.Item>
              <Form.Item name={[name, 'place']} label={t('sessionPlace')}>
                <Input maxLength={120} />
              </Form.Item>
              <Button type="text" className={style.remove ?? ''} onClick={() => remove(name)}>
                {t('remove')}
              </Button>
              <SpeakerFields session={name} />
            </div>
          ))}
          <Button
            className={style.add ?? ''}
            onClick={() => {
              const stop = stops.length - 1
              add({ kind: 'talk', stop, day: stops[stop]?.day, from: '09:00', to: '10:00' })
              goToRow('sessions', sessions.length)
            }}
          >
            {t('addSession')}
          </Button>
        </>
      )}
    </Form.List>
  )
}

/** Who speaks, by name and post. */
function SpeakerFields({ session }: { session: number }) {
  const t = useEventFormTexts()
  const needed = [{ required: true, whitespace: true, message: t('needed') }]
  return (
    <Form.List name={[session, 'speakers']}>
      {(speakers, { add, remove }) => (
        <div className={style.speakers}>
          {speakers.map(({ key, name }) => (
            <div key={key} className={style.speaker}>
              <Form.Item name={[name, 'name']} label={t('speaker')} rules={needed}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name={[name, 'title']} label={t('speakerTitle')}>
                <Input maxLength={120} />
              </Form.Item>
              <Button type="text" onClick={() => remove(name)}>
                {t('remove')}
              </Button>
            </div>
          ))}
          {speakers.length < 20 && (
            <Button
              size="small"
              onClick={() => {
                add({ name: '', title: '', expertId: null })
                goToRow(`sessions_${session}_speakers`, speakers.length)
              }}
            >
              {t('addSpeaker')}
            </Button>
          )}
        </div>
      )}
    </Form.List>
  )
}
