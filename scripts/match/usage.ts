export const usage = `用法：npm run match -- --needs 文件 --results 文件 [选项]

读取技术需求和科技成果两份表（.jsonl、.csv 或 .xlsx），为每一项需求找出能解决它的成果，并说明理由。
不需要服务器和账号。列按中文或英文名称识别，只有名称一列必不可少。

  --needs 文件                需求表
  --results 文件              成果表
  --out 文件                  结果写到 .jsonl、.csv 或 .xlsx（按扩展名）；不给则以 JSONL 写到标准输出
  --top N|all                 每项给出前 N 个（默认 10；配合 --pairs 时默认全部）
  --direction needs|results   为需求找成果（默认），或为成果找需求
  --engine embedded|meilisearch
                              候选由内置引擎给出（默认），或由 Meilisearch 给出（MEILI_URL、MEILI_MASTER_KEY）
  --pairs 文件                只给指定的配对打分：JSONL，每行 {"need": 编号, "result": 编号}
  --no-explanations           不输出匹配说明
  --help                      显示本说明

npm 自己会先在标准输出打印两行；不要它们就用 npm run -s match -- …，或者用 --out。
读不了的行、重复行、合计行逐条写到标准错误，其余照常匹配。
单个文件不超过 256 MB、20 万行；.xlsx 解压后不超过 64 MB。
退出码：0 完成；2 参数有误，或没有一行可读；1 其他故障。
`
