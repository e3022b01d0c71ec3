import { Input } from 'antd'
import { useState } from 'react'
import { useVisitFormTexts } from './form-texts.ts'
import style from './visits.module.css'

interface TopicChipsProps {
  id?: string
  value?: string[]
  onChange?: (topics: string[]) => void
}

const usual = ['needs', 'cooperation', 'policy', 'cultivation', 'talent', 'finance'] as const
const MOST = 20
const LONGEST = 60

/** What was talked about: one tap for the usual, a word for anything else. */
export function TopicChips({ id, value = [], onChange }: TopicChipsProps) {
  const t = useVisitFormTexts()
  const [typed, setTyped] = useState('')
  const shown = [...new Set([...usual.map((topic) => t(`topic.${topic}`)), ...value])]

  function toggle(topic: string) {
    if (value.includes(topic)) onChange?.(value.filter((each) => each !== topic))
    else if (value.length < MOST) onChange?.([...value, topic])
  }
  function add() {
    const topic = typed.trim()
    if (topic && !value.includes(topic)) toggle(topic)
    setTyped('')
  }

  return (
    <div className={style.chips}>
      {shown.map((topic) => (
        <button
          key={topic}
          type="button"
          className={style.chip}
          aria-pressed={value.includes(topic)}
          onClick={() => toggle(topic)}
        >
          {topic}
        </button>
      ))}
      <Input
        {...(id && { id })}
        className={style.chipInput ?? ''}
        value={typed}
        maxLength={LONGEST}
        enterKeyHint="done"
        placeholder={t('otherTopic')}
        aria-label={t('otherTopic')}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={(event) => {
          event.preventDefault()
          add()
        }}
        onBlur={add}
      />
    </div>
  )
}
