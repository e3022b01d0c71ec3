import { organizations } from '@duijie/db/schema/organizations'
import { namedLike } from './named-like.ts'

/** That the organization of the row is called so, by a part of its name or short name, or in pinyin. */
export const organizationNamed = (typed: string) =>
  namedLike(typed, {
    names: [organizations.name, organizations.shortName],
    reading: organizations.reading,
  })
