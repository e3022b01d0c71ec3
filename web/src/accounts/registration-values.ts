import type { Registration } from '@duijie/shared/accounts'

export interface RegistrationValues {
  organization: {
    kind: 'enterprise' | 'institution'
    name: string
    creditCode: string
    townshipId?: string
    industry: string
    address: string
  }
  account: {
    name: string
    phone: string
    email: string
    account: string
    password: string
    passwordRepeat: string
  }
}

export const emptyRegistration: RegistrationValues = {
  organization: { kind: 'enterprise', name: '', creditCode: '', industry: '', address: '' },
  account: { name: '', phone: '', email: '', account: '', password: '', passwordRepeat: '' },
}

export function registrationOf({ organization, account }: RegistrationValues): Registration {
  const { passwordRepeat: _, ...person } = account
  return {
    organization: {
      ...organization,
      creditCode: organization.creditCode || null,
      townshipId: organization.kind === 'enterprise' ? (organization.townshipId ?? null) : null,
    },
    account: person,
  }
}

/** What may be kept in the browser: everything but the passwords. */
export function withoutPasswords({ organization, account }: RegistrationValues): RegistrationValues {
  return { organization, account: { ...account, password: '', passwordRepeat: '' } }
}
