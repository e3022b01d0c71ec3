/** Of an input what its row says: a blank cell takes nothing away from a record. */
export function saidOnly<Input extends object>(input: Input): Partial<Input> {
  return Object.fromEntries(
    Object.entries(input).filter(
      ([, value]) =>
        value !== '' &&
        value !== null &&
        value !== undefined &&
        value !== false &&
        !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<Input>
}

interface Contact {
  name: string
  phone: string
  email: string
}

/** What is known of a contact, and what a row says of it; nothing where it says nothing. */
export function mergedContact(known: Contact | null, said: Contact | undefined): { contact?: Contact } {
  const given = said === undefined ? {} : saidOnly(said)
  if (Object.keys(given).length === 0) return {}
  return { contact: { ...(known ?? { name: '', phone: '', email: '' }), ...given } }
}
