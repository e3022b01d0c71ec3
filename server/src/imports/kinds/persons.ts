const ranks =
  /(?:特聘|助理|副|正高级|高级)*(?:教授级高工|教授|研究员|工程师|高工|讲师|院士|博导|导师|博士|主任|所长|院长)/gu
const name = /^(?:[\p{Script=Han}]{2,4}(?:·[\p{Script=Han}]{1,8})?|[A-Za-z][A-Za-z.' -]{1,58})$/u

/** The persons that a cell names, `张某某教授、李某（博士）等`, with what they are called. */
export function personsIn(text: string): { name: string; title: string }[] {
  const found = new Map<string, string>()
  for (const part of text.replace(/[(（][^()（）]*[)）]/gu, '').split(/[、,，;；\n/|]|\s{2,}/u)) {
    const said = part.replace(/等$/u, '').replace(/^(?:负责人|完成人|团队)[:：]/u, '')
    const title = said.match(ranks)?.join('') ?? ''
    const bare = said
      .replace(ranks, '')
      .replace(/(?:团队|课题组|老师|等)$/u, '')
      .trim()
    const han = /^[\p{Script=Han}\s]+$/u.test(bare) ? bare.replace(/\s/gu, '') : bare
    if (name.test(han) && !found.has(han)) found.set(han, title)
  }
  return [...found].slice(0, 30).map(([person, title]) => ({ name: person, title }))
}
