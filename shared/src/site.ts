/** What the product says of itself, on its pages as to crawlers that run no scripts. */
export const site = {
  name: '对接 · 产学研对接平台',
  slogan: '让企业的难题，遇见高校的答案',
  lead: '企业发布技术需求，高校院所发布科技成果；平台逐条比对，说明哪里匹配、还差什么。',
} as const
