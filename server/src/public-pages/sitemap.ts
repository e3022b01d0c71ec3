import type { Database } from '@duijie/db/client'
import { hostedEvents } from '@duijie/db/schema/hosted-events'
import { needs } from '@duijie/db/schema/needs'
import { newsItems } from '@duijie/db/schema/news-items'
import { organizations } from '@duijie/db/schema/organizations'
import { researchResults } from '@duijie/db/schema/research-results'
import { dayOf } from '@duijie/shared/days'
import { sql } from 'drizzle-orm'
import { publicRecords } from '../access/public-records.ts'
import { escaped } from './markup.ts'

/** What the protocol lets one file hold. */
const MOST = 50_000
const BATCH = 5000
const fixed = ['/', '/needs', '/results', '/events', '/news']

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** Every public record, as where it is and when it was last changed. */
const records = () => sql`
  select '/events/' || id as path, updated_at from ${hostedEvents} where ${publicRecords.events()}
  union all select '/needs/' || id, updated_at from ${needs} where ${publicRecords.needs()}
  union all select '/news/' || id, updated_at from ${newsItems} where ${publicRecords.news()}
  union all select '/organizations/' || id, updated_at from ${organizations}
    where ${publicRecords.institutions()}
  union all select '/results/' || id, updated_at from ${researchResults} where ${publicRecords.results()}`

async function countRecords(db: Database): Promise<number> {
  const [found] = await db.execute<{ total: number }>(
    sql`select count(*)::int as total from (${records()}) as record`,
  )
  return found?.total ?? 0
}

/** Home and lists, which change with the records that they show. */
async function fixedPages(db: Database, publicUrl: string): Promise<string> {
  const rows = await db.execute<{ list: string; changed: string }>(sql`
    select '/' || split_part(path, '/', 2) as list, max(updated_at) as changed
    from (${records()}) as record group by list`)
  const changed = new Map(rows.map((row) => [row.list, new Date(row.changed)]))
  const last = [...changed.values()].sort((one, other) => other.getTime() - one.getTime())[0]
  return fixed.map((path) => entry(publicUrl + path, path === '/' ? last : changed.get(path))).join('')
}

const entry = (url: string, changed: Date | undefined) =>
  `<url><loc>${escaped(url)}</loc>${changed ? `<lastmod>${dayOf(changed)}</lastmod>` : ''}</url>\n`

async function* lines(db: Database, publicUrl: string, from: number, to: number) {
  for (let offset = from; offset < to; offset += BATCH) {
    const limit = Math.min(BATCH, to - offset)
    const rows = await db.execute<{ path: string; updated_at: string }>(
      sql`select path, updated_at from (${records()}) as record order by path limit ${limit} offset ${offset}`,
    )
    yield rows.map(({ path, updated_at }) => entry(publicUrl + path, new Date(updated_at))).join('')
    if (rows.length < limit) return
  }
}

async function* urlset(db: Database, publicUrl: string, file: number, most: number) {
  yield `${HEAD}<urlset ${XMLNS}>\n`
  // the fixed pages stand in the first file, in the place of as many records
  const room = most - fixed.length
  if (file === 1) {
    yield await fixedPages(db, publicUrl)
    yield* lines(db, publicUrl, 0, room)
  } else yield* lines(db, publicUrl, room + (file - 2) * most, room + (file - 1) * most)
  yield '</urlset>\n'
}

const filesFor = (total: number, most: number) => Math.max(1, Math.ceil((total + fixed.length) / most))

/** The site's map: one file, or where that is not enough an index of several. */
export async function sitemap(db: Database, publicUrl: string, most = MOST) {
  const files = filesFor(await countRecords(db), most)
  if (files === 1) return urlset(db, publicUrl, 1, most)
  const parts = Array.from(
    { length: files },
    (_, index) => `<sitemap><loc>${escaped(`${publicUrl}/sitemaps/${index + 1}.xml`)}</loc></sitemap>\n`,
  )
  return [`${HEAD}<sitemapindex ${XMLNS}>\n`, ...parts, '</sitemapindex>\n']
}

/** One file of several; undefined where there is no such file. */
export async function sitemapFile(db: Database, publicUrl: string, file: number, most = MOST) {
  if (file < 1 || file > filesFor(await countRecords(db), most)) return undefined
  return urlset(db, publicUrl, file, most)
}
