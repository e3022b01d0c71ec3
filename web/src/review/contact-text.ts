import type { Contact } from '@duijie/shared/fields'

export function contactText(contact: Contact | null): string {
  return contact ? [contact.name, contact.phone, contact.email].filter(Boolean).join(' · ') : ''
}
