import { inject } from 'vitest'
import type { Device } from '../devices.ts'
import { arrive, type Person } from '../person.ts'
import { type DemoRole, signIn } from './sign-in.ts'

export function demoPassword(role: DemoRole): string {
  const found = inject('accounts').find(({ account }) => account === role)
  if (!found) throw new Error(`The demonstration has no account ${role}`)
  return found.password
}

/** A demonstration account at a browser of its own. */
export async function arriveAs(role: DemoRole, device?: Device): Promise<Person> {
  const person = await arrive(device)
  await signIn(person.page, role, demoPassword(role))
  return person
}
