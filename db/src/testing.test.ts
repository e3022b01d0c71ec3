import { describe, expect, it } from 'vitest'
import { townships } from './schema/townships.ts'
import { createTestDatabase } from './testing.ts'

describe('test databases', () => {
  it('have the real schema and do not see one another', async () => {
    const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
    await one.db.insert(townships).values({ id: crypto.randomUUID(), name: '城东街道', kind: 'township' })
    expect(await one.db.$count(townships)).toBe(1)
    expect(await other.db.$count(townships)).toBe(0)
    await Promise.all([one.close(), other.close()])
  })

  it('refuse to rewrite the audit', async () => {
    const test = await createTestDatabase()
    const { sql } = test
    await sql`insert into audit_entries (actor_role, action, subject_kind, subject_id) values ('system', 'create', 'need', ${crypto.randomUUID()})`
    await expect(sql`update audit_entries set action = 'x'`).rejects.toThrow(/append-only/)
    await expect(sql`delete from audit_entries`).rejects.toThrow(/append-only/)
    await expect(sql`truncate audit_entries`).rejects.toThrow(/append-only/)
    await test.close()
  })
})
