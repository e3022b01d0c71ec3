import { isCommonWord } from '../matching/common-words.ts'
import { jieba } from '../matching/jieba.ts'
import { symptoms } from './symptoms.ts'

const LONGEST = 30
const named = /(?<!企业|公司|单位)(?:需求|项目|课题|难题)?(?:名称|标题|题目)\s*[:：]\s*([^\n。；;，,]{4,40})/u
const about = /关于(.{3,24}?)的(?:技术)?(?:需求|问题|难题)/u
const wants =
  /(?:想|要|希望|需要|寻求|寻找|征集|求购?|找|研发|开发|做)(?:要|找|能|求|做|有|开发|研发|引进|购买|买|请)*(?:人|专家|老师|高校|院校|学校|团队|单位|厂家|有没有)?(?:帮我?们?|来|一起|合作)*(?:解决|开发|研发|做|引进|攻克|提供|搞)?(?:一下|一种|一个|一套|一款|一台|一项|一批|一名|一位|[一二两三几]?[名位]|种|个|套|款)?(?:能够|可以|能|把|将)?(.{3,})/u
/** Somebody looks for this very thing: surer than what can be told from a trouble. */
const seeks = /找|寻|求购|征集|研发|开发|引进|攻克|聘|招/u
const tails = /(?:的)?(?:问题|难题|解决(?:方案|办法)|办法|方法)?(?:吗|呢|吧|啊|呀|了|的话)*$/u
const company = /[\p{Script=Han}（）()]{2,24}?(?:有限责任公司|股份有限公司|有限公司|集团|公司)/gu
const ours =
  /^(?:你好|我们?(?:厂|公司|这边|这里|家|企业)?(?:里|是)?(?:做|生产|的)?|本公司|我司|咱们?|贵局|现在|目前|最近|就是|主要|问题是|然后|还有|另外|有个|有一个|客户(?:反映|反馈|说|投诉)|反映|反馈)+(?:的)?/u

/** Words that a thing is never called by alone. */
const notAThing =
  /^(?:客户|公司|厂|厂里|企业|产品|问题|老师|技术|设备|东西|时候|时间|情况|方面|质量|效果|效率|成本|人|人员|人工|工人|领导|我们|冬天|夏天|北方|南方|大|小|高|低|月|年|天|周)$/u

/** The thing that a clause speaks of: the first nouns that stand together in it. */
export function objectOf(text: string): string | null {
  const tagged = jieba().tag(text.replace(company, '').replace(ours, ''))
  let thing = ''
  for (const { tag, word } of tagged) {
    const noun =
      (tag === '' || /^(?:n|vn|eng|l$|x)/u.test(tag)) && !/^n[rt]/u.test(tag) && /[\p{L}]/u.test(word)
    if (noun && !(thing === '' && (notAThing.test(word) || isCommonWord(word)))) thing += word
    else if (thing.length >= 2) break
    else thing = ''
    if (thing.length > 12) break
  }
  return thing.length >= 2 ? thing.slice(0, 14) : null
}

/** What a trouble is told of, where the dictionary knows no noun in it: `铝件阳极氧化后有` → `铝件阳极氧化`. */
function phraseOf(ahead: string): string | null {
  const phrase = ahead
    .replace(ours, '')
    .replace(/^(?:想|要|希望|需要|把|将|解决|请|帮忙?)+/u, '')
    .replace(/[\d一二两三四五六七八九十]+\s*[\p{L}℃%].*$/u, '')
    .replace(
      /(?:的|就|在|有|后|了|会|总是?|老是?|经常|容易|目前|现在|只有|出现|太|不|很|都|表面|存在)+$/u,
      '',
    )
  return /^[\p{Script=Han}a-z0-9-]{2,10}$/iu.test(phrase) ? phrase : null
}

const clean = (text: string) =>
  text
    .replace(company, '')
    .replace(/1[3-9]\d{9}|[\w.+-]+@[\w.-]+/gu, '')
    .replace(/[\s，。,;；:：!！?？、]+/gu, '')
    .slice(0, LONGEST)

/** What a need may be called, at most 30 characters; `written` where the message names it so itself. */
export function titleOf(
  text: string,
  clauses: readonly string[],
): { title: string; written: boolean } | null {
  const written = named.exec(text)?.[1] ?? about.exec(text)?.[1]
  if (written && clean(written).length >= 4) return { title: clean(written), written: true }
  const wish = (clause: string) => {
    const wished = clean(
      wants
        .exec(clause)?.[1]
        ?.replace(tails, '')
        .replace(/^(?:的|把|将)/u, '') ?? '',
    )
    if (/^(?:专家|老师|高校|学校)/u.test(wished)) return null
    if (/^(?:降|提|延长|到|改|控制|减少|做到|达到)/u.test(wished)) {
      const thing = clauses.map(objectOf).find((each) => each !== null)
      if (thing && !wished.includes(thing)) return { title: clean(`${thing}${wished}`), written: false }
    }
    return wished.length >= 4 ? { title: wished, written: false } : null
  }
  const sought = clauses
    .filter((clause) => seeks.test(clause))
    .map(wish)
    .find((each) => each !== null)
  if (sought) return sought
  for (const [index, clause] of clauses.entries()) {
    const symptom = symptoms.find(([words]) => words.test(clause))
    if (!symptom) continue
    const ahead = clause.slice(0, clause.search(symptom[0]))
    const others = [...clauses.slice(0, index).reverse(), ...clauses.slice(index + 1)]
    const thing = objectOf(ahead) ?? phraseOf(ahead) ?? others.map(objectOf).find((each) => each !== null)
    if (thing) return { title: clean(`${thing}${symptom[1]}`), written: false }
  }
  const wished = clauses.map(wish).find((each) => each !== null)
  if (wished) return wished
  const thing = clauses.map(objectOf).find((each) => each !== null)
  return thing ? { title: clean(thing.includes('技术') ? thing : `${thing}技术攻关`), written: false } : null
}
