import type { APIRequestContext } from 'playwright-core'

export type Post = <Answer>(path: string, data: object) => Promise<Answer>

/** The API as a program of that account uses it. */
export async function accountApi(
  request: APIRequestContext,
  credentials: { account: string; password: string },
): Promise<Post> {
  const signedIn = await request.post('/api/v1/auth/sign-in', { data: credentials })
  const { accessToken } = await signedIn.json()
  const headers = { authorization: `Bearer ${accessToken}` }
  return async (path, data) => {
    const answer = await request.post(`/api/v1/${path}`, { data, headers })
    if (!answer.ok()) throw new Error(`POST ${path} answers ${answer.status()}: ${await answer.text()}`)
    return await answer.json()
  }
}
