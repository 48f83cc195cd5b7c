"""The command line in English."""

from publish.model import Severity
from publish.words.findings import Wording
from publish.words.interface.english_help import HELP
from publish.words.interface.shape import Counted, Interface

ENGLISH = Interface(
    language="en",
    help=HELP,
    misuse={
        "unknown-command": Wording("there is no command {name}", "the commands are {known}"),
        "unknown-option": Wording("there is no option {name}", "publish {command} --help has all"),
        "needless-argument": Wording(
            "{name} is one too many", "publish {command} --help says what may be named"
        ),
        "missing-value": Wording("{name} needs a value", "publish {command} --help says which"),
        "needless-value": Wording("{name} takes no value", "write {name} alone"),
        "unknown-language": Wording("there is no language {name}", "choose zh or en"),
        "folder-missing": Wording(
            "there is no folder or file {name}",
            "name the folder that holds your texts: publish {command} FOLDER",
        ),
        "no-files": Wording(
            "there is no file to begin with", "name your texts: publish new FOLDER FILES"
        ),
        "file-missing": Wording(
            "there is no file {name}", "name your texts: publish new FOLDER FILES"
        ),
        "folder-as-text": Wording(
            "{name} is a folder, not a text",
            "name its texts: publish new {folder} {name}/*; or publish it as it is: "
            "publish build {name}",
        ),
        "unknown-form": Wording("there is no form {name}", "the forms are {known}"),
        "output-is-source": Wording(
            "{name} holds the texts themselves", "name another folder for --output"
        ),
        "not-a-folder": Wording(
            "{name} is a file, not a folder",
            "name the folder that holds your texts: publish {command} FOLDER; to make one of a "
            "file: publish new FOLDER FILE",
        ),
        "output-is-file": Wording("{name} is a file, not a folder", "name a folder for --output"),
        "unknown-audience": Wording(
            "there is no audience {name}",
            "the audiences are {known}; to have one of your own, copy a folder of styles/",
        ),
        "unknown-script": Wording("there is no script {name}", "the scripts are {known}"),
        "unknown-format": Wording("there is no format {name}", "the formats are {known}"),
    },
    meant="did you mean {}? ",
    between=", ",
    severities={
        Severity.ERROR: "error",
        Severity.WARNING: "warning",
        Severity.NOTE: "note",
    },
    counted={
        Severity.ERROR: Counted("{} error", "{} errors"),
        Severity.WARNING: Counted("{} warning", "{} warnings"),
        Severity.NOTE: Counted("{} note", "{} notes"),
    },
    hint="hint: {}",
    folded="and {} more like this [{}]; --all shows them",
    stages={
        "start": "Getting ready",
        "read": "Reading {}",
        "pictures": "Looking at the pictures",
        "revise": "Revising for {}",
        "pdf": "Setting the pages: {}",
        "epub": "Packing the e-book: {}",
        "pptx": "Drawing the slides: {}",
    },
    units={
        "pdf": Counted("{} page", "{} pages"),
        "epub": Counted("{} chapter", "{} chapters"),
        "pptx": Counted("{} slide", "{} slides"),
    },
    made="Made in {} s:",
    made_nothing="Nothing was made.",
    mended=Counted("Mended {} place in the text:", "Mended {} places in the text:"),
    more_rules=Counted("{} by another rule", "{} by other rules"),
    see_edits="See each: {}",
    next_errors="Next: mend the errors above, then publish again.",
    next_nothing="Next: see to what is said above, then publish again.",
    next_warnings="Next: look at the warnings above. The files are complete.",
    next_open="Next: open {}",
    others="For other readers: --audience {}",
    interrupted="Stopped. What was finished stands.",
    unexpected="Yigao met something it does not know: {what} ({where})",
    report_it="Please report this line, with the text that caused it if you may. "
    "YIGAO_DEBUG=1 shows the whole trace.",
    unheard="what was to be printed cannot be written: {}",
    broken_setup="Something that Yigao needs cannot be loaded: {}",
    see_doctor="publish doctor says what is missing. To bring it, run: {}",
    mending="Bringing what is missing ...",
    untitled="(untitled)",
    metadata={
        "subtitle": "subtitle",
        "authors": "authors",
        "script": "script",
        "description": "about",
        "publisher": "publisher",
        "rights": "rights",
        "date": "date",
        "identifier": "identifier",
        "cover": "cover",
    },
    sections="Sections",
    glossary="Glossary",
    references="References",
    bylines="Bylines",
    notices="Set aside for the colophon",
    blocks={
        "paragraph": Counted("{} paragraph", "{} paragraphs"),
        "bullet-list": Counted("{} list", "{} lists"),
        "ordered-list": Counted("{} numbered list", "{} numbered lists"),
        "definition-list": Counted("{} definition list", "{} definition lists"),
        "quotation": Counted("{} quotation", "{} quotations"),
        "verse": Counted("{} verse", "{} verses"),
        "code-listing": Counted("{} listing", "{} listings"),
        "equation": Counted("{} equation", "{} equations"),
        "figure": Counted("{} figure", "{} figures"),
        "table": Counted("{} table", "{} tables"),
        "aside": Counted("{} aside", "{} asides"),
        "thematic-break": Counted("{} break", "{} breaks"),
        "passage": Counted("{} passage for some", "{} passages for some"),
        "malformed": Counted("{} unreadable piece", "{} unreadable pieces"),
    },
    mentions=Counted("{} mention", "{} mentions"),
    citations=Counted("cited once", "cited {} times"),
    notes=Counted("{} note", "{} notes"),
    edits=Counted("{} edit", "{} edits"),
    no_edits="Nothing was changed.",
    certainty="certainty {}%",
    decisions_opening="""\
# What is in doubt, to be settled once for all.
# Answer an entry by taking the # from its last line: accept = true or accept = false.
# "becomes" is what an accepted proposal puts there, and may be corrected.
# Lines that begin with #: are told anew at every run; all you write stays.

""",
    decision_kinds={
        "heading": "is it a heading? As many # in becomes, so deep",
        "notice": "a notice, set at the end of the book, or text?",
        "byline": "is it a byline?",
        "verse": "is it set in lines, as a poem?",
        "doubled-character": "written twice: does only what becomes says stay?",
        "doubtful-dash": "one dash: does what becomes says take its place?",
        "doubtful-stop": "a doubtful stop: does what becomes says take its place?",
        "nested-titles": "a title within a title: does what becomes says take its place?",
        "lost-spaces": "lost spaces: does what becomes says take its place?",
        "citation": "do these words mean a reference? becomes is its key",
        "lost-citation": "a citation was lost here: becomes is the key of the reference",
        "term": "does it go into the glossary? becomes is the headword",
        "taiwan-spelling": "is it spelled as becomes says in editions for Taiwan?",
        "hong-kong-spelling": "is it spelled as becomes says in editions for Hong Kong?",
        "edit": "what was mended: refused, it stays as it was",
    },
    reference_keys="Keys of the references:",
    suggested="Written: {}",
    suggested_nothing="Nothing is in doubt, so there is nothing to answer.",
    awaiting=Counted("{} entry awaits an answer:", "{} entries await an answer:"),
    answered=Counted("{} answer kept", "{} answers kept"),
    proposals_added=Counted("{} new", "{} new"),
    proposals_dropped=Counted(
        "{} dropped, as it applies no more", "{} dropped, as they apply no more"
    ),
    next_answer="Next: set accept = true or false in {}, then publish.",
    next_build="Next: publish build {}",
    exported=Counted("Written, {} file:", "Written, {} files:"),
    copied=Counted("{} file is in {{}}", "{} files are in {{}}"),
    book_written="Written down, to be confirmed: {}",
    book_kept="There is a book.toml already, and it stays as it is.",
    book_opening="# What was found in the texts. What is left out here is looked for again.\n\n",
    book_remarks={
        "title": "The title of the book, and what stands below it.",
        "authors": "The authors, one an entry.",
        "language": "How the texts are written: zh-Hans, zh-Hant-TW or zh-Hant-HK.",
        "description": "A sentence or two about the book, for the e-book's catalogue.",
        "publisher": "The publisher, the rights and the date, if there are any.",
        "editions": "For whom to publish if nobody says: any of {}.",
        "order": "The texts in their order.",
    },
    next_confirm="Next: see whether {} is right, then publish build {}",
)
