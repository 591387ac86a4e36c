"""How does a page go into a learning system? As a SCORM 1.2 package: page and manifest, the same bytes every time.

The four schema files of ADL and IMS are not packed: no system that the project knows asks for them, they are under
licences of their own, and the manifest names the schemas by their namespaces.
"""

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

from .page import Page

LAUNCHED = "index.html"
_ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The date of every file in the package, so that the same page makes the same package."""
_MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier={id} version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
 <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
 <organizations default="narkomindel">
  <organization identifier="narkomindel">
   <title>{title}</title>
   <item identifier="page" identifierref="file" isvisible="true"><title>{title}</title></item>
  </organization>
 </organizations>
 <resources>
  <resource identifier="file" type="webcontent" adlcp:scormtype="sco" href="{launched}">
   <file href="{launched}"/>
  </resource>
 </resources>
</manifest>
"""


def package(id: str, page: Page) -> bytes:
    """A zip for a learning system; `page` was made with the keeper `lms`."""
    identifier = quoteattr(f"narkomindel.{id}")
    manifest = _MANIFEST.format(id=identifier, title=escape(page.title), launched=LAUNCHED)
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w") as file:
        for name, content in (("imsmanifest.xml", manifest.encode()), (LAUNCHED, page.content)):
            entry = zipfile.ZipInfo(name, _ALWAYS)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            entry.external_attr = 0o644 << 16
            file.writestr(entry, content)
    return found.getvalue()
