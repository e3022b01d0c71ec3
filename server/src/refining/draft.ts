import { findBudget } from '@duijie/shared/import-values/budgets'
import { findDueDay } from '@duijie/shared/import-values/due-days'
import { foldInPlace } from '@duijie/shared/import-values/plain-text'
import type { RefiningDraft, RefiningDrafts, RefiningNote, RefiningSpan } from '@duijie/shared/refining'
import { type ClauseKind, kindOf, opensTargets, plainTarget } from './clause-kind.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { findContact } from './contacts.ts'
import { companyNames, type KnownEnterprise, namedEnterprise } from './enterprise.ts'
import { numberedNeeds } from './numbered.ts'
import { techFieldOf } from './tech-field.ts'
import { titleOf } from './title.ts'
import { kindOfNeed, ripenessOf, waysOf } from './wishes.ts'

/** What a draft is read with: today in Shanghai and the enterprises that the reader may enter needs for. */
export interface RefiningContext {
  today: string
  enterprises: readonly KnownEnterprise[]
}

type Part<Value> = { value: Value; spans: RefiningSpan[]; sure: boolean; note: RefiningNote | null }
const part = <Value>(value: Value, spans: RefiningSpan[], note: RefiningNote | null = null): Part<Value> => ({
  value,
  spans,
  sure: note === null,
  note,
})

/**
 * Drafts of the needs in a rough message (WeChat chat, phone note, minutes of a visit), by rules alone: the same
 * message gives the same drafts. Spans are UTF-16 places in the message. What is not said is null.
 */
export function draftsOf(message: string, context: RefiningContext): RefiningDrafts {
  const text = foldInPlace(message)
  const { common, items } = numberedNeeds(text)
  return {
    originalText: message,
    items: items.map((item) => draftOf(message, text, [...(common ? [common] : []), item], context)),
  }
}

function draftOf(
  message: string,
  text: string,
  ranges: RefiningSpan[],
  { today, enterprises }: RefiningContext,
): RefiningDraft {
  const enterprise = namedEnterprise(text, enterprises)
  const contact = findContact(text, { start: 0, end: text.length })
  const taken: RefiningSpan[] = [...(enterprise?.spans ?? []), ...contact.spans, ...companyNames(text)]
  const clauses = ranges.flatMap((range) => clausesOf(text, range))
  const budget = firstOf(clauses, ({ text: said, asked }) =>
    findBudget(said, /预算|经费|投入|多少钱|费用/u.test(asked)),
  )
  const due = firstOf(clauses, ({ text: said }) => findDueDay(said, today))
  for (const found of [budget, due]) if (found) taken.push(found)
  const said = sorted(clauses, message, taken)
  const own = said.map(({ written }) => written)
  const title = titleOf(ranges.map(({ start, end }) => message.slice(start, end)).join('\n'), own)
  const whole = ranges.map(({ start, end }) => text.slice(start, end)).join('\n')
  const field = techFieldOf(own.join('\n') || whole)
  const base = ranges.at(-1)?.start ?? 0
  const itemText = text.slice(base, ranges.at(-1)?.end)
  const at = (found: RefiningSpan): RefiningSpan => ({ start: base + found.start, end: base + found.end })
  const kind = kindOfNeed(itemText)
  const ways = waysOf(itemText)
  const ripeness = ripenessOf(itemText)
  const together = (wanted: ClauseKind, join: string, finish = '') => {
    const chosen = said.filter((each) => each.kind === wanted)
    const value = chosen
      .map(({ written }) => (wanted === 'target' ? plainTarget(written) : written))
      .join(join)
    return value === ''
      ? null
      : part(
          value + finish,
          chosen.map(({ start, end }) => ({ start, end })),
        )
  }
  return {
    title: title && part(title.title, [], title.written ? null : 'proposed'),
    organization:
      enterprise &&
      part(enterprise.organization, enterprise.spans, enterprise.byShortName ? 'short_name' : null),
    contact: contact.contact && part(contact.contact, contact.spans),
    problem: together('problem', '，', '。') ?? allOf(said),
    currentState: together('state', '，', '。'),
    targets: together('target', '\n'),
    constraints: together('constraint', '\n'),
    budget:
      budget &&
      part(
        { range: budget.range, negotiable: budget.negotiable },
        [spanOf(budget)],
        budget.sure ? null : 'unclear_sum',
      ),
    deadline: due && part(due.day, [spanOf(due)], due.reading === 'written' ? null : due.reading),
    techField: field && part(field.field, [], field.named ? null : 'by_words'),
    kind: kind && part(kind.value, [at(kind)], 'by_words'),
    cooperationModes: ways && part(ways.value, ways.spans.map(at)),
    minTrl: ripeness && part(ripeness.value, [at(ripeness)], 'by_words'),
  }
}

/** Where nothing but values is told, they are the problem as well. */
function allOf(said: readonly Sorted[]): Part<string> | null {
  const told = said.filter(({ kind }) => kind !== 'constraint')
  if (told.length === 0) return null
  return part(`${told.map(({ written }) => written).join('，')}。`, told.map(spanOf), 'proposed')
}

const spanOf = ({ start, end }: RefiningSpan) => ({ start, end })

/** What a reader finds first in any of the clauses, its place in the whole message. */
function firstOf<Found extends RefiningSpan>(
  clauses: readonly Clause[],
  read: (clause: Clause) => Found | null,
): Found | null {
  for (const clause of clauses) {
    const found = read(clause)
    if (found) return { ...found, start: clause.start + found.start, end: clause.start + found.end }
  }
  return null
}

interface Sorted extends RefiningSpan {
  written: string
  kind: ClauseKind
}

const filler =
  /^(?:有?[一二两三四五几\d]+个?(?:技术)?(?:需求|问题|难题|事)|我们?(?:公司|厂|这边)?(?:是|叫)?|公司|企业(?:名称)?|单位|预算|经费|费用|时间|期限|最好|希望|争取|要求|想|要|在|于|能|能够|完成|解决|搞定|交付|就行|左右|大概|大约|吧|的|了|和|请|请?联系|联系人|联系方式|电话|手机|邮箱|微信|谢谢|投入|打算|准备|可以|需要|尽快|越快越好|急|内|前|出|给|是|来自|走访(?:记录|纪要)?|记录|意向|有意|今天|上午|下午|[::：\s]|[\d一二三四五六七八九][、.)）])*$/u
const edges = /^[\s:：、()（）的和]+|(?:[\s:：、(（]|(?:准备|打算|愿意|可以)?(?:投入?|出|花)?$)+$/gu
/** Who says it is no part of what is said. */
const saying = /^.{0,4}(?:经理|总|工|厂长|主任|老板|客户)?(?:说|反映|反馈)$/u

/** The clauses without what was taken out of them, each under what it tells; bare leftovers are dropped. */
function sorted(clauses: readonly Clause[], message: string, taken: readonly RefiningSpan[]): Sorted[] {
  const kept: Sorted[] = []
  let listed = false
  for (const clause of clauses) {
    const units = [...message.slice(clause.start, clause.end)]
    let written = ''
    let at = clause.start
    for (const unit of units) {
      if (!taken.some(({ start, end }) => at >= start && at < end)) written += unit
      at += unit.length
    }
    written = written
      .replace(
        /^(?:走访记录|企业名称|企业|单位|公司名称|联系人|问题描述|技术难题|难题|问题|需求描述|需求|现状|背景)\s*[:：]\s*/u,
        '',
      )
      .replace(/^(?:反映|反馈)/u, '')
      .replace(edges, '')
    if (opensTargets(clause.text)) listed = true
    else if (listed && !/\d/u.test(clause.text)) listed = false
    if (
      written.length < 2 ||
      filler.test(written) ||
      saying.test(written) ||
      /^(?:需求|项目)?(?:名称|标题)\s*[:：]/u.test(clause.text)
    )
      continue
    if (/^(?:技术)?领域\s*[:：]|^合作方式\s*[:：]/u.test(clause.text)) continue
    kept.push({ start: clause.start, end: clause.end, written, kind: kindOf(written, listed) })
  }
  return kept
}
