import type { IpKind, IpStatus } from '../closed-lists.ts'
import { withDigits } from './chinese-numbers.ts'
import { compactText } from './plain-text.ts'

/** As people state it: the number and the status are often left out. */
export type StatedIp = { kind: IpKind; number: string; status: IpStatus | null }

const kinds: readonly [RegExp, IpKind][] = [
  [/软件著作|软著|著作权|software_?copyright/, 'software_copyright'],
  [/实用新型|utility/, 'utility_model'],
  [/外观|design/, 'design'],
  [/植物新品种|新品种权|品种权|plant_?variety/, 'plant_variety'],
  [/(?:技术|商业)秘密|专有技术|know-?how|trade_?secret/, 'trade_secret'],
  [/发明|专利|invention|patent|zl\d/, 'invention'],
]
const number =
  /(?:zl|cn|pct\/?cn|wo|us|ep|jp|申请号|专利号|授权号|登记号|cna)[:：]?(\d[\d./]{5,}(?:[a-z]\d?|x)?)|(\d{4}sr\d{5,})|(\d{12}\.?[\dx])/g
const none = /^(?:非专利|未申请|尚未申请|没有|暂无|无(?!.*(?:件|项)))/

const maxItems = 50

function statusOf(text: string): IpStatus | null {
  if (/失效|过期|终止|expired/.test(text)) return 'expired'
  if (/申请中|在申请|受理|实审|公开|申请(?!号)|公示|审查|applied|pending/.test(text)) return 'applied'
  return /授权(?!号)|已获|获得|登记|有效|granted/.test(text) ? 'granted' : null
}

function itemsOf(text: string, previous: IpKind | null): { items: StatedIp[]; kind: IpKind | null } {
  const named = kinds.find(([words]) => words.test(text))?.[1]
  const numbers = [...text.matchAll(number)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
  const count = /(\d{1,3})(?:余)?(?:件|项|个|篇|份)/.exec(text)
  const kind = named ?? (count !== null || numbers.length > 0 ? previous : null)
  if (kind === null) return { items: [], kind: previous }
  const status = statusOf(text)
  const stated = count === null ? Math.max(numbers.length, 1) : Number(count[1])
  const items = Array.from({ length: Math.min(Math.max(stated, numbers.length), maxItems) }, (_, at) => ({
    kind,
    number: (numbers[at] ?? '').toUpperCase(),
    status,
  }))
  return { items, kind }
}

/**
 * The rights that a text names, one entry each: `发明专利ZL2019 1 0000001.X（授权），2件申请中` gives three. A part that
 * names no kind goes on with the kind before it. `非专利`, `无` and what is no right at all give none; at most 50.
 */
export function parseIp(value: string): StatedIp[] {
  const text = withDigits(compactText(value), '件项个')
  if (none.test(text)) return []
  const found: StatedIp[] = []
  let kind: IpKind | null = null
  for (const part of text.split(/[,，;；、。\n]|(?<=[件项])(?=[^\d)]*\d+[件项])/u)) {
    const read = itemsOf(part, kind)
    kind = read.kind
    found.push(...read.items)
  }
  return found.slice(0, maxItems)
}
