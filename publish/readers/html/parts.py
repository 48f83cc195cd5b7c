"""The parts of a page, told by the names of their elements, roles and classes."""

import re
from enum import Enum
from functools import lru_cache

from publish.model.regex import regex
from publish.readers.html.tree import Element
from publish.readers.rich.words import set_of


class Part(Enum):
    """What an element is, where it is not the article."""

    NAVIGATION = "navigation"
    SHARING = "sharing"
    ADVERT = "advert"
    RELATED = "related"
    COMMENTS = "comments"
    CONTROLS = "controls"
    EMBEDDED = "embedded"
    HIDDEN = "hidden"
    FURNITURE = "furniture"
    SCRIPT = "script"


SILENT = set_of(
    "script style template noscript link meta head title base datalist noframes noembed"
)
_TAGS = {
    **dict.fromkeys(SILENT, Part.SCRIPT),
    **dict.fromkeys(("nav", "menu"), Part.NAVIGATION),
    **dict.fromkeys(("form", "button", "select", "input", "textarea", "dialog"), Part.CONTROLS),
    **dict.fromkeys(
        (
            "iframe",
            "video",
            "audio",
            "object",
            "embed",
            "canvas",
            "svg",
            "applet",
            "map",
            "marquee",
        ),
        Part.EMBEDDED,
    ),
}
_ROLES = {
    **dict.fromkeys(("navigation", "menu", "menubar", "tablist", "directory"), Part.NAVIGATION),
    **dict.fromkeys(("banner", "contentinfo", "complementary"), Part.FURNITURE),
    **dict.fromkeys(("search", "toolbar", "dialog", "alertdialog", "tooltip"), Part.CONTROLS),
}
_NAMES = {
    Part.NAVIGATION: "nav navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs mbx "
    "pagination pager paging pages pagenav prevnext sidebar topbar topnav subnav catalog toc tabs "
    "tabbar skip sitemap channel daohang dangqianweizhi",
    Part.SHARING: "share sharing shares sharebar bdshare bdsharebuttonbox jiathis social follow "
    "sharedaddy subscribe subscription newsletter like likes praise zan dianzan reward dashang "
    "donate qrcode ewm erweima vote voters favorite collect fenxiang shoucang guanzhu "
    "contentitem-actions",
    Part.ADVERT: "ad ads adv advert adverts advertisement adsbygoogle adbox adsense sponsor "
    "sponsored promo promotion gg guanggao tuiguang dfp outbrain taboola",
    Part.RELATED: "related relatedposts relate relates recommend recommends recommended "
    "recommendation recommendations tuijian xiangguan hot hotnews rank ranking latest "
    "morenews readmore guess feed xgyd rmtj popular trending",
    Part.COMMENTS: "comment comments commentlist pinglun replies disqus discussion gentie tie "
    "respond",
    Part.CONTROLS: "toolbar tool tools button buttons btn btns btnbox popup modal login signin "
    "signup search searchbar searchbox cookie cookies dropdown tooltip toast download appdownload "
    "overlay mask fontsize print feedback report jubao player videoplayer",
    Part.FURNITURE: "header footer foot masthead aside copyright beian icp logo backtop gotop "
    "totop statement ambox tmbox ombox hatnote noprint catlinks printfooter sitesub "
    "tags taglist keywords keyword sidecolumn rightcolumn leftcolumn siteinfo",
    Part.HIDDEN: "hidden hide invisible visually-hidden sr-only screen-reader screen-reader-text "
    "screenreader visuallyhidden",
}
_BY_NAME = {name: part for part, names in _NAMES.items() for name in names.split()}
_KEEPS = set_of("article content contents main body entry post text story detail maintext richtext")
_CUT = regex(r"[\s_\-:.]+")
_CAMEL = regex(r"(?<=[a-z])(?=[A-Z])")
_FEW = 3
_UNSEEN = regex(r"display\s*:\s*none", re.IGNORECASE)
_ANCHORS = set_of("headerlink permalink header-anchor anchor-link mw-editsection hash-link")


def part_by_tag(element: Element) -> Part | None:
    """Return what the tag or the role of an element says it is."""
    found = _TAGS.get(element.name) or _ROLES.get(element.get("role"))
    if found is None and is_hidden(element):
        return Part.HIDDEN
    return found


def is_hidden(element: Element) -> bool:
    """Tell whether an element says itself that it is not to be seen."""
    style = element.get("style")
    return "hidden" in element.attributes or bool(style and _UNSEEN.search(style))


def part_by_name(element: Element) -> tuple[Part | None, bool]:
    """Return what the class and id of an element say it is, and whether they say article too."""
    said = f"{element.get('class')} {element.get('id')}"
    return _named(said) if len(said) > 1 else (None, False)


@lru_cache(4096)
def _named(said: str) -> tuple[Part | None, bool]:
    whole = [word.lower() for word in said.split()]
    words = [word.lower() for word in _CUT.split(_CAMEL.sub("-", said)) if word]
    # A name of many words is a sentence: a section called after what it says.
    brief = [word for name in said.split() for word in _brief(name)]
    found = [_BY_NAME[word] for word in (*whole, *brief) if word in _BY_NAME]
    return (found[0] if found else None), not _KEEPS.isdisjoint((*whole, *words))


def _brief(name: str) -> list[str]:
    words = [word.lower() for word in _CUT.split(_CAMEL.sub("-", name)) if word]
    return words if len(words) <= _FEW else []


def names(element: Element) -> frozenset[str]:
    """Return the words of the class and id of an element."""
    return _words(f"{element.get('class')} {element.get('id')}")


@lru_cache(4096)
def _words(said: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _CUT.split(_CAMEL.sub("-", said)) if word)


def is_permalink(element: Element) -> bool:
    """Tell whether an element is a mark beside a heading that only helps to link to it."""
    return not _ANCHORS.isdisjoint(element.get("class").lower().split()) or (
        element.name == "a" and element.text().strip() in {"¶", "#", "§", "🔗", "^", "↑", "↩", "↩︎"}
    )
