import io
import zipfile
from xml.etree import ElementTree

from game.export.page import Page
from game.export.scorm import package

HOSTILE = "</title>]]><!-- & \"'"
NAMES = {"c": "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "a": "http://www.adlnet.org/xsd/adlcp_rootv1p2"}


def _opened(made: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(made))


def test_the_manifest_names_one_page_that_is_in_the_package() -> None:
    found = _opened(package("locarno", Page(HOSTILE, b"<p>page</p>")))
    manifest = ElementTree.fromstring(found.read("imsmanifest.xml"))
    resource = manifest.find("c:resources/c:resource", NAMES)
    item = manifest.find("c:organizations/c:organization/c:item", NAMES)
    assert resource is not None
    assert item is not None
    assert item.get("identifierref") == resource.get("identifier")
    assert resource.get(f"{{{NAMES['a']}}}scormtype") == "sco"
    assert found.read(resource.get("href", "")) == b"<p>page</p>"
    assert item.findtext("c:title", "", NAMES) == HOSTILE
    assert manifest.findtext("c:metadata/c:schemaversion", "", NAMES) == "1.2"


def test_the_same_page_makes_the_same_bytes() -> None:
    assert package("a", Page("A", b"page")) == package("a", Page("A", b"page"))
    assert {entry.date_time for entry in _opened(package("a", Page("A", b"page"))).infolist()} == {
        (1980, 1, 1, 0, 0, 0)
    }
