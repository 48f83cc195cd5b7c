"""Help in English: a page for each command, and one, under no name, for them all."""

from collections.abc import Mapping

HELP: Mapping[str, str] = {
    "": """\
Yigao: one rough Chinese manuscript in; a PDF, an EPUB and a discussion deck out.

  publish build [FOLDER]      publish a folder of texts, or one text (default: seeds/)
  publish new [FOLDER] FILES  begin a book: copy texts in, write down what was found
  publish inspect [FOLDER]    show how the texts were read, and what was mended
  publish suggest [FOLDER]    write what is in doubt into decisions.toml, to be answered there
  publish export [FOLDER]     write the mended texts as Markdown
  publish specimen            make a book that shows all a book can have, to judge a style by
  publish doctor              see whether this machine has all it takes

  publish COMMAND --help      the options of a command
  publish --version           the version
  --lang zh|en                the language of messages (default: your locale's)
""",
    "build": """\
publish build [FOLDER]

Every text in FOLDER (default: seeds/), in name order, becomes a chapter of one book;
book.toml, if there is one, says its title, authors, order and editions. One file will
do as well. The results are named OUTPUT/<slug>/<slug>.<audience>.<script>.<format>.

  --audience NAME       whom to make it for; repeat it, or put commas between names
  --script SCRIPT       zh-Hans, zh-Hant-TW or zh-Hant-HK, instead of the style's own
  --format FORMATS      some of pdf,epub,pptx (default: all)
  --output DIR          where to put the results (default: build/)
  --strict              fail on warnings too
  --all                 show every finding; fold none
  --json                print one JSON object on standard output, and nothing else
  --lang zh|en          the language of messages (default: your locale's)

Exit status: 0 done; 1 something needs mending; 2 wrong usage.
""",
    "inspect": """\
publish inspect [FOLDER]

Shows the texts as they were read and mended, before any audience is chosen: particulars,
sections, glossary, references and doubts.

  --json                print the whole content as one JSON object
  --edits               list every change to the text; with --json, add them as rows
  --schema              print the JSON Schema of what --json prints
  --all                 show every finding; fold none
  --lang zh|en          the language of messages (default: your locale's)

Exit status: 0 done; 1 something needs mending; 2 wrong usage.
""",
    "doctor": """\
publish doctor

Says what is on this machine, what is missing and how to mend it, and draws a page to
prove that Chinese really appears.

  --mend                bring what is missing
  --lang zh|en          the language of messages (default: your locale's)

Exit status: 0 all is well; 1 something is missing; 2 wrong usage.
""",
    "suggest": """\
publish suggest [FOLDER]

Writes every proposal (lost spaces, doubtful citations, headings and dashes, doubled
characters) into FOLDER/decisions.toml, each with its place, its evidence and how certain
it is. Take the number sign from an entry's last line to answer it: accept = true or
false. Run again, it keeps every answer and comment, drops what is asked no more and adds
what is new. publish build follows what is answered, and says how many still await it.

  --edits               list every edit too, so that one can be refused
  --lang zh|en          the language of messages and remarks (default: your locale's)

Exit status: 0 done; 1 something needs mending; 2 wrong usage.
""",
    "export": """\
publish export [FOLDER]

Writes the texts of FOLDER (default: seeds/), mended and settled, as Markdown: one file
for each text, its pictures, and a book.toml. Read again they make the same book.

  --to markdown         the form to write (the only one, and the default)
  --output DIR          the folder to write into (default: build/<slug>/markdown/)
  --lang zh|en          the language of messages (default: your locale's)

Exit status: 0 done; 1 something needs mending; 2 wrong usage.
""",
    "specimen": """\
publish specimen

Makes a small book of our own that shows all a book can have: notes, tables, verse,
formulas, lists, an index. Change a style, make it again, and turn the pages. Without an
audience it is made in four styles: general; compared, where each section sets the same
words otherwise; press, with bleed, crop marks and whole signatures; and hongkong.

  --audience NAME       the style to see; repeat it, or put commas between names
  --script SCRIPT       zh-Hans, zh-Hant-TW or zh-Hant-HK, instead of the style's own
  --format FORMATS      some of pdf,epub,pptx (default: pdf)
  --output DIR          where to put it (default: build/)
  --strict              fail on warnings too
  --all                 show every finding; fold none
  --json                print one JSON object on standard output, and nothing else
  --lang zh|en          the language of messages (default: your locale's)

Exit status: 0 done; 1 something needs mending; 2 wrong usage.
""",
    "new": """\
publish new [FOLDER] FILES

Copies FILES into FOLDER (default: seeds/), overwriting nothing, writes down in a
book.toml with comments what was found (title, authors, script, order), unless there is
one, and shows the outline and the doubts, to be confirmed.

  --all                 show every finding; fold none
  --lang zh|en          the language of messages (default: your locale's)

Exit status: 0 done; 1 something needs mending; 2 wrong usage.
""",
}
