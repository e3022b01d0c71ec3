import { sql } from 'drizzle-orm'
import { check, customType, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** What an outside model made of a text, under the hash of the text: no text is sent twice. */
export const embeddings = pgTable(
  'embeddings',
  {
    /** SHA-256 of the text, hexadecimal */
    textHash: text('text_hash').notNull(),
    model: text('model').notNull(),
    dimensions: integer('dimensions').notNull(),
    /** a unit vector, 32-bit floats, little-endian */
    vector: bytea('vector').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.model, t.dimensions, t.textHash] }),
    check('embeddings_vector_check', sql`octet_length(${t.vector}) = ${t.dimensions} * 4`),
  ],
)
