"""The command line in Chinese."""

from publish.model import Severity
from publish.words.findings import Wording
from publish.words.interface.shape import Counted, Interface

CHINESE = Interface(
    language="zh",
    help="""\
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
    help_build="""\
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
    help_inspect="""\
publish inspect [文件夹]

显示读入并整理过的文稿，尚未区分读者：书目信息、章节、术语表、参考文献、存疑之处。

  --json                把全部内容印成一个 JSON 对象
  --edits               列出对原文的每一处改动；与 --json 同用则加进 JSON
  --schema              印出上述 JSON 的 JSON Schema
  --all                 逐条列出所有发现，不折叠
  --lang zh|en          用哪种语言说话（不写则随系统）

退出码：0 完成；1 有错误待处理；2 用法不对。
""",
    help_doctor="""\
publish doctor

说明这台机器上有什么、缺什么、怎样补上，并实际排一页，证明中文真能显示。

  --mend                把缺的补上
  --lang zh|en          用哪种语言说话（不写则随系统）

退出码：0 一切就绪；1 有缺失；2 用法不对。
""",
    help_suggest="""\
publish suggest [文件夹]

把每一条建议（丢了的空格、存疑的引用、标题和破折号、重复的字）写进 文件夹/decisions.toml，
各附位置、依据和把握。去掉一条末行的井号，就是回答：accept = true 采纳，false 不采纳。
再次运行时，回答和批注都保留，不再适用的删去，新的补上。publish build 照回答办理，
并说明还有几条没有回答。

  --edits               把每一处改动也列出来，不要哪一处就回绝哪一处
  --lang zh|en          用哪种语言说话和写说明（不写则随系统）

退出码：0 完成；1 有错误待处理；2 用法不对。
""",
    help_export="""\
publish export [文件夹]

把文件夹（不写即 seeds/）里的文稿，整理并照决定办理之后，写成 Markdown：每篇一个文件，
连同图片和 book.toml。再读进来，仍是同一本书。

  --to markdown         写成什么（目前只有这一种，可以不写）
  --output 文件夹       写在哪里（不写即 build/<书>/markdown/）
  --lang zh|en          用哪种语言说话（不写则随系统）

退出码：0 完成；1 有错误待处理；2 用法不对。
""",
    help_specimen="""\
publish specimen

用我们自己的话做一本小书，书里可能有的东西都摆一遍：注、表、诗、公式、列举、索引。
改了样式，再做一次，翻一翻。不说给谁看，就做四版：general（通用）；compared（对照，
同一段话一节换一样设置）；press（付印，带出血、裁切线，凑足书帖）；hongkong（香港）。

  --audience 名称       看哪种样式；可以重复写，也可以用逗号隔开
  --script 文字         zh-Hans、zh-Hant-TW 或 zh-Hant-HK；不写则依样式
  --format 格式         pdf,epub,pptx 中的几种（不写即 pdf）
  --output 文件夹       放在哪里（不写即 build/）
  --lang zh|en          用哪种语言说话（不写则随系统）

退出码：0 完成；1 有错误待处理；2 用法不对。
""",
    help_new="""\
publish new [文件夹] 文件…

把文稿复制到文件夹（不写即 seeds/），绝不覆盖；若还没有 book.toml，就写一个带说明的，
记下找到的书名、作者、文字和次序；再列出章节和存疑之处，请您确认。

  --all                 逐条列出所有发现，不折叠
  --lang zh|en          用哪种语言说话（不写则随系统）

退出码：0 完成；1 有错误待处理；2 用法不对。
""",
    misuse={
        "unknown-command": Wording("没有 {name} 这个命令", "可用的命令：{known}"),
        "unknown-option": Wording("没有 {name} 这个选项", "全部选项见 publish {command} --help"),
        "needless-argument": Wording("{name} 是多余的", "可以写什么，见 publish {command} --help"),
        "missing-value": Wording("{name} 后面要有值", "可用的值见 publish {command} --help"),
        "needless-value": Wording("{name} 后面不带值", "单写 {name} 即可"),
        "unknown-language": Wording("没有 {name} 这种语言", "请写 zh 或 en"),
        "folder-missing": Wording(
            "找不到文件夹或文件 {name}", "请写明文稿所在的文件夹：publish {command} 文件夹"
        ),
        "no-files": Wording("没有写要放进去的文稿", "请写明文稿：publish new 文件夹 文件…"),
        "file-missing": Wording("找不到文件 {name}", "请写明文稿：publish new 文件夹 文件…"),
        "unknown-form": Wording("写不成 {name}", "可以写成：{known}"),
        "output-is-source": Wording("{name} 就是文稿所在的文件夹", "--output 后面请写另一个文件夹"),
        "not-a-folder": Wording(
            "{name} 是文件，不是文件夹",
            "请写文稿所在的文件夹：publish {command} 文件夹",
        ),
        "output-is-file": Wording("{name} 是文件，不是文件夹", "--output 后面请写一个文件夹"),
        "unknown-audience": Wording(
            "没有 {name} 这种读者", "可选的读者：{known}；要自己的，复制 styles/ 下的一个文件夹再改"
        ),
        "unknown-script": Wording("没有 {name} 这种文字", "可选的文字：{known}"),
        "unknown-format": Wording("没有 {name} 这种格式", "可选的格式：{known}"),
    },
    meant="您是不是要写 {}？",
    between="、",
    severities={Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.NOTE: "提示"},
    counted={
        Severity.ERROR: Counted("{} 个错误", "{} 个错误"),
        Severity.WARNING: Counted("{} 个警告", "{} 个警告"),
        Severity.NOTE: Counted("{} 条提示", "{} 条提示"),
    },
    hint="建议：{}",
    folded="同类的还有 {} 处 [{}]；加 --all 全部列出",
    stages={
        "start": "正在准备",
        "read": "正在读 {}",
        "pictures": "正在看图片",
        "revise": "正在为 {} 修订",
        "pdf": "正在排书页：{}",
        "epub": "正在装电子书：{}",
        "pptx": "正在做幻灯片：{}",
    },
    units={
        "pdf": Counted("{} 页", "{} 页"),
        "epub": Counted("{} 章", "{} 章"),
        "pptx": Counted("{} 张", "{} 张"),
    },
    made="做好了，用时 {} 秒：",
    made_nothing="什么也没有做成。",
    mended=Counted("整理了文稿 {} 处：", "整理了文稿 {} 处："),
    more_rules=Counted("其他 {} 处", "其他 {} 处"),
    see_edits="逐处查看：{}",
    next_errors="下一步：处理上面的错误，再出版一次。",
    next_nothing="下一步：照上面所说的处理，再出版一次。",
    next_warnings="下一步：看看上面的警告。成品是完整的。",
    next_open="下一步：打开 {}",
    others="给别的读者：--audience {}",
    interrupted="已中断。已完成的成品仍在。",
    unexpected="一稿遇到了没有料到的情况：{what}（{where}）",
    report_it="请把这一行报告给我们，方便的话附上引起它的文稿。设 YIGAO_DEBUG=1 可看完整记录。",
    unheard="要打印的内容写不出去：{}",
    broken_setup="一稿所需的东西无法载入：{}",
    see_doctor="publish doctor 会说明缺什么。要补上，请运行：{}",
    mending="正在补上缺的东西……",
    untitled="（无题）",
    metadata={
        "subtitle": "副题",
        "authors": "作者",
        "script": "文字",
        "description": "简介",
        "publisher": "出版者",
        "rights": "版权",
        "date": "日期",
        "identifier": "标识",
        "cover": "封面",
    },
    sections="章节",
    glossary="术语表",
    references="参考文献",
    bylines="署名与出处",
    notices="移到版权页的附记",
    blocks={
        "paragraph": Counted("{} 段", "{} 段"),
        "bullet-list": Counted("{} 个列表", "{} 个列表"),
        "ordered-list": Counted("{} 个编号列表", "{} 个编号列表"),
        "definition-list": Counted("{} 个释义列表", "{} 个释义列表"),
        "quotation": Counted("{} 处引文", "{} 处引文"),
        "verse": Counted("{} 首诗", "{} 首诗"),
        "code-listing": Counted("{} 段代码", "{} 段代码"),
        "equation": Counted("{} 个公式", "{} 个公式"),
        "figure": Counted("{} 幅图", "{} 幅图"),
        "table": Counted("{} 张表", "{} 张表"),
        "aside": Counted("{} 个旁注栏", "{} 个旁注栏"),
        "thematic-break": Counted("{} 处分隔", "{} 处分隔"),
        "passage": Counted("{} 段限定读者", "{} 段限定读者"),
        "malformed": Counted("{} 处未能识别", "{} 处未能识别"),
    },
    mentions=Counted("出现 {} 次", "出现 {} 次"),
    citations=Counted("引用 {} 次", "引用 {} 次"),
    notes=Counted("{} 条注释", "{} 条注释"),
    edits=Counted("{} 处改动", "{} 处改动"),
    no_edits="没有改动。",
    certainty="把握 {}%",
    decisions_opening="""\
# 拿不准的地方，请在这里一次定夺。
# 去掉一条末行的 #，就是回答：accept = true 采纳，accept = false 不采纳。
# becomes 是采纳后写进正文的字，可以改正。
# 以 #: 开头的行每次运行都会重写；您写的一概保留。

""",
    decision_kinds={
        "heading": "是不是标题；becomes 里有几个 #，就是第几级",
        "notice": "是附记还是正文；附记印在书末",
        "byline": "是不是署名",
        "verse": "要不要一行一行排成诗",
        "doubled-character": "字写重了，要不要只留 becomes 里的",
        "doubtful-dash": "一根横线，要不要换成 becomes 里的",
        "doubtful-stop": "标点拿不准，要不要换成 becomes 里的",
        "nested-titles": "书名号套着书名号，要不要换成 becomes 里的",
        "lost-spaces": "外文好像丢了空格，要不要换成 becomes 里的",
        "citation": "这几个字是不是指某一种参考文献；becomes 里是它的键",
        "lost-citation": "这里丢了一处引用；becomes 里填参考文献的键",
        "term": "要不要收进术语表；becomes 里是词头",
        "taiwan-spelling": "台湾版里要不要写成 becomes 里的",
        "hong-kong-spelling": "香港版里要不要写成 becomes 里的",
        "edit": "整理时改动的地方；不采纳就恢复原样",
    },
    reference_keys="参考文献的键：",
    suggested="已写入：{}",
    suggested_nothing="没有拿不准的地方，不必定夺。",
    awaiting=Counted("有 {} 条等您回答：", "有 {} 条等您回答："),
    answered=Counted("{} 条回答照旧", "{} 条回答照旧"),
    proposals_added=Counted("新添 {} 条", "新添 {} 条"),
    proposals_dropped=Counted("删去不再适用的 {} 条", "删去不再适用的 {} 条"),
    next_answer="下一步：在 {} 里把 accept 设为 true 或 false，再出版。",
    next_build="下一步：publish build {}",
    exported=Counted("写好了 {} 个文件：", "写好了 {} 个文件："),
    copied=Counted("{{}} 里有了 {} 个文件", "{{}} 里有了 {} 个文件"),
    book_written="找到的都记在这里，请确认：{}",
    book_kept="已经有 book.toml，没有动它。",
    book_opening="# 从文稿里找到的。有误请改；不写的，程序还会从文稿里找。\n\n",
    book_remarks={
        "title": "书名，以及书名下面的副题。",
        "authors": "作者，一人一项。",
        "language": "文稿是繁是简：zh-Hans、zh-Hant-TW 或 zh-Hant-HK。",
        "description": "一两句话的简介，写进电子书的目录信息。",
        "publisher": "出版者、版权说明、日期；没有就不要写。",
        "editions": "不指定读者时印哪几种：{} 之中任选。",
        "order": "各篇的次序。",
    },
    next_confirm="下一步：看看 {} 对不对，再运行 publish build {}",
)
