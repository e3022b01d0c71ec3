const words = `
的 了 和 与 及 或 在 是 为 对 等 其 并 将 由 以 从 到 中 上 下 可 能 有 无 不 个 种 该 本 各 此 这 那 之 而 且 被 把 让 使 给 比 更 最 很 较
我们 他们 它们 公司 企业 我司 我公司 本公司 本企业 集团 有限公司 单位 厂家 客户 用户 市场 产业 行业 国内 国外 国内外 国际 国家 目前 现在 当前 现有 近年来 近年
一种 一个 一些 一定 一般 一方面 另一方面 以及 以上 以下 以内 以外 通过 进行 采用 利用 使用 实现 具有 具备 可以 能够 能 需要 需求 需 希望 要求 必须 应当 应该 已经 正在
研究 开发 研发 研制 技术 系统 方法 应用 产品 项目 问题 难题 解决 方案 关键 关键技术 核心 产业化 制备 设计 生产 加工 工艺 装置 设备 提高 提升 提供 改进 优化 改善 创新 先进
发展 推广 示范 集成 建设 建立 形成 达到 满足 主要 重要 相关 有关 不同 多种 各种 以及 由于 因此 所以 但是 如果 同时 其中 对于 关于 根据 按照 基于 用于 面向 针对 高效 新型 高性能 
情况 方面 过程 条件 环节 部分 内容 目标 指标 预期 预期目标 技术指标 成果 水平 能力 效果 作用 特点 优势 特性 基础 工作 平台 人员 专家 人才 团队 资金 投入 合作 对接 转让 专利 发明 
发明专利 实用新型 知识产权 销售收入 利润 万元 亿元 成立 位于 占地 员工 荣获 称号 高新技术 高新技术企业 河南省 江苏省 浙江省 年产 年度 经济效益 社会效益 特征在于 权利要求 所述 包括
进一步 非常 十分 大量 广泛 显著 有效 良好 优良 优异 稳定 可靠 方便 简单 快速 完善 完成 开展 采取 引进 保证 确保 保障 降低 减少 增加 避免 存在 影响 造成 导致 出现 产生 获得 得到 取得
`

const common = new Set(words.split(/\s+/).filter((word) => word !== ''))

const materialCharacters = new Set(
  '锂铍硼氟钠镁铝硅磷硫氯钾钙钪钛钒铬锰铁钴镍铜锌镓锗砷硒溴锶钇锆铌钼锝钌铑钯银镉铟锡锑碲碘铯钡镧铈钕钐铕钆铽镝钬铒铥镱镥铪钽钨铼锇铱铂金汞铊铅铋氢氧氮氨碳煤钢玉茶酒菇菌酶肽醇酯醚酮醛酸碱盐胶漆纱棉麻丝绸纸革玻陶瓷窑泵阀',
)

/** Words that every need and result has: they say nothing about what the thing is. */
export function isCommonWord(word: string): boolean {
  return common.has(word)
}

/** Lone characters that name a substance or a product, kept although they are single. */
export function isMaterialCharacter(character: string): boolean {
  return materialCharacters.has(character)
}
