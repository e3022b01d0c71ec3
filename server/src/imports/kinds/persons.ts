export interface NamedPerson {
  name: string
  title: string
  department: string
}

const ranks =
  /(?:特聘|助理|副|正高级|高级)*(?:教授级高工|教授|研究员|工程师|高工|讲师|院士|博导|导师|博士|主任|所长|院长)/gu
const name = /^(?:[\p{Script=Han}]{2,4}(?:·[\p{Script=Han}]{1,8})?|[A-Za-z][A-Za-z.' -]{1,58})$/u
const department = /^[\p{Script=Han}A-Za-z]{2,30}(?:学院|学部|院|系|所|中心|实验室|课题组|团队)$/u

/** The persons that a cell names, `材料学院 张某某教授、李某（博士）等`, with their department and what they are called. */
export function personsIn(text: string): NamedPerson[] {
  const found = new Map<string, NamedPerson>()
  for (const part of text.replace(/[(（][^()（）]*[)）]/gu, '').split(/[、,，;；\n/|]|\s{2,}/u)) {
    const said = part
      .replace(/等$/u, '')
      .replace(/^\s*(?:负责人|完成人|团队)[:：]/u, '')
      .trim()
    const [first = '', ...rest] = said.split(/\s+/u)
    const belongs = rest.length > 0 && department.test(first)
    const person = belongs ? rest.join(' ') : said
    const bare = person
      .replace(ranks, '')
      .replace(/(?:团队|课题组|老师|等)$/u, '')
      .trim()
    const whole = /^[\p{Script=Han}\s]+$/u.test(bare) ? bare.replace(/\s/gu, '') : bare
    if (!name.test(whole) || found.has(whole)) continue
    const title = person.match(ranks)?.join('') ?? ''
    found.set(whole, { name: whole, title, department: belongs ? first : '' })
  }
  return [...found.values()].slice(0, 30)
}
