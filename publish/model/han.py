"""Han: the characters of Chinese writing, as patterns name them."""

HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""What stands between the brackets of a class: 々〆〇, the unified and compatible characters,
and planes 2 and 3, where rare names and places are (Unicode, Blocks: Extension B and on)."""
