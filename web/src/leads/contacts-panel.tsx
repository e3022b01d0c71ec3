import type { Lead, LeadContacts } from '@duijie/shared/leads'
import { Button } from 'antd'
import { useState } from 'react'
import { useCommand } from '../lib/use-command.ts'
import { useAccount } from '../lib/use-session.ts'
import { ContactList } from '../ui/contact-list.tsx'
import { FailureAlert } from '../ui/failure-alert.tsx'
import style from './pane-section.module.css'
import { PaneSection } from './pane-section.tsx'
import { leadCommands } from './queries.ts'
import { useLeadTexts } from './texts.ts'

/** Whom to call. Each look is kept, so it is asked for and not shown by itself. */
export function ContactsPanel({ lead }: { lead: Lead }) {
  const t = useLeadTexts()
  const staff = useAccount()?.role === 'staff'
  const [contacts, setContacts] = useState<LeadContacts | null>(null)
  const look = useCommand({ send: () => leadCommands.contacts(lead.id), onDone: setContacts })
  const open = staff || lead.introducedAt !== null
  return (
    <PaneSection title={t('contacts')}>
      {!open && <p>{t('contactsLater')}</p>}
      {open && !contacts && (
        <>
          <p className={style.hint}>{t('contactsHint')}</p>
          <Button loading={look.isPending} onClick={() => look.mutate(undefined)}>
            {t('showContacts')}
          </Button>
        </>
      )}
      {contacts &&
        [contacts.enterprise, contacts.institution].map(
          (party) =>
            party && (
              <section key={party.organization.id}>
                <h4>{party.organization.name}</h4>
                <ContactList contact={party} />
              </section>
            ),
        )}
      {contacts && !contacts.institution && <p>{t('noTargetContact')}</p>}
      <FailureAlert error={look.error} />
    </PaneSection>
  )
}
