import type { ContactPerson } from '@duijie/shared/contact-persons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { contactPersonsQuery } from '../lib/contact-persons.ts'
import style from './contact-choices.module.css'
import { FailureAlert } from './failure-alert.tsx'
import { useFormTexts } from './form-texts.ts'

interface ContactChoicesProps {
  organizationId: string
  /** names that are filled in already */
  taken: readonly string[]
  onChoose: (person: Pick<ContactPerson, 'name' | 'post' | 'phone' | 'email'>) => void
}

/** People of an organization to fill in by one tap; read when asked for, as every reading is kept. */
export function ContactChoices({ organizationId, taken, onChoose }: ContactChoicesProps) {
  const t = useFormTexts()
  const [asked, setAsked] = useState(false)
  const query = useQuery({ ...contactPersonsQuery(organizationId), enabled: asked })
  const people = query.data?.items
  if (!people) {
    return (
      <>
        <Button loading={query.isFetching} onClick={() => (asked ? void query.refetch() : setAsked(true))}>
          {t('chooseContact')}
        </Button>
        <FailureAlert error={query.error} />
      </>
    )
  }
  if (people.length === 0) return <span className={style.none}>{t('noContacts')}</span>
  return (
    <fieldset className={style.choices}>
      <legend>{t('contacts')}</legend>
      {people.map((person) => (
        <Button key={person.id} disabled={taken.includes(person.name)} onClick={() => onChoose(person)}>
          {[person.name, person.post].filter(Boolean).join(' ')}
        </Button>
      ))}
    </fieldset>
  )
}
