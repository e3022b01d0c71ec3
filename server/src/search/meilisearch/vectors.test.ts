import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { equal, everything } from '../../access/filter.ts'
import { makeResult, pagesOf } from '../testing/documents.ts'
import { meilisearchServer, ownIndexes } from '../testing/meilisearch-server.ts'
import { createMeilisearchEngine } from './meilisearch-engine.ts'

if (meilisearchServer) vectors(meilisearchServer)
else it.skip('SKIPPED: MEILI_URL is not set', () => undefined)

function vectors(server: NonNullable<typeof meilisearchServer>) {
  describe('vectors in Meilisearch', () => {
    const { options, drop } = ownIndexes(server)
    const engine = createMeilisearchEngine({ ...options, dimensions: 2 })
    const plain = createMeilisearchEngine(options)
    const terms = [{ term: '滴灌', weight: 1 }]
    const vector = Float32Array.from([1, 0])
    const near = { ...makeResult('near', '水肥一体化'), vector: Float32Array.from([0.8, 0.6]) }
    const far = { ...makeResult('far', '电机绕组', {}, { trl: 9 }), vector: Float32Array.from([-1, 0]) }
    const said = makeResult('said', '滴灌带')
    const ask = (request: object, of = engine) =>
      of
        .candidates({ kind: 'results', terms, filter: everything, k: 4, ...request })
        .then((hits) => hits.map(({ id }) => id))

    beforeAll(() => engine.rebuild('results', pagesOf([near, far, said])))
    afterAll(drop)

    it('bring the nearest among the candidates, behind who says the words', async () => {
      expect(await ask({ vector })).toEqual(['said', 'near'])
      expect(await ask({ vector, k: 8 })).toEqual(['said', 'near', 'far'])
      expect(await ask({ vector, terms: [] })).toEqual(['near'])
      expect(await ask({ vector, filter: equal('trl', 9) })).toEqual(['far'])
      expect(await ask({})).toEqual(['said'])
    })

    it('never take more places than there are, and give way where too few say the words', async () => {
      expect(await ask({ vector, k: 1 })).toEqual(['said'])
      await engine.upsert('results', [{ ...near, vector: Float32Array.from([-1, 0.1]) }])
      expect(await ask({ vector, k: 4 })).toHaveLength(2)
      await engine.upsert('results', [near])
    })

    it('come later to a document that had none, and may be missing', async () => {
      await engine.upsert('results', [{ ...said, vector: Float32Array.from([1, 0]) }])
      expect(await ask({ vector, terms: [] })).toEqual(['said'])
      await engine.upsert('results', [{ ...said, vector: null }])
      expect(await ask({ vector, terms: [] })).toEqual(['near'])
    })

    it('are passed over by an index without an embedder, and where the model is another', async () => {
      expect(await ask({ vector: Float32Array.from([1, 0, 0]) })).toEqual(['said'])
      await plain.rebuild('results', pagesOf([said]))
      expect(await ask({ vector })).toEqual(['said'])
      expect(await ask({ vector }, plain)).toEqual(['said'])
    })
  })
}
