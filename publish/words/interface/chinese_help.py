"""Help in Chinese: a page for each command, and one, under no name, for them all."""

from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
一稿：粗稿进去，PDF、EPUB 和讨论用的幻灯片出来。

  publish build [文件夹]      把一个文件夹（或一篇文稿）出版成书；不写即 seeds/
  publish new [文件夹] 文件…  开一本新书：复制文稿，记下找到的书名、作者等
  publish inspect [文件夹]    看看文稿是怎样读的，改了哪些地方
  publish suggest [文件夹]    把拿不准的写进 decisions.toml，请您一一定夺
  publish export [文件夹]     把整理好的文稿写成 Markdown
  publish specimen            做一本样张：书里可能有的东西各摆一遍，用来看样式
  publish doctor              看看这台机器缺不缺东西

  publish 命令 --help         某个命令的选项
  publish --version           版本
  --lang zh|en                用哪种语言说话（不写则随系统）
""",
    "build": """\
publish build [文件夹]

文件夹（不写即 seeds/）里的每篇文稿按文件名次序各成一章，合为一书；书名、作者、次序、
版本等可写在 book.toml 里，没有也行。只给一个文件也可以。
成品名为 输出文件夹/<书>/<书>.<读者>.<文字>.<格式>。

  --audience 名称       给谁看；可以重复写，也可以用逗号隔开
  --script 文字         zh-Hans、zh-Hant-TW 或 zh-Hant-HK；不写则依样式
  --format 格式         pdf,epub,pptx 中的几种（不写即全部）
  --output 文件夹       成品放在哪里（不写即 build/）
  --strict              有警告也算失败
  --all                 逐条列出所有发现，不折叠
  --json                只在标准输出上印一个 JSON 对象
  --lang zh|en          用哪种语言说话（不写则随系统）

退出码：0 完成；1 有错误待处理；2 用法不对。
""",
    "inspect": """\
publish inspect [文件夹]

显示读入并整理过的文稿，尚未区分读者：书目信息、章节、术语表、参考文献、存疑之处。

  --json                把全部内容印成一个 JSON 对象
  --edits               列出对原文的每一处改动；与 --json 同用则加进 JSON
  --schema              印出上述 JSON 的 JSON Schema
  --all                 逐条列出所有发现，不折叠
  --lang zh|en          用哪种语言说话（不写则随系统）

退出码：0 完成；1 有错误待处理；2 用法不对。
""",
    "doctor": """\
publish doctor

说明这台机器上有什么、缺什么、怎样补上，并实际排一页，证明中文真能显示。

  --mend                把缺的补上
  --lang zh|en          用哪种语言说话（不写则随系统）

退出码：0 一切就绪；1 有缺失；2 用法不对。
""",
    "suggest": """\
publish suggest [文件夹]

把每一条建议（丢了的空格、存疑的引用、标题和破折号、重复的字）写进 文件夹/decisions.toml，
各附位置、依据和把握。去掉一条末行的井号，就是回答：accept = true 采纳，false 不采纳。
再次运行时，回答和批注都保留，不再适用的删去，新的补上。publish build 照回答办理，
并说明还有几条没有回答。

  --edits               把每一处改动也列出来，不要哪一处就回绝哪一处
  --lang zh|en          用哪种语言说话和写说明（不写则随系统）

退出码：0 完成；1 有错误待处理；2 用法不对。
""",
    "export": """\
publish export [文件夹]

把文件夹（不写即 seeds/）里的文稿，整理并照决定办理之后，写成 Markdown：每篇一个文件，
连同图片和 book.toml。再读进来，仍是同一本书。

  --to markdown         写成什么（目前只有这一种，可以不写）
  --output 文件夹       写在哪里（不写即 build/<书>/markdown/）
  --lang zh|en          用哪种语言说话（不写则随系统）

退出码：0 完成；1 有错误待处理；2 用法不对。
""",
    "specimen": """\
publish specimen

用我们自己的话做一本小书，书里可能有的东西都摆一遍：注、表、诗、公式、列举、索引。
改了样式，再做一次，翻一翻。不说给谁看，就做四版：general（通用）；compared（对照，
同一段话一节换一样设置）；press（付印，带出血、裁切线，凑足书帖）；hongkong（香港）。

  --audience 名称       看哪种样式；可以重复写，也可以用逗号隔开
  --script 文字         zh-Hans、zh-Hant-TW 或 zh-Hant-HK；不写则依样式
  --format 格式         pdf,epub,pptx 中的几种（不写即 pdf）
  --output 文件夹       放在哪里（不写即 build/）
  --strict              有警告也算失败
  --all                 逐条列出所有发现，不折叠
  --json                只在标准输出上印一个 JSON 对象
  --lang zh|en          用哪种语言说话（不写则随系统）

退出码：0 完成；1 有错误待处理；2 用法不对。
""",
    "new": """\
publish new [文件夹] 文件…

把文稿复制到文件夹（不写即 seeds/），绝不覆盖；若还没有 book.toml，就写一个带说明的，
记下找到的书名、作者、文字和次序；再列出章节和存疑之处，请您确认。

  --all                 逐条列出所有发现，不折叠
  --lang zh|en          用哪种语言说话（不写则随系统）

退出码：0 完成；1 有错误待处理；2 用法不对。
""",
}
