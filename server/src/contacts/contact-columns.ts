import type { Contact } from '@duijie/shared/fields'

interface ContactColumns {
  contactName: string
  contactPhone: string
  contactEmail: string
}

export const contactColumns = (contact: Contact): ContactColumns => ({
  contactName: contact.name,
  contactPhone: contact.phone,
  contactEmail: contact.email,
})

export const contactOf = (columns: ContactColumns): Contact => ({
  name: columns.contactName,
  phone: columns.contactPhone,
  email: columns.contactEmail,
})
