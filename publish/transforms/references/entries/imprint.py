"""Who put a work out and when, out of what an entry says behind its title."""

from publish.model.han import HAN
from publish.model.regex import regex
from publish.transforms.references.entries.said import Said

YEAR = r"(?<![\d])(?:1[5-9]|20)\d\d(?!\d)"
ACCESS = regex(
    rf"(?:(?:Retrieved|Accessed|Available|Last (?:accessed|modified|visited))\b[^.]{{0,40}}?"
    rf"|(?:[檢检]索|下[載载]|[擷撷]?取|引)自\s*:?\s*|[網网]址\s*:?\s*)?"
    rf"(?:https?\s?://|www\.)[^\s,;)\]《》{HAN}]+"
    r"|\b(?:doi|DOI|CSTR|cstr|ISBN|ISSN|arXiv)\s*:?\s*[\d][\w./():-]*"
    r"|\[\s*\d{4}[-/.年]\s*\d{1,2}[-/.月]\s*\d{1,2}日?\s*\]"
    r"|[(]?(?:最后|最後|本文)?(?:访问|訪問|检索|檢索|引用|浏览|瀏覽|查阅|查閱|登录|取自|读取)"
    r"(?:日期|时间|時間|于|於|自)?\s*[:]?\s*\d{4}[-/.年]?\s*\d{0,2}[-/.月]?\s*\d{0,2}日?[)]?"
    r"|[(]?\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?\s*(?:访问|訪問|检索|檢索|浏览|瀏覽|查阅|取自)[)]?"
    r"|(?:[Aa]ccessed|[Rr]etrieved)(?: on)?\s+(?:\d{1,2}\s+)?[A-Z][a-z]{2,8}\.?\s+"
    r"(?:\d{1,2},?\s+)?\d{4}(?:,? from)?"
)
EDITION = regex(r"[(](?:第?[一二三四五六七八九十百\d]+|[修增重新][訂订補补编編譯译]*)[版本][)]$")
"""What says of a title which edition it is."""
_DAY = regex(
    rf"({YEAR})(?:[-/.]\s?\d{{1,2}}(?:[-/.]\s?\d{{1,2}})?(?![\d-])|\s*年(?:\s*\d{{1,2}}\s*月(?:\s*\d{{1,2}}\s*日)?)?)"
)
_PAGES = regex(
    r"\)\s*:\s*\d+(?:\s*[-–—~]\s*\d+)?|:\s*\d+\s*[-–—~]\s*\d+|\b(?:pp?\.?|No\.|no\.|[Aa]rticle)\s*\d+(?:\s*[-–—~]\s*\d+)?"
    r"|第\s*\d+\s*(?:[-–—~至]\s*\d+\s*)?[页頁期卷号號]|\d+\s*[-–—~]\s*\d+\s*[页頁]?"
)
_ENCLOSED = regex(rf"\((?:[A-Z][a-z]+\.?\s+(?:\d{{1,2}},?\s+)?)?({YEAR})\)")
_YEAR = regex(YEAR)
_SUFFIX = (
    "出版社|出版公司|出版集团|出版集團|出版中心|出版部|书局|書局|书店|書店|印书馆|印書館|书社|書社"
    "|出版|图书有限公司|圖書有限公司|图书公司|圖書公司|文化事业公司|有限公司"
)
_SOMEONE = "第|[记記译譯作]者|[编編][辑輯者]|[来來]源|[导導]演|主[讲講持编編]"
_CITY = (
    rf"(?:(?!{_SOMEONE})[{HAN}]{{1,8}}(?<![卷辑輯册冊编編])"
    r"|[A-Z][A-Za-z.,’' ]{1,40}?(?:,\s*[A-Z]{2})?)"
)
CITIES = frozenset(
    [
        *(
            "北京",
            "上海",
            "天津",
            "重庆",
            "重慶",
            "广州",
            "廣州",
            "南京",
            "武汉",
            "成都",
            "西安",
            "杭州",
        ),
        *(
            "台北",
            "臺北",
            "台北市",
            "臺北市",
            "高雄",
            "台中",
            "臺中",
            "香港",
            "澳门",
            "澳門",
            "新加坡",
        ),
        *(
            "东京",
            "東京",
            "京都",
            "首尔",
            "首爾",
            "纽约",
            "紐約",
            "华盛顿",
            "華盛頓",
            "伦敦",
            "倫敦",
        ),
        *("巴黎", "柏林", "日内瓦", "日內瓦", "Geneva", "London", "Paris", "Berlin", "Oxford"),
    ]
)
"""Where works are put out, which are no publishers."""
_PLACED = regex(
    rf"(?:^|[.,;()]\s*|\s){_CITY}\s*:\s*(?P<house>[^\d\s:,.()“《][^:()《]{{0,59}}?)"
    rf"(?=\s*[,.]?\s*[(]?{YEAR}|\s*(?<!\b[A-Z])\.\s|\s*\.\(|\s*[.,;]?\s*$|\s*[)]|[,.]\s*(?:第|民[國国]|[页頁]))"
)
_NAMED = regex(
    rf"(?:^|[.,;:()\s》])(?P<house>[{HAN}·A-Za-z]{{1,18}}(?:{_SUFFIX}))(?=[,.;)\s]|{YEAR}|$)"
)
_HOUSE = regex(
    r"(?:^|[.,;(]\s*)(?P<house>[A-Z][\w&’'. -]{2,50}?(?:Press|Publishing|Publishers|Books|Verlag"
    r"|Publications|& Sons|University|UP))(?=\s*[,.;)]|\s*$)"
)


def year(said: Said) -> str:
    """Return the one year that words name, page numbers aside; of a day, its year."""
    plain = _DAY.sub(r"\1", said.plain)
    enclosed = set(_ENCLOSED.findall(plain))
    if len(enclosed) == 1:
        return str(enclosed.pop())
    years = set(_YEAR.findall(_PAGES.sub(" ", plain)))
    return str(years.pop()) if len(years) == 1 else ""


def house(said: Said) -> str:
    """Return the publisher: behind its city, or known by how it is called."""
    found = _PLACED.search(said.plain) or _NAMED.search(said.plain) or _HOUSE.search(said.plain)
    return said.group(found, "house").bare().words if found else ""
