import { type IpKind, techFields } from '@duijie/shared/closed-lists'
import { isCreditCode } from '@duijie/shared/credit-code'
import { contactSchema } from '@duijie/shared/fields'
import { needInputSchema } from '@duijie/shared/needs'
import { newsItemInputSchema } from '@duijie/shared/news'
import { organizationInputSchema } from '@duijie/shared/organizations'
import { researchResultInputSchema } from '@duijie/shared/results'
import { describe, expect, it } from 'vitest'
import { demoExperts, demoNeeds, demoOrganizations, demoResults, demoTownships } from './district.ts'
import { newsRows } from './news.ts'

const keysOf = (records: { key: string }[]) => new Set(records.map((record) => record.key))
const townshipKeys = keysOf(demoTownships)
const enterpriseKeys = keysOf(demoOrganizations.filter((organization) => organization.kind === 'enterprise'))
const institutionKeys = keysOf(
  demoOrganizations.filter((organization) => organization.kind === 'institution'),
)
const publishedNeeds = demoNeeds.filter((need) => need.stage === 'published')

describe('the demonstration district', () => {
  it('is large enough to look like a district', () => {
    expect(demoTownships.length).toBeGreaterThanOrEqual(6)
    expect(enterpriseKeys.size).toBeGreaterThanOrEqual(14)
    expect(institutionKeys.size).toBeGreaterThanOrEqual(8)
    expect(demoNeeds.length).toBeGreaterThanOrEqual(40)
    expect(publishedNeeds.length).toBeGreaterThanOrEqual(34)
    expect(demoResults.length).toBeGreaterThanOrEqual(76)
  })

  it('has every technology field on both sides', () => {
    expect(new Set(demoNeeds.map((need) => need.techField))).toEqual(new Set(techFields))
    expect(new Set(demoResults.map((result) => result.techField))).toEqual(new Set(techFields))
  })

  it('keeps the review queues of needs and results from being empty', () => {
    for (const stage of ['draft', 'submitted', 'returned'])
      expect(demoNeeds.some((need) => need.stage === stage)).toBe(true)
    expect(demoResults.filter((result) => result.stage === 'submitted')).toHaveLength(3)
    expect(demoResults.filter((result) => result.stage === 'draft')).toHaveLength(2)
  })

  it('has needs of every level of confidentiality', () => {
    expect(demoNeeds.filter((need) => need.confidentiality === 'verified').length).toBeGreaterThanOrEqual(5)
    const restricted = demoNeeds.filter((need) => need.confidentiality === 'restricted')
    expect(restricted).toHaveLength(3)
    expect(restricted.every((need) => need.preferredInstitutionKeys.length > 0)).toBe(true)
  })
})

describe('news', () => {
  it('was told before now, in words that the form would take', () => {
    const now = new Date('2026-12-01T02:00:00Z')
    const { news } = newsRows(now)
    expect(news.length).toBeGreaterThanOrEqual(3)
    for (const { title, body, publishedAt } of news) {
      expect(newsItemInputSchema.safeParse({ title, body }).error).toBeUndefined()
      expect(publishedAt?.getTime()).toBeLessThan(now.getTime())
    }
  })
})

describe('references', () => {
  it('uses every key once', () => {
    for (const records of [demoTownships, demoOrganizations, demoExperts, demoNeeds, demoResults])
      expect(keysOf(records).size).toBe(records.length)
  })

  it('places every enterprise in a township and no institution', () => {
    for (const { kind, townshipKey, name } of demoOrganizations)
      expect(townshipKey === undefined ? false : townshipKeys.has(townshipKey), name).toBe(
        kind === 'enterprise',
      )
  })

  it('gives every institution two to four experts', () => {
    for (const key of institutionKeys) {
      const count = demoExperts.filter((expert) => expert.organizationKey === key).length
      expect(count, key).toBeGreaterThanOrEqual(2)
      expect(count, key).toBeLessThanOrEqual(4)
    }
    expect(demoExperts.every((expert) => institutionKeys.has(expert.organizationKey))).toBe(true)
  })

  it('lets enterprises post needs and names institutions that exist', () => {
    for (const need of demoNeeds) {
      expect(enterpriseKeys.has(need.organizationKey), need.key).toBe(true)
      for (const key of need.preferredInstitutionKeys) expect(institutionKeys.has(key), key).toBe(true)
    }
  })

  it('gives results to institutions, completed at least in part by their own experts', () => {
    const organizationOf = new Map(demoExperts.map((expert) => [expert.key, expert.organizationKey]))
    for (const result of demoResults) {
      expect(institutionKeys.has(result.organizationKey), result.key).toBe(true)
      for (const key of result.expertKeys)
        expect(organizationOf.get(key), `${result.key} ${key}`).toBe(result.organizationKey)
    }
  })
})

describe('answers', () => {
  it('are published results of no lower readiness than asked', () => {
    const resultOf = new Map(demoResults.map((result) => [result.key, result]))
    for (const need of demoNeeds)
      for (const key of need.answeredBy) {
        const result = resultOf.get(key)
        expect(result?.stage, `${need.key} ${key}`).toBe('published')
        if (need.minTrl !== null) expect(result?.trl, key).toBeGreaterThanOrEqual(need.minTrl)
      }
  })

  it('exist for about two thirds of the published needs', () => {
    const share = publishedNeeds.filter((need) => need.answeredBy.length > 0).length / publishedNeeds.length
    expect(share).toBeGreaterThan(0.6)
    expect(share).toBeLessThan(0.75)
  })
})

const patent = /^(ZL)?20\d\d [12] 0000\d{3}\.[\dX]$/
const shapes: Record<IpKind, RegExp> = {
  invention: patent,
  utility_model: patent,
  design: patent,
  software_copyright: /^20\d\dSR0000\d{3}$/,
  plant_variety: /^CNA20\d{2}0000\d{2}X$/,
  trade_secret: /^$/,
}

describe('the contract', () => {
  it('accepts every organization, and every credit code has its check character', () => {
    for (const organization of demoOrganizations) {
      expect(organizationInputSchema.safeParse(organization).error, organization.key).toBeUndefined()
      expect(isCreditCode(organization.creditCode ?? ''), organization.key).toBe(true)
    }
  })

  it('refuses a credit code with one character changed', () => {
    for (const { creditCode = '' } of demoOrganizations)
      expect(
        isCreditCode(`${creditCode.slice(0, 16)}${creditCode[16] === '0' ? '1' : '0'}${creditCode[17]}`),
      ).toBe(false)
  })

  it('accepts every need, valid beyond the day of writing', () => {
    for (const need of demoNeeds) {
      expect(needInputSchema.safeParse(need).error, need.key).toBeUndefined()
      expect(need.validUntil > '2027-01-01', need.key).toBe(true)
      if (need.deadline !== null) expect(need.deadline.startsWith('2027-'), need.key).toBe(true)
    }
  })

  it('accepts every result', () => {
    for (const result of demoResults)
      expect(researchResultInputSchema.safeParse(result).error, result.key).toBeUndefined()
  })

  it('numbers every intellectual property once, in the shape of its kind', () => {
    const numbered = demoResults.flatMap((result) => result.ip).filter((ip) => ip.number !== '')
    expect(new Set(numbered.map((ip) => ip.number)).size).toBe(numbered.length)
    for (const { kind, number } of numbered) expect(number).toMatch(shapes[kind])
  })

  it('reaches nobody real', () => {
    for (const { contact } of [...demoOrganizations, ...demoNeeds, ...demoResults]) {
      expect(contactSchema.safeParse(contact).success, contact.name).toBe(true)
      expect(contact.email).toMatch(/\.example$/)
      expect(contact.phone).toMatch(/^(0527-555\d{5}|1390000\d{4})$/)
    }
  })
})

describe('the texts', () => {
  const texts = [
    ...[...demoOrganizations, ...demoExperts].map(({ key, introduction }) => ({
      key,
      parts: [introduction],
    })),
    ...demoNeeds.map((need) => ({
      key: need.key,
      parts: [
        need.title,
        need.originalText,
        need.problem,
        need.currentState,
        need.targets,
        need.teaser ?? '',
      ],
    })),
    ...demoResults.map((result) => ({
      key: result.key,
      parts: [result.title, result.summary, result.innovation, result.applications],
    })),
  ]

  it('share no run of more than 20 characters', () => {
    const seen = new Map<string, string>()
    const repeated: string[] = []
    for (const { key, parts } of texts)
      for (const part of parts) {
        const characters = [...part.replace(/\s/g, '')]
        const runs = new Set(
          characters.slice(20).map((_, start) => characters.slice(start, start + 21).join('')),
        )
        for (const run of runs) {
          const earlier = seen.get(run)
          if (earlier !== undefined) repeated.push(`${earlier} / ${key}: ${run}`)
          seen.set(run, key)
        }
      }
    expect(repeated).toEqual([])
  })

  it('state figures in every published need and result', () => {
    for (const need of publishedNeeds) expect(need.targets, need.key).toMatch(/\d/)
    for (const result of demoResults) expect(result.summary, result.key).toMatch(/\d/)
  })
})
