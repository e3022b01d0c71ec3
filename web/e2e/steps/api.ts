import type { Person } from '../person.ts'
import { demoPassword } from './session.ts'
import type { DemoRole } from './sign-in.ts'

export type Post = <Answer>(path: string, data: object) => Promise<Answer>

/** The API as a program of that account uses it: for what a journey needs beforehand and no page offers. */
export async function apiOf({ context: { request } }: Person, role: DemoRole): Promise<Post> {
  const credentials = { account: role, password: demoPassword(role) }
  const signedIn = await request.post('/api/v1/auth/sign-in', { data: credentials })
  const { accessToken } = await signedIn.json()
  const headers = { authorization: `Bearer ${accessToken}` }
  return async (path, data) => {
    const answer = await request.post(`/api/v1/${path}`, { data, headers })
    if (!answer.ok()) throw new Error(`POST ${path} answers ${answer.status()}: ${await answer.text()}`)
    return await answer.json()
  }
}
