"""What a page may load and run: only what the site itself has, and no script or style in the page
but the few whose hashes the policy names. A text that slips into a page can do nothing."""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

INLINE = re.compile(r"<(script|style)>(.*?)</\1>", re.DOTALL)
# Pagefind's search is WebAssembly, and the icons of the styles are data.
RULES = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{script}; style-src 'self'{style};"
    " img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self';"
    " base-uri 'none'; form-action 'none'"
)


def policy(html: str) -> str:
    """The Content-Security-Policy for a page, with the hashes of what stands in the page itself."""
    return _allowing(INLINE.findall(html))


def headers(pages: Iterable[str]) -> dict[str, str]:
    """What a server can say for all pages together, and a page cannot say for itself."""
    inline = [found for page in pages for found in INLINE.findall(page)]
    return {
        "Content-Security-Policy": f"{_allowing(sorted(inline))}; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
        "Strict-Transport-Security": "max-age=31536000",
    }


def _allowing(inline: list[tuple[str, str]]) -> str:
    hashes = {"script": "", "style": ""}
    for name, text in dict.fromkeys(inline):
        hashes[name] += f" 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
    return RULES.format_map(hashes)


def with_policy(html: str) -> str:
    """A page that says its policy first, and tells no other site where its reader comes from."""
    said = (
        f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
        '<meta name="referrer" content="no-referrer">'
    )
    charset = re.search(r"<meta charset=[^>]*>", html, re.IGNORECASE)
    place = charset.end() if charset else html.index("<head>") + len("<head>")
    return html[:place] + said + html[place:]
