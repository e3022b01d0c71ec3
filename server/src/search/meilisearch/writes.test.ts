import { Meilisearch } from 'meilisearch'
import { expect, it } from 'vitest'
import { meilisearchServer, ownIndexes } from '../testing/meilisearch-server.ts'
import { finish } from './indexes.ts'
import { dropIfThere } from './writes.ts'

if (meilisearchServer) dropping(meilisearchServer)
else it.skip('SKIPPED: MEILI_URL is not set', () => undefined)

function dropping(server: NonNullable<typeof meilisearchServer>) {
  const { prefix } = ownIndexes(server).options
  const indexes = { client: new Meilisearch({ host: server.url, apiKey: server.key }), prefix }
  const uid = `${prefix}_dropped`

  it('takes an index away that several take away at once', async () => {
    await finish(indexes, () => indexes.client.createIndex(uid))
    await Promise.all(Array.from({ length: 5 }, () => dropIfThere(indexes, uid)))
    await expect(indexes.client.getRawIndex(uid)).rejects.toThrow('not found')
  })

  it('does not mind one that never was, and says what else went wrong', async () => {
    await dropIfThere(indexes, uid)
    await expect(dropIfThere(indexes, 'not a name')).rejects.toThrow()
  })
}
