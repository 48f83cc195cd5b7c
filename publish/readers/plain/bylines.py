"""Bylines: lines that say who wrote a text, for whom, where and when it appeared."""

import re
from collections.abc import Iterator

from publish.model.han import HAN
from publish.model.regex import regex
from publish.readers.plain.choices import any_of

_SURNAMES = (
    ""
    "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛"
    "|[简簡赖賴塗覃佟仝佘郗邬鄔竺谌諶檀逯蔺藺隋栾欒缪繆芮卞娄婁隗翟褚卫衛尤喻柏麦麥卜茅舒屈诸諸荣榮甄储儲靳侯宫宮詹屠蒙乔喬闻聞庄莊晏饶饒鞠阙闕赵趙钱錢孙孫李周吴吳郑鄭王冯馮陈陳蒋蔣沈韩韓杨楊朱秦许許何吕呂施张張孔曹严嚴华華金魏姜戚谢謝邹鄒苏蘇潘葛范彭郎鲁魯韦韋马馬苗方俞任袁柳史唐薛雷贺賀汤湯滕殷罗羅毕畢郝安常乐樂于时時傅齐齊康伍余元顾顧孟黄黃穆萧蕭尹姚邵汪祁毛狄戴宋庞龐熊纪紀项項祝董梁杜阮蓝藍闵閔席季贾賈路江童颜顏郭梅盛林钟鍾徐邱骆駱高夏蔡田樊胡凌霍虞万萬柯卢盧莫房裘丁邓鄧单洪包左石崔龚龔程邢裴陆陸翁荀惠曲温溫宁寧仇甘厉武刘劉景龙龍叶葉司黎白蒲卓池谭譚申冉桑桂牛边邊燕尚农農柴瞿阎閻连連艾容向古易廖耿文欧歐师師巩聂聶晁曾关關查游权權费費廉岑倪汤焦丘应應涂]"
)
_NAME = rf"(?:{_SURNAMES})[{HAN}]{{1,2}}"
_LATIN_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}"
_NAMES = rf"(?:{_NAME}|{_LATIN_NAME})"
_FOREIGN = rf"[{HAN}]+(?:[·•‧][{HAN}A-Z.]+)+"
_ROLE = any_of(
    "(?:本文)?作者 文 文字 文稿 撰文 撰稿 撰写 采写 採寫 采访 採訪 访谈 记者 記者 通讯员 "
    "(?:本报|特约|实习|见习|見習)记者 编辑 編輯 美编 责编 責編 责任编辑 責任編輯 编译 編譯 "
    "主编 主編 总编 编审 编发 译者 譯者 翻译 翻譯 校对 校對 责任校对 审校 審校 审稿 審稿 "
    "初审 复审 终审 来源 來源 (?:文章|本文|图片|圖片|资料|資料|数据|數據|稿件)(?:来源|來源) "
    "链接 連結 原文链接 原文連結 "
    "原载 原載 出处 出處 原文 首发 首發 时间 時間 日期 (?:发布|發布|发表|發表)(?:时间|時間|日期) "
    "(?:供稿|撰稿|记录|記錄|紀錄|整理|审核|審核|建议|建議|申请|申請|汇报|匯報|起草|倡议)人 "
    "著者 (?:供稿|报送|報送)单位 "
    "供稿 图片 圖片 图源 圖源 題圖 题图 配图 配圖 插画 插圖 插图 绘图 摄影 攝影 視頻 视频 "
    "音频 剪辑 监制 監製 出品 排版 设计 設計 运营 審核 审核 整理 口述 策划 策劃 统筹 "
    "授课 授課 主讲 主講 讲者 講者 地点 地點 指导老师 指導老師 指导教师 指導教師 辅导老师 "
    "图 圖 时长 時長 录制 录音 后期 看板 朗读 "
    "(?:本期|本集)?(?:主播|嘉宾|嘉賓|主持人?) 片头 片頭 (?:片头|片尾|背景)音乐 "
    "攝 摄 攝影師 执教 執教 执教者 授课人 词 詞 曲 作词 作詞 作曲 编曲 編曲 演唱 制谱 录音 混音 "
    "基金项目 基金項目 作者单位 通讯作者 通訊作者 收稿日期 修回日期 录用日期 DOI "
    "[Bb]y [Aa]uthors? [Ss]ource [Dd]ate [Pp]ublished"
)
_COLON = r"(?:\s*[:：丨|/／｜]\s*|[ 　]+)"
_ROLES = rf"{_ROLE}(?:\s*[/／、&]\s*{_ROLE})*"
_LABELLED = regex(rf"[（(【\[]?\s*(?:本[期刊版栏欄文])?{_ROLES}{_COLON}\s*\S.*")
_DID = any_of("文 撰文 著 译 譯 编译 編譯 整理 图 圖 摄影 攝影")
_SLASHED = regex(
    rf"\S.{{0,40}}[ 　]*[/／|｜丨]\s*{_DID}(?:[ 　].{{0,30}})?"
    rf"|[{HAN}]{{2,16}}[ 　]+{any_of('整理 撰文 供稿 编译 編譯')}"
)
_BEHIND = regex(
    rf"(?P<names>{_NAMES}(?:[、，, ]{_NAMES})*)[ 　]*[/／|｜丨]\s*(?:撰?文|著)(?=$|[ 　])"
)
_SIGNED = regex(
    r"[（(【\[]?\s*(?:本文)?作者"
    rf"(?:(?:{any_of('单位 單位 简介 簡介')}|[:：\s丨|/｜]).{{1,120}}"
    r"|[系係为為是][^。！？；]{1,60}[。）)】\]]*)"
)
_DAY = (
    r"(?:(?:中[華华])?民[國国][\d〇零一二三四五六七八九十]{1,4}年(?:[\d一二三四五六七八九十]{1,3}月)?"
    r"(?:[\d一二三四五六七八九十]{1,3}日)?|(?:19|20)\d\d\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}\s*日?"
    r"|[二〇零一三四五六七八九十]{2,5}年.{1,3}月.{0,3}日?)"
    r"(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
)
_MONTH = r"(?:19|20)\d\d(?:年\d{1,2}月|[-./]\d{1,2})"
_STAMP = regex(rf"(?:[{HAN}]{{2,6}}\s*[:：]\s*(?:{_DAY}|{_MONTH})(?:[ 　,，|｜·]+|$)){{1,3}}")
"""A label and a date, and again: 出版：2024-03-09 08:00　更新：2024-03-09 12:45."""
_DONE = any_of("读完 讀完 重读 重讀 初稿 草稿 改定 定稿 修订 修訂 完稿 修改 再改 记 記 夜 晨")
_PUT_OUT = any_of("编辑 編輯 发布 發布 发表 發表 更新 最后更新 最後更新 修改 最后修改")
_WRITTEN = any_of("写 寫 作 草 改 记 記 改定 定稿 初稿 完稿")
_MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}"
_DATE = regex(
    rf"{_MONTHS}\.? \d{{1,2}},? (?:19|20)\d\d|\d{{1,2}} {_MONTHS}\.? (?:19|20)\d\d|"
    rf"[（(]?{_DAY}(?:\s*{any_of('来源 來源 发布 發布 于 於 星期. 周.')}.{{0,30}})?[)）]?"
    rf"|{_DAY}\s*{_DONE}|{_DAY}[夜晨晚]?[，,\s]*[写寫记記作草改][于於][^，,。]{{2,12}}。?"
    r"|(?:19|20)\d\d年(?:[春夏秋冬][天季日夜]?|\d{1,2}月)"
    rf"|{_PUT_OUT}[于於]?\s*{_DAY}.{{0,30}}"
    rf"|{_WRITTEN}[于於][^，,。]{{2,16}}(?:[，,][^，,。]{{2,10}})?。?"
)
_PLACED = regex(
    r"(?:19|20)\d\d[./]\d{1,2}(?:[./]\d{1,2})?[ 　]*[于於写寫][于於]?[ 　]*[^，。的]{2,12}|"
    r"(?:(?:19|20)\d\d|[二〇零一三四五六七八九十]{2,5}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])年"
    r"(?:[\d一二三四五六七八九十]{1,3}月)?(?:[\d一二三四五六七八九十]{1,3}日)?[春夏秋冬]?[日夜]?"
    r"(?:[写寫作记記改草稿定]{1,2})?[于於][^，。的]{2,12}。?"
    r"|(?:(?:19|20)\d\d|[二〇零一三四五六七八九十]{4})年(?:[\d一二三四五六七八九十]{1,3}月)?"
    r"(?:[\d一二三四五六七八九十]{1,3}日)?[春夏秋冬]?[日夜]?[ 　]+"
    rf"(?:[写寫作记記改草稿定]{{1,2}}[于於])?[{HAN}]{{2,8}}"
)
_REPORTED = regex(
    r"[〔【\[（(]?(?:(?:[記记]者|[编編][译譯]|特[约約][记記]者)[ 　]*\S{1,16}"
    rf"|[{HAN}]{{2,4}}[ 　]*)"
    rf"[/／╱][{HAN}]{{0,6}}(?:[報报][導导道]|[电電])[〕】\]）)]?"
)
_STAMPED = regex(rf"\S{{1,20}}[ 　]+(?:{_DAY}(?:[ 　].{{0,24}})?|{_MONTH})")
_ISSUE = regex(
    r"(?:《[^《》]{1,20}》[ 　]*)?(?:(?:19|20)\d\d年)?[ 　]*"
    r"(?:\d{1,2}月[号號刊]|第?\d{1,4}[期号號])"
    r"(?:[ 　，,/|]*(?:总|總)?第?\d{1,4}[期号號])?"
)
_REPORTER = "(?:[特实實见見][约約习習])?(?:[记記]者|通[讯訊][员員]|[实實][习習]生)"
_REPORTING = regex(
    rf"[^，。：:“”]{{0,12}}{_REPORTER}[ 　]+{_NAME}"
    rf"(?:[ 　、]+(?:{_REPORTER}[ 　]*)?{_NAME})*"
    rf"(?:[ 　]+(?:[{HAN}]{{2,8}}(?:[报報][导導道]|[电電])|[发發]自[{HAN}]{{2,8}}))?"
    rf"|{_NAMES}[ 　]+{_ROLES}\s*[:：]\s*\S.{{0,40}}"
)
_MINUTES = regex(r".{0,60}\d+ ?min(?:ute)? read.{0,40}")
_RATED = regex(
    r"(?:[评評]分|[评評]价|推荐|推薦)\s*[:：]?\s*[★☆⭐✩✮\s]{2,12}|[评評]论?[論]?《[^《》]{1,40}》"
)
_DATED = regex(r"(?:19|20)\d\d\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}")
_PRINTED = any_of("首发 首發 原载 原載 原刊 刊载 刊載 刊 载 載 发表 發表 摘 摘编 节选 選")
_APPEARED = regex(
    r"[（(]?(?:本文|原文|本稿|此文|文章|節選|节选)?(?:最初|最早|曾|系|係)?"
    rf"{_PRINTED}(?:[于於自]|(?=《))"
    r"(?:《[^《》]{1,30}》(?!的)|[^，,。《》的]{2,16}(?=$|[，,)）]))"
    r"[^，,。]{0,24}(?:[，,][^，,。]{0,16})?[)）]?。?"
)
_MADE = regex(
    r"[（(](?:本文|本稿)?(?:根据|根據|依据|依據|据|據|由)[^（）()]{1,16}"
    r"(?:整理|改写|改寫|编写|編寫|记录|紀錄|記錄|翻译|翻譯|编译|編譯)(?:而成)?(?:[，,；][^（）()。]{1,20})?[)）]"
    r"|[（(][^（）()。]{1,24}[对對]本文[^（）()。]{1,12}[)）]"
)
"""Out of what a text was made: （根据录音整理，未经本人审阅）."""
_CLOSED = regex(
    rf"[{HAN}]{{1,8}}[ 　]*(?:[敬谨謹拜叩]上|[敬谨謹][启啟]|[谨謹][识識]|手[书書]|敬[贺賀])"
)
_FORUM = regex(
    r"作者[ :：]{0,2}[A-Za-z]\w{1,15} ?[（(].{0,20}[)）]|看板[ :：]{0,2}[A-Za-z][\w-]{1,20}"
    r"|[时時][间間][ :：]{0,2}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) .{10,24}"
)
_LINKED = regex(rf"[{HAN}]{{2,6}}\s*[:：]\s*https?://\S+")
_NUMBERED_PAPER = regex(
    r"[^，。]{1,12}[〔\[［(（](?:19|20)\d\d[〕\]］)）]\s*(?:第)?\d{1,5}\s*[号號]"
)
_PERSON = regex(
    rf"(?:[〔［\[（(][{HAN}]{{1,4}}[〕］\]）)][ 　]*)?"
    rf"(?:{_NAMES}|{_FOREIGN})[\d¹²³⁴⁵*＊†,，]{{0,3}}"
    rf"(?:(?:[ 　、/|｜]+|(?<=[\d¹²³⁴⁵])[，,]\s*)(?:{_NAMES}|{_FOREIGN})[\d¹²³⁴⁵*＊†]{{0,2}})*"
)
_HOUSE = any_of(
    "大学 大學 学院 學院 研究院 研究所 研究部 实验室 實驗室 公司 集团 集團 出版社 杂志 雜誌 日报 "
    "日報 周刊 週刊 编辑部 編輯部 委员会 委員會 协会 協會 基金会 基金會 中心 智库 智庫 "
    "人民政府 办公室 辦公室 办公厅"
)
_OFFICE = any_of(
    "教授 研究员 研究員 主任 主管 主编 主編 院长 院長 所长 所長 博士生? 硕士 碩士 讲师 講師 记者 "
    "記者 编辑 編輯 经济学家 經濟學家 总监 總監 总裁 總裁 学者 學者 研究生 博士后 创始人 創始人 "
    "首席.{0,8} 合伙人 撰稿人 专栏作家 專欄作家 评论员 評論員 校长 校長 馆长 館長 社长 社長 "
    "代表 教员 教員 老师 老師 律师 律師 医生 醫生 医师 醫師 工程师 工程師 "
    "志愿者 志願者 志工 社工 组长 組長 经理 經理 会长 會長 秘书长 秘書長"
)
_HONOUR = (
    rf"(?:{_OFFICE}|"
    + any_of(
        "先生 女士 小姐 夫人 博士 大夫 法官 法師 法师 牧师 牧師 神父 醫檢師 藥師 药师 护士 護士 "
        "護理師 护理师 会计师 會計師 建筑师 建築師 設計師 设计师 心理師 同学 同學"
    )
    + ")"
)
"""What is said behind a name to honour its bearer, and is no part of it."""
_POST = regex(
    rf".{{0,40}}{_HOUSE}(?:.{{0,20}}{_OFFICE}|全体.{{0,4}}|全體.{{0,4}})?|.{{0,30}}{_OFFICE}"
)
_YOURS = regex(r"(?:你|您|妳)[们們]?的[^，。]{1,8}|[爱愛想]你[们們]?的[^，。]{1,8}")
_HOUSED = regex(_HOUSE)
_POSTED = regex(
    rf"[^，。：:“”]{{0,20}}(?:{_OFFICE}|{_HOUSE}|[班级級系校]|小学|小學|中学|中學|学校"
    rf"|學校)[ 　]+(?P<names>{_NAME})"
)
_HONOURED = rf"{_NAMES}(?:[ 　]*{_HONOUR})?"
_AUTHORS = regex(
    rf"(?:{any_of('(?:本文)?作者 撰文 文字? 撰稿 采写 採寫 [Bb]y [Aa]uthors?')}|{_REPORTER})"
    rf"{_COLON}(?P<names>{_HONOURED}(?:\s*[、，,/&]\s*{_HONOURED})*)(?=$|[\s)）】\]，,。（(|｜/／])"
)
_DATED_NAME = regex(rf"(?P<names>{_NAME})[ 　]+(?:{_DAY}|{_ROLES}\s*[:：]).*")
_FROM = regex(rf"(?P<names>{_NAME})[ 　]*[/／╱][{HAN}]{{2,6}}(?:[报報][导導道]|[电電])")
_ALONE = regex(rf"(?P<names>{_NAMES}(?:[ 　、，,/|｜]+{_NAMES})*)")
_SIGNATURES = (_ALONE, _FROM, _DATED_NAME, _POSTED)
_SEPARATOR = regex(rf"\s*[、，,/&|｜]\s*|(?<=[{HAN}])[ 　]+(?=[{HAN}])")
_BARE = regex(rf"({_NAMES})[ 　]*{_HONOUR}")
_TITLE_OF = regex(_HONOUR)
_SIGNER = regex(rf"[{HAN}A-Za-z×（）() 　·]{{2,16}}")
_POSTED_FIELD = (
    r"(?:作者|看板|标题|標題|主旨|时间|時間|日期|[发發]信人|[寄收]件[者人]|信[区區])[ 　]+"
)
_FIELD = regex(rf"(?:[{HAN}A-Za-z ]{{1,8}}\s*[:：]\s*|{_POSTED_FIELD})(?=\S)")
_TITLED = regex(
    r"(?:(?:主题|主題|标题|標題|题目|題目|题名|[Ss]ubject|[Tt]itle)\s*[:：]\s*"
    r"|(?:标题|標題|主旨)[ 　]+)(?=\S)"
)
_SIGNS = "□■◎○●▲◆ 　"
LONG_BYLINE = 80


def is_byline(text: str) -> bool:
    """Tell whether a line says who wrote this, for whom or when."""
    if len(text) > LONG_BYLINE and not _SIGNED.fullmatch(text):
        return False
    if any(
        form.fullmatch(text) for form in (_APPEARED, _DATE, _PLACED, _STAMP, _MADE, _CLOSED, _FORUM)
    ):
        return True
    forms = (_LABELLED, _SIGNED, _SLASHED, _NUMBERED_PAPER, _LINKED, _ISSUE, _REPORTING)
    text = text.lstrip(_SIGNS)
    return not _ends(text) and any(form.fullmatch(text) for form in forms)


def is_dateline(text: str) -> bool:
    """Tell whether a line under a title says who, where or when without saying so."""
    if _ends(text) or len(text) > LONG_BYLINE:
        return False
    housed = text.startswith(("（", "(")) and bool(_HOUSED.search(text))
    posted = _POSTED.fullmatch(text) is not None
    dated = bool(_DATED.search(text)) or text.startswith("原创")
    shown = any(form.fullmatch(text) for form in (_REPORTED, _STAMPED, _MINUTES, _RATED))
    return is_person(text.lstrip(_SIGNS)) or housed or posted or dated or shown


def _ends(text: str) -> bool:
    return text.endswith(("。", "！", "？", "；")) and not _SIGNED.fullmatch(text)


def is_person(text: str) -> bool:
    """Tell whether a line is names of people and nothing else."""
    return bool(_PERSON.fullmatch(text))


def is_post(text: str) -> bool:
    """Tell whether a line is somebody's post, or the house that signs."""
    signs = _POST.fullmatch(text) or _YOURS.fullmatch(text)
    return not text.endswith(("。", "！", "？")) and bool(signs)


def is_day(text: str) -> bool:
    """Tell whether a line is a date and no more."""
    return bool(_DATE.fullmatch(text))


def may_sign(text: str) -> bool:
    """Tell whether a line could be who signs above a date: brief, and without any point."""
    return bool(_SIGNER.fullmatch(text))


def is_field(text: str) -> bool:
    """Tell whether a line is a label, a colon, and something brief."""
    return len(text) <= LONG_BYLINE and bool(_FIELD.match(text)) and not _ends(text)


def title_label(text: str) -> int:
    """Return the length of a label that says a line is the title, or zero."""
    match = _TITLED.match(text)
    return match.end() if match else 0


def author_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where in a byline the names of authors stand."""
    whole = next(filter(None, (form.fullmatch(text) for form in _SIGNATURES)), None)
    found = [*_AUTHORS.finditer(text), *_BEHIND.finditer(text)] or ([whole] if whole else [])
    return tuple(span for match in found for span in _apart(match))


def _apart(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield where each of several names stands, without the titles that honour them."""
    names = match["names"]
    edges = [0, *(edge for sep in _SEPARATOR.finditer(names) for edge in sep.span()), len(names)]
    start = match.start("names")
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        honoured = _BARE.fullmatch(names, first, last)
        if edges[2:] and _TITLE_OF.fullmatch(names, first, last):
            continue
        yield start + first, start + (honoured.end(1) if honoured else last)
