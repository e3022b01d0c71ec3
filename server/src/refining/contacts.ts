import type { Contact } from '@duijie/shared/fields'
import type { RefiningSpan } from '@duijie/shared/refining'

const mobile = /(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/u
const landline = /(?<!\d)0\d{2,3}[- ]?\d{7,8}(?:-\d{1,4})?(?!\d)/u
const email = /[\w.+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+/u
const wechat = /(?:微信|wx|qq)(?:号|同号)?\s*[::]?\s*[a-z0-9_-]{5,20}|(?:手机)?微信同号/u
const surname =
  '[赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹章苏潘葛范彭鲁韦马方任袁柳史唐费薛雷贺倪汤罗毕郝邬安常于傅卞齐康余顾孟黄穆萧尹姚邵汪祁毛戴宋庞熊项祝董梁杜阮蓝季贾路江童郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪包左石崔吉龚程邢裴陆荣翁段侯全班仲宁仇甘武刘景龙叶黎白蒲邰从索池乔曾关红游权岳娄闫阎鲍聂焦尤覃佟冉晏翟詹耿甄屈柴瞿]'
const title = '(?:总工|工|总监|总|经理|厂长|主任|部长|先生|女士|老师|博士|主管|科长|老板)'
const name = `(${surname}(?:(?!的)\\p{Script=Han}){1,2}?(?=${title}|[^\\p{Script=Han}]|$)${title}?|${surname}${title})`
const named = new RegExp(`(?:联系人|对接人|联系|负责人|找)(?:人)?\\s*[::是]?\\s*${name}`, 'u')
const besidePhone = new RegExp(`${name}\\s*[::,,，()（）]?\\s*$`, 'u')
const phoneCue = /(?:联系)?(?:电话|手机号?|号码|方式|tel|邮箱|e-?mail)\s*[::是]?\s*$/u

/** Whom to call, where a message says so, and every place that says it. */
export function findContact(
  text: string,
  range: RefiningSpan,
): { contact: Contact | null; spans: RefiningSpan[] } {
  const own = text.slice(range.start, range.end)
  const spans: RefiningSpan[] = []
  const take = (match: RegExpExecArray | null): string => {
    if (match === null) return ''
    const cue = phoneCue.exec(own.slice(0, match.index))?.[0].length ?? 0
    spans.push({ start: range.start + match.index - cue, end: range.start + match.index + match[0].length })
    return match[0]
  }
  const phone = take(mobile.exec(own) ?? landline.exec(own))
  const mail = take(email.exec(own))
  take(wechat.exec(own))
  const called = named.exec(own)
  let person = called?.[1] ?? ''
  if (called)
    spans.push({ start: range.start + called.index, end: range.start + called.index + called[0].length })
  else if (phone !== '') {
    const until = Math.min(...spans.map(({ start }) => start)) - range.start
    const beside = besidePhone.exec(own.slice(0, until))
    person = beside?.[1] ?? ''
    if (beside) spans.push({ start: range.start + beside.index, end: range.start + until })
  }
  if (person === '' && phone === '' && mail === '') return { contact: null, spans }
  return { contact: { name: person, phone: phone.replaceAll(' ', ''), email: mail }, spans }
}
