"""A visitor of Guichet who follows the sign-in step by step, so that a test can meddle between."""

import re
from urllib.parse import parse_qs, urljoin, urlsplit

import requests

from provider.server import CLIENT_ID, CLIENT_SECRET

COOKIES = ("guichet", "__Host-guichet")
SECONDS = 15


class Visitor:
    """`origin`: the address the browser shows, when a reverse proxy stands before `base`."""

    def __init__(self, base: str, origin: str | None = None) -> None:
        self.base, self.origin = base, origin or base
        self.http = requests.Session()

    def get(self, path: str, **options) -> requests.Response:
        return self._keep(self.http.get(self._address(path), allow_redirects=False, timeout=SECONDS, **options))

    def post(self, path: str, page: str = "/connexion", **fields: str) -> requests.Response:
        """Posts a form of `page` as a browser does: its hidden fields and the origin go along."""
        hidden = hidden_fields(self.get(page).text, action=path)
        headers = {"Origin": self.origin, "Sec-Fetch-Site": "same-origin"}
        return self._keep(self.http.post(self._address(path), data={**hidden, **fields}, allow_redirects=False,
                                         timeout=SECONDS, headers=headers))

    def _address(self, path: str) -> str:
        return urljoin(self.base, path.removeprefix(self.origin))

    def _keep(self, answer: requests.Response) -> requests.Response:
        """The proxy's TLS is not there in the tests: Secure cookies must travel all the same."""
        for cookie in self.http.cookies:
            cookie.secure = False
        return answer

    def leave_for_provider(self) -> str:
        """Presses the sign-in button; the address of the provider it sends the visitor to."""
        answer = self.post("/connexion/psc")
        assert answer.status_code == 303, f"POST /connexion/psc answered {answer.status_code}: {answer.text[:400]}"
        return answer.headers["Location"]

    def meet_provider(self, address: str, login: str) -> str:
        """Signs in at the simulator as `login`; the address of the return to Guichet."""
        answer = requests.get(f"{address}&login_hint={login}", allow_redirects=False, timeout=SECONDS)
        assert answer.status_code == 302, f"the provider answered {answer.status_code}: {answer.text[:400]}"
        return answer.headers["Location"]

    def come_back(self, address: str) -> requests.Response:
        return self.get(address)

    def sign_in(self, login: str) -> requests.Response:
        """The whole way; the answer of the return."""
        return self.come_back(self.meet_provider(self.leave_for_provider(), login))

    @property
    def session(self) -> str | None:
        """The session's cookie, if there is one."""
        return next((c.value for c in self.http.cookies if c.name in COOKIES and c.value), None)

    def is_signed_in(self) -> bool:
        """Whether the home page is served, or asks for the situation of practice, rather than for a sign-in."""
        home = self.get("/")
        return home.status_code == 200 or home.headers.get("Location") == "/situation"


def oidc_settings(discovery: str) -> dict[str, str]:
    """What Guichet is told, by its environment, to trust the provider at `discovery`."""
    return {
        "GUICHET_OIDC_DISCOVERY": discovery,
        "GUICHET_OIDC_CLIENT_ID": CLIENT_ID,
        "GUICHET_OIDC_CLIENT_SECRET": CLIENT_SECRET,
    }


def query(address: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}


def hidden_fields(html: str, action: str) -> dict[str, str]:
    """The hidden inputs of the form that posts to `action`."""
    form = re.search(rf'<form\b[^>]*\baction="{re.escape(action)}"[^>]*>(.*?)</form>', html, re.S)
    fields = {}
    for tag in re.findall(r"<input\b[^>]*>", form.group(1) if form else ""):
        attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        if attributes.get("type") == "hidden" and "name" in attributes:
            fields[attributes["name"]] = attributes.get("value", "")
    return fields
