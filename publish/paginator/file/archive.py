"""PDF/A-2a beside PDF/UA-1: one file to be kept and to be read by everybody (ISO 19005-2)."""

from collections.abc import Callable

import pydyf

from publish.paginator.foreign import Given, Pdf

ARCHIVE = "pdf/a-2a"

_UA = """<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about=""
 pdfuaid:part="1"/><rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>
<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>
<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289</pdfaProperty:description></rdf:li>
</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
"""What says PDF/UA-1, in a schema that PDF/A must be told of (ISO 19005-2, 6.6.2.3)."""

_END = b"</rdf:RDF>"


def claim_both(metadata: Given) -> None:
    """Let a document's metadata, which can name one standard, name both."""
    stock: Callable[..., bytes] = metadata.generate_rdf_metadata

    def both(*args: object) -> bytes:
        return stock(*args).replace(_END, _UA.encode() + _END)

    metadata.generate_rdf_metadata = both


def keep(pdf: Pdf) -> None:
    """Take out what archives refuse.

    Images that ask to be smoothed (6.2.8), and metadata that is compressed.
    """
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream):
            if "Interpolate" in item.extra:
                item.extra["Interpolate"] = "false"
            if item.extra.get("Type") == "/Metadata":
                item.compress = False
