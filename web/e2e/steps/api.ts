import type { Person } from '../person.ts'
import { accountApi, type Post } from './account-api.ts'
import { demoPassword } from './session.ts'
import type { DemoRole } from './sign-in.ts'

/** For what a journey needs beforehand and no page offers. */
export const apiOf = ({ context: { request } }: Person, role: DemoRole): Promise<Post> =>
  accountApi(request, { account: role, password: demoPassword(role) })
