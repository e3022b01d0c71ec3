import type { Contact } from '@duijie/shared/fields'
import type { Organization, OrganizationPatch } from '@duijie/shared/organizations'

/** What the form edits, all filled: a blank is an empty string there. */
export interface OrganizationValues {
  name: string
  shortName: string
  creditCode: string
  townshipId: string | null
  industry: string
  city: string
  address: string
  introduction: string
  tags: string[]
  contact: Contact
}

export function valuesOf(organization: Organization): OrganizationValues {
  const { name, shortName, creditCode, townshipId, industry, city, address, introduction, tags, contact } =
    organization
  return {
    name,
    shortName,
    creditCode: creditCode ?? '',
    townshipId,
    industry,
    city,
    address,
    introduction,
    tags,
    contact: contact ?? { name: '', phone: '', email: '' },
  }
}

/** Only what was changed, so that nobody's edit of another field is overwritten. */
export function changedValues(
  base: OrganizationValues,
  values: OrganizationValues,
): Partial<OrganizationValues> {
  const known = new Map<string, unknown>(Object.entries(base))
  return Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(known.get(field)),
    ),
  )
}

export function patchOf(base: OrganizationValues, values: OrganizationValues): OrganizationPatch {
  const { creditCode, townshipId, ...changed } = changedValues(base, {
    ...values,
    townshipId: values.townshipId ?? null,
  })
  return {
    ...changed,
    ...(creditCode !== undefined && { creditCode: creditCode || null }),
    ...(townshipId !== undefined && { townshipId }),
  }
}
