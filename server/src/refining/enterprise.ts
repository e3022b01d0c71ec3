import type { OrganizationReference } from '@duijie/shared/organizations'
import type { RefiningSpan } from '@duijie/shared/refining'

export interface KnownEnterprise extends OrganizationReference {
  shortName: string
}

export interface NamedEnterprise {
  organization: OrganizationReference
  spans: RefiningSpan[]
  byShortName: boolean
}

const legalName = /[\p{Script=Han}（）()]{4,30}?(?:有限责任公司|股份有限公司|有限公司)/gu
const lead =
  /^(?:我们?(?:公司)?是|我是|这里是|公司(?:是|名称)?|企业(?:名称)?|单位(?:名称)?|今天走访了?|走访|来自|.{0,4}的)/u

function placesOf(text: string, word: string): RefiningSpan[] {
  const places: RefiningSpan[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    places.push({ start: at, end: at + word.length })
  }
  return places
}

/** The one enterprise that a message names by its name or, where only one has it, by its short name. */
export function namedEnterprise(text: string, known: readonly KnownEnterprise[]): NamedEnterprise | null {
  const plain = (name: string) => name.replaceAll('（', '(').replaceAll('）', ')')
  const found = known
    .flatMap((organization) => [
      { organization, word: plain(organization.name), byShortName: false },
      { organization, word: plain(organization.shortName), byShortName: true },
    ])
    .filter(({ word }) => word.length >= 2 && text.includes(word))
    .sort((a, b) => b.word.length - a.word.length)
  const [best] = found
  if (!best) return null
  const rivals = found.filter(
    ({ word, organization }) => word === best.word && organization.id !== best.organization.id,
  )
  if (rivals.length > 0) return null
  const { id, kind, name, shortName } = best.organization
  const words = [plain(name), plain(shortName)].filter((word) => word.length >= 2)
  return {
    organization: { id, kind, name },
    spans: words.flatMap((word) => placesOf(text, word)),
    byShortName: best.byShortName,
  }
}

/** Where names of companies stand, on record or not: they are no part of the problem. */
export function companyNames(text: string): RefiningSpan[] {
  return [...text.matchAll(legalName)].map(({ 0: name, index }) => ({
    start: index + (lead.exec(name)?.[0].length ?? 0),
    end: index + name.length,
  }))
}
