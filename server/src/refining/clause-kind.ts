import { quantity } from '@duijie/shared/quantities'

export type ClauseKind = 'target' | 'constraint' | 'state' | 'problem'

const heading =
  /^(?:技术)?(?:要求|指标|目标|参数)(?:如下|是|为)?\s*[:：]?|^(?:主要|预期|达到的?)?(?:技术)?指标\s*[:：]/u
const wanted =
  /要(?!么|求很高)|达到|做到|提高到|提升到|提到|降到|降低到|减少到|延长到|控制(?:在|到)|不低于|不高于|不超过|不大于|不小于|不少于|小于|大于|低于|高于|[≥≤<>]|精度[^，]{0,4}±|以上|以下|以内|至少|优于|目标|指标|期望|希望|想|保证/u
const present = /目前|现在|现有|现阶段|如今|只有|只能|才(?=\d)|一般|平均|已经|已有|我们有/u
const tried =
  /试过|尝试过|做过|用过|换过|找过|测过|改过|调过|都不行|没效果|效果不|自己(?:做|试|搞|研发)|(?:目前|现在|一直)(?:是|用|采用|靠|使用)|用的是|采用的是|设备是|有(?:一条|两条|三条|一台|几台|自己的)/u
const constraint =
  /基材|材质|规格|尺寸|线速度?\s*(?:[\d≥≤为是:：]|不)|节拍|不(?:能|可以|可|得)(?!解决|用了|满足|稳定|达标|保证)|不(?:改变?|换|停机|停线|影响|增加|添加|含)|必须|只允许|限于|兼容|工作温度|使用温度|工况|介质|国标|GB\/?T?\s*\d|食品级|空间(?:有限|只有)|产线速度|环境温度|符合.{0,12}(?:标准|规定)/iu

/** What a clause of a need tells; `listed` says that it stands under a heading such as 指标. */
export function kindOf(text: string, listed: boolean): ClauseKind {
  const measured = quantity().test(text.replace(/[一二两三几][名个种套款台项位条件批次]/gu, ''))
  const ofToday = /^(?:目前|现在|现有)[^要]*$/u.test(text)
  if (measured && !ofToday && (listed || heading.test(text))) return 'target'
  if (measured && wanted.test(text) && !/^(?:目前|现在)[^要]*$/u.test(text))
    return constraint.test(text) && !/达到|[≥≤<>]|不低于|不超过|提高|降/u.test(text) ? 'constraint' : 'target'
  if ((tried.test(text) && !/^(?:最好|要|希望|需要|得)/u.test(text)) || (measured && present.test(text)))
    return 'state'
  if (constraint.test(text)) return 'constraint'
  return 'problem'
}

/** Whether what follows on the line lists what is to be reached. */
export const opensTargets = (text: string) =>
  /(?:要求|指标|目标|参数|达到以下)(?:如下|是|为|有)?\s*[:：]?$/u.test(text) || heading.test(text)

/** A target without the words that ask for it. */
export const plainTarget = (text: string) =>
  text
    .replace(heading, '')
    .replace(/^(?:[\d一二三四五六七八九][、.)）]|[①-⑨])\s*/u, '')
    .replace(
      /^(?:我们|我厂)?(?:希望|想要?|需要|要求|最好|目标是?|期望|客户要求|保证)(?:能够?|把|将|是)?/u,
      '',
    )
    .trim()
