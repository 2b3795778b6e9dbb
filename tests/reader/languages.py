"""Prints, as JSON, each text of the page that Firefox shows: [language, words]. Orca 43 reads all with one voice."""
import json

import pyatspi

desktop = pyatspi.Registry.getDesktop(0)
firefox = next(app for app in desktop if app and "firefox" in app.name.lower())
found = []


def visit(node, inside):
    if node is None:
        return
    inside = inside or node.getRole() == pyatspi.ROLE_DOCUMENT_WEB
    if inside:
        try:
            text = node.queryText()
        except NotImplementedError:
            text = None
        words = text.getText(0, -1).replace("\ufffc", "").strip() if text else ""
        if words:
            attributes = dict(pair.split(":", 1) for pair in text.getDefaultAttributes() if ":" in pair) \
                if isinstance(text.getDefaultAttributes(), list) else \
                dict(pair.strip().split(":", 1) for pair in text.getDefaultAttributes().split(";") if ":" in pair)
            found.append([attributes.get("language", ""), words])
    for child in node:
        visit(child, inside)


visit(firefox, False)
print(json.dumps(found))
