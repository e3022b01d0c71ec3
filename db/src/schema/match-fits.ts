import {
  type MatchFitBasis,
  type MatchFitFigure,
  matchFitKinds,
  matchFitReasons,
  matchFitStates,
} from '@duijie/shared/match-fits'
import { sql } from 'drizzle-orm'
import {
  check,
  customType,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList, trackingColumns } from './columns.ts'

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** What matching has learnt here, whether it is in use or not; none is ever deleted. */
export const matchFits = pgTable(
  'match_fits',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: matchFitKinds }).notNull(),
    state: text('state', { enum: matchFitStates }).notNull(),
    reason: text('reason', { enum: matchFitReasons }).notNull(),
    /** of `weights` by name; of `term_vectors` dimensions and terms */
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    /** of `term_vectors`: int8 unit vectors, row after row */
    vectors: bytea('vectors'),
    figures: jsonb('figures').$type<MatchFitFigure[]>().notNull(),
    basis: jsonb('basis').$type<MatchFitBasis>().notNull(),
    /** SHA-256 of what was learnt from, hexadecimal: the same is not learnt from twice */
    basisHash: text('basis_hash').notNull(),
    activatedAt: timestamp('activated_at', { withTimezone: true }),
    /** null: by the job */
    activatedBy: uuid('activated_by').references(() => accounts.id),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('match_fits_active_key').on(t.kind).where(sql`${t.state} = 'active'`),
    index('match_fits_created_idx').on(t.createdAt, t.id),
    inList('match_fits_kind_check', t.kind, matchFitKinds),
    inList('match_fits_state_check', t.state, matchFitStates),
    inList('match_fits_reason_check', t.reason, matchFitReasons),
    check('match_fits_vectors_check', sql`(${t.kind} = 'term_vectors') = (${t.vectors} is not null)`),
  ],
)
