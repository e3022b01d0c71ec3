import { needs } from '@duijie/db/schema/needs'
import { newsItems } from '@duijie/db/schema/news-items'
import { organizations } from '@duijie/db/schema/organizations'
import { researchResults } from '@duijie/db/schema/research-results'
import { and, eq, isNull } from 'drizzle-orm'
import { visitor } from './actor.ts'
import { eventFilterColumns } from './event-filter-columns.ts'
import { filterToSql } from './filter-sql.ts'
import { needFilterColumns } from './need-filter-columns.ts'
import { resultFilterColumns } from './result-filter-columns.ts'
import { knownNeeds, visibleEvents, visibleNews, visibleResults } from './visibility.ts'

/** Of each kind, the records that everybody may know of, as conditions on its own table. */
export const publicRecords = {
  needs: () => and(isNull(needs.mergedIntoId), filterToSql(knownNeeds(visitor), needFilterColumns)),
  results: () =>
    and(isNull(researchResults.mergedIntoId), filterToSql(visibleResults(visitor), resultFilterColumns)),
  events: () => filterToSql(visibleEvents(visitor), eventFilterColumns),
  news: () => filterToSql(visibleNews(visitor), { stage: newsItems.stage }),
  institutions: () =>
    and(
      isNull(organizations.mergedIntoId),
      eq(organizations.kind, 'institution'),
      eq(organizations.status, 'active'),
    ),
}
