import type { Contact } from '@duijie/shared/fields'
import { Field, FieldList } from './field-list.tsx'
import { useRecordTexts } from './record-texts.ts'

/** Whom to call, with links that call and write. */
export function ContactList({ contact }: { contact: Contact }) {
  const t = useRecordTexts()
  return (
    <section aria-label={t('contact')}>
      <FieldList>
        <Field label={t('contactName')}>{contact.name}</Field>
        <Field label={t('contactPhone')}>
          {contact.phone && <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>}
        </Field>
        {contact.email && (
          <Field label={t('contactEmail')}>
            <a href={`mailto:${contact.email}`}>{contact.email}</a>
          </Field>
        )}
      </FieldList>
    </section>
  )
}
