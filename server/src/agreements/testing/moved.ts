import type { Agreement } from '@duijie/shared/agreements'
import type { Client } from '../../testing/test-app.ts'

/** The header that names the version expected. */
export const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })

/** Moves an agreement as the caller; throws where that is refused. */
export async function moved(
  client: Client,
  agreement: Pick<Agreement, 'id' | 'version'>,
  move: object,
): Promise<Agreement> {
  const answer = await client.post(`/agreements/${agreement.id}/moves`, move, ifMatch(agreement))
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`)
  return answer.json()
}
