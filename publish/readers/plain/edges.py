"""The edges of an article: bylines and notices, told apart from its text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from publish.readers.plain.lines import Line


def _any(words: str) -> str:
    """Return a pattern for any of some words."""
    return f"(?:{'|'.join(words.split())})"


_SURNAMES = (
    ""
    "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|[赵趙钱錢孙孫李周吴吳郑鄭王冯馮陈陳蒋蔣沈韩韓杨楊朱秦许許何吕呂施张張孔曹严嚴华華金魏姜戚谢謝邹鄒苏蘇潘葛范彭郎鲁魯韦韋马馬苗方俞任袁柳史唐薛雷贺賀汤湯滕殷罗羅毕畢郝安常乐樂于时時傅齐齊康伍余元顾顧孟黄黃穆萧蕭尹姚邵汪祁毛狄戴宋庞龐熊纪紀项項祝董梁杜阮蓝藍闵閔席季贾賈路江童颜顏郭梅盛林钟鍾徐邱骆駱高夏蔡田樊胡凌霍虞万萬柯卢盧莫房裘丁邓鄧单洪包左石崔龚龔程邢裴陆陸翁荀惠曲温溫宁寧仇甘厉武刘劉景龙龍叶葉司黎白蒲卓池谭譚申冉桑桂牛边邊燕尚农農柴瞿阎閻连連艾容向古易廖耿文欧歐师師巩聂聶晁曾关關查游权權费費廉岑倪汤焦丘应應涂]"
)
_NAME = rf"(?:{_SURNAMES})[\u4e00-\u9fff]{{1,2}}"
_LATIN_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3}"
_NAMES = rf"(?:{_NAME}|{_LATIN_NAME})"
_ROLE = _any(
    "(?:本文)?作者 文 撰文 撰稿 采写 採寫 记者 記者 编辑 編輯 责编 責編 责任编辑 責任編輯 编译 "
    "編譯 译者 譯者 翻译 翻譯 校对 校對 来源 來源 原载 原載 出处 出處 原文 首发 首發 发布时间 "
    "發布時間 发布日期 时间 時間 日期 供稿 图源 題圖 题图 配图 摄影 視頻 视频 监制 監製 出品 "
    "排版 设计 設計 运营 審核 审核 整理 口述 策划 策劃 [Bb]y [Aa]uthors? [Ss]ource [Dd]ate "
    "[Pp]ublished"
)
_COLON = r"(?:[:：丨|/｜]\s*|[ 　]+)"
_LABELLED = re.compile(rf"[（(【\[]?\s*{_ROLE}\s*{_COLON}\s*\S.*")
_SIGNED = re.compile(
    r"[（(【\[]?\s*(?:本文)?作者"
    rf"(?:{_any('单位 單位 简介 簡介 系 係 为 為 是')}|[:：\s丨|/｜]).{{1,120}}"
)
_DATE = re.compile(
    r"(?:(?:19|20)\d\d\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}\s*日?"
    r"|[二〇零一三四五六七八九十]{2,5}年.{1,3}月.{0,3}日?)"
    r"(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
    rf"(?:\s*{_any('来源 來源 发布 發布 于 於 星期. 周.')}.{{0,30}})?"
)
_DATED = re.compile(r"(?:19|20)\d\d\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}")
_PERSON = re.compile(rf"{_NAMES}(?:[ 　、/|｜]+{_NAMES})*")
_HOUSE = _any(
    "大学 大學 学院 學院 研究院 研究所 研究部 实验室 實驗室 公司 集团 集團 出版社 杂志 雜誌 日报 "
    "日報 周刊 週刊 编辑部 編輯部 委员会 委員會 协会 協會 基金会 基金會 中心 智库 智庫"
)
_OFFICE = _any(
    "教授 研究员 研究員 主任 主管 主编 主編 院长 院長 所长 所長 博士生? 硕士 碩士 讲师 講師 记者 "
    "記者 编辑 編輯 经济学家 經濟學家 总监 總監 总裁 總裁 学者 學者 研究生 博士后 创始人 創始人 "
    "首席.{0,8} 合伙人 撰稿人 专栏作家 專欄作家 评论员 評論員"
)
_POST = re.compile(rf".{{0,40}}{_HOUSE}(?:.{{0,20}}{_OFFICE})?|.{{0,30}}{_OFFICE}")
_HOUSED = re.compile(_HOUSE)
_STATED = _any(
    "特别声明 特別聲明 郑重声明 免责声明 免責聲明 版权声明 版權聲明 法律声明 转载声明 轉載聲明 "
    "平台声明 声明 聲明 风险提示 風險提示 温馨提示 溫馨提示 版权所有 版權所有 编者注 notice "
    "disclaimer copyright"
)
_NOTICE = re.compile(rf"[【\[（(*＊]*\s*(?:{_STATED}\s*(?:[】\]）):：©\d]|$)|©).*", re.IGNORECASE)
_ABOUT_RIGHTS = re.compile(
    rf"{_any('本文 以上内容 以上內容 本内容 文章 图片 圖片 图文')}.{{0,20}}"
    rf"{_any('转载 轉載 版权 版權 侵权 侵權 不代表 仅代表 僅代表')}.*"
    rf"|{_any('未经 未經 如需 欢迎 歡迎 禁止 谢绝 謝絕')}[^。]{{0,16}}"
    rf"{_any('转载 轉載 授权 授權 许可 許可')}.*"
    rf"|.{{0,20}}{_any('侵删 侵刪 侵权.{0,6}删除 举报 舉報 投诉')}.{{0,30}}"
)
_REQUEST = re.compile(
    r".{0,40}"
    + _any(
        "留言 私信 关注(?:我|公众号|本|微信) 關注 扫码 掃碼 扫描.{0,6}二维码 长按 長按 二维码 "
        "二維碼 点赞 點讚 在看 转发 轉發 分享给 分享給 阅读原文 閱讀原文 "
        "点击(?:上方|下方|链接|这里|左下) 加群 进群 加微信 投稿(?:邮箱|郵箱) 星标 订阅 訂閱"
    )
    + r".{0,40}"
)
_AUTHORS = re.compile(
    rf"{_any('(?:本文)?作者 撰文 文 撰稿 [Bb]y [Aa]uthors?')}\s*{_COLON}"
    rf"(?P<names>{_NAMES}(?:\s*[、，,/&]\s*{_NAMES})*)(?=$|[\s)）】\]，,。（(|｜/])"
)
_ALONE = re.compile(rf"(?P<names>{_NAMES}(?:[ 　、，,/|｜]+{_NAMES})*)")
_SEPARATOR = re.compile(r"\s*[、，,/&|｜]\s*|(?<=[\u4e00-\u9fff])[ 　]+(?=[\u4e00-\u9fff])")
_LONG_BYLINE = 80
_LONG_NOTICE = 150


@dataclass(frozen=True, slots=True)
class Edges:
    """Which lines at the head and the tail are a byline, and which are notices."""

    byline: tuple[int, ...]
    notices: tuple[int, ...]


def edges_of(lines: Sequence[Line], first: int) -> Edges:
    """Walk in from both ends, from after the title, until the article's own text."""
    head = _head(lines, first)
    tail = _tail(lines, max((*head, first - 1)) + 1)
    notices = tuple(at for at in (*head, *tail) if is_notice(lines[at].text, last=at >= first + 4))
    byline = tuple(at for at in (*head, *tail) if at not in set(notices))
    return Edges(byline, notices)


def _head(lines: Sequence[Line], first: int) -> tuple[int, ...]:
    found = []
    for at in range(first, min(first + 8, len(lines) - 1)):
        text = lines[at].text
        if not (_is_dateline(text) or is_byline(text) or is_notice(text, last=False)):
            break
        found.append(at)
    return tuple(found)


def _tail(lines: Sequence[Line], first: int) -> tuple[int, ...]:
    found: list[int] = []
    for at in range(len(lines) - 1, max(first, len(lines) - 20) - 1, -1):
        text = lines[at].text
        if not (
            is_notice(text, last=True) or is_byline(text) or _is_person(text) or _is_post(text)
        ):
            break
        found.insert(0, at)
    # A name or a post alone says nothing: something beside it must be plainly a byline.
    plain = [
        at for at in found if is_notice(lines[at].text, last=True) or is_byline(lines[at].text)
    ]
    return tuple(at for at in found if plain and at >= plain[0] - 2)


def _is_dateline(text: str) -> bool:
    """Tell whether a line under a title says who, where or when without saying so."""
    if _ends(text) or len(text) > _LONG_BYLINE:
        return False
    housed = text.startswith(("（", "(")) and bool(_HOUSED.search(text))
    return _is_person(text) or housed or bool(_DATED.search(text)) or text.startswith("原创")


def is_byline(text: str) -> bool:
    """Tell whether a line says who wrote this, for whom or when."""
    if len(text) > _LONG_BYLINE and not _SIGNED.fullmatch(text):
        return False
    return any(form.fullmatch(text) for form in (_LABELLED, _SIGNED, _DATE)) and not _ends(text)


def _ends(text: str) -> bool:
    return text.endswith(("。", "！", "？", "；")) and not _SIGNED.fullmatch(text)


def is_notice(text: str, *, last: bool) -> bool:
    """Tell whether a line is a platform's or a request; the latter only near the end."""
    if _NOTICE.fullmatch(text) or (len(text) <= _LONG_NOTICE and _ABOUT_RIGHTS.fullmatch(text)):
        return True
    braced = text.startswith(("（", "(", "【", "[", "*", "-", "—"))
    return (
        last
        and len(text) <= _LONG_BYLINE
        and bool(_REQUEST.fullmatch(text))
        and (braced or not text.endswith("。"))
    )


def _is_person(text: str) -> bool:
    return bool(_PERSON.fullmatch(text))


def _is_post(text: str) -> bool:
    return not text.endswith(("。", "！", "？")) and bool(_POST.fullmatch(text))


def author_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where in a byline the names of authors stand."""
    match = _AUTHORS.search(text) or _ALONE.fullmatch(text)
    if not match:
        return ()
    names = match["names"]
    edges = [0, *(edge for sep in _SEPARATOR.finditer(names) for edge in sep.span()), len(names)]
    start = match.start("names")
    return tuple((start + a, start + b) for a, b in zip(edges[::2], edges[1::2], strict=True))
