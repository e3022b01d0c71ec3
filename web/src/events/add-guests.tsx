import { type GuestsInput, guestsInputSchema } from '@duijie/shared/event-guests'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { FailureAlert } from '../ui/failure-alert.tsx'
import { notify } from '../ui/notify.ts'
import { OrganizationSelect } from '../ui/organization-select.tsx'
import style from './events.module.css'
import { useGuestTexts } from './guest-texts.ts'
import { eventChanges, eventCommands, eventQueries } from './queries.ts'

/** Puts enterprises, institutions or, of one institution, its experts on the list. */
export function AddGuests({ eventId }: { eventId: string }) {
  const t = useGuestTexts()
  const [enterprises, setEnterprises] = useState<string[]>([])
  const [institutions, setInstitutions] = useState<string[]>([])
  const [experts, setExperts] = useState<string[]>([])
  const [only = ''] = institutions.length === 1 ? institutions : []
  const known = useQuery({ ...eventQueries.experts(only), enabled: only !== '' })
  const add = useCommand({
    send: (input: GuestsInput, key) => eventCommands.addGuests(eventId, input, key),
    invalidates: () => eventChanges,
    onDone() {
      setEnterprises([])
      setInstitutions([])
      setExperts([])
      notify(t('added'))
    },
  })
  const guests =
    experts.length > 0
      ? [
          ...enterprises.map((organizationId) => ({ organizationId })),
          ...experts.map((expertId) => ({ organizationId: only, expertId })),
        ]
      : [...enterprises, ...institutions].map((organizationId) => ({ organizationId }))
  return (
    <div className={style.adding}>
      <OrganizationSelect<string[]>
        kind="enterprise"
        multiple
        value={enterprises}
        onChange={(ids) => setEnterprises(ids ?? [])}
        placeholder={t('enterprises')}
      />
      <OrganizationSelect<string[]>
        kind="institution"
        multiple
        value={institutions}
        onChange={(ids) => {
          setInstitutions(ids ?? [])
          setExperts([])
        }}
        placeholder={t('institutions')}
      />
      <Select
        mode="multiple"
        aria-label={t('expertsOf')}
        placeholder={only ? t('expertsOf') : t('expertsFirst')}
        notFoundContent={only ? undefined : t('expertsFirst')}
        value={experts}
        onChange={setExperts}
        options={known.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
        showSearch={{ optionFilterProp: 'label' }}
      />
      <Button
        disabled={guests.length === 0}
        loading={add.isPending}
        onClick={() => add.mutate(guestsInputSchema.parse({ guests }))}
      >
        {t('add')}
      </Button>
      <FailureAlert error={add.error} />
    </div>
  )
}
