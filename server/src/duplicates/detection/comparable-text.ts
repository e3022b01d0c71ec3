import { fold } from '../../matching/fold.ts'

/** What says nothing of the matter: headings of forms, which stand before a colon, and their numbering. */
const headings =
  /(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.)])?(?:(?:技术|企业|项目|成果|需求|产品|主要|具体|拟解决的?|预期)*(?:需求|难题|问题|内容|简介|概述|描述|背景|名称|指标|目标|现状|基础|创新点|领域))[::]/gu

const silent = /[^\p{L}\p{N}]+/gu

/** A text folded (width, traditional characters, case), without the headings of forms. */
export function comparableText(text: string): string {
  return fold(text).replace(headings, ' ')
}

/** Only its letters and digits: two texts that differ in nothing else say the same. */
export function bareText(text: string): string {
  return comparableText(text).replace(silent, '')
}
