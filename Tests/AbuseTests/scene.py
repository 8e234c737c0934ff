"""What the crawler asks for: one object of each kind and each state, found in the demonstration or made for the purpose, and the
words each reading needs."""

import re
from pathlib import Path

import requests
from harness.server import ROOT
from practice import SERVICE, Client, key, until

# role → persona. The author of what is looked at comes last: others have tried before.
ROLES = {
    "personne": None, "administrateur": "admin", "agence": "ars-colin", "sous-traitante": "ars-appel", "agent-autre-caisse": "agent-msa",
    "pharmacienne": "ph-lambert", "biologiste": "bio-durand", "infirmiere": "inf-garcia", "sage-femme": "sf-marchand", "dentiste": "cd-roussel",
    "autre-medecin": "dr-benali", "remplacante": "dr-petit", "medecin-conseil": "medical-cpam", "agent": "agent-cpam",
    "secretaire": "sec-morel", "medecin": "dr-leclerc",
}
STATES = ("brouillon", "depose", "recu", "en-traitement", "correction-demandee", "accepte", "refuse", "silence", "retire", "clos")
ABSENT = "0" * 32
WORDS = {
    "/api/v1/annuaire/lieux": "?nom=cabinet", "/api/v1/annuaire/professionnels": "?nom=leclerc", "/certificats": "?q=cantine",
    "/nomenclatures/{liste}": "?q=grippe", "/nomenclatures/{list}": "?q=grippe", "/caisses": "?q=cpam", "/fhir/Practitioner": "?name=leclerc", "/fhir/Organization": "?name=cabinet",
    "/suivi/tableau": "?jours=tout", "/suivi/chaines": "?vue=toutes", "/recensement/infirmiers": "?commune=96000",
}
PAGE = re.compile(r"""Route\.page\(\s*\.(get|post),\s*"([^"]+)",\s*\.(\w+)\)""")
# Asking these ends what asks, or is the demonstration's own door.
LEFT_OUT = {"/demo/profils", "/demo/jetons", "/demo/codes", "/demo/application", "/connexion/retour", "/connexion/psc", "/deconnexion", "/demo/connexion"}


def pages(method: str) -> list[str]:
    files = (ROOT / "Sources/Web/Pages").rglob("*.swift")
    return sorted({path for file in files for verb, path, _ in PAGE.findall(Path(file).read_text("utf-8")) if verb == method} - LEFT_OUT)


class Scene:
    def __init__(self, persona, browser):
        self.as_role = {role: persona(slug) if slug else None for role, slug in ROLES.items()}
        self.browser = browser
        self.doctor, self.agent, self.admin, self.agency = (self.as_role[r] for r in ("medecin", "agent", "administrateur", "agence"))
        # {address up to a part, without /api/v1: [(state, value)]}
        self.values: dict[str, list[tuple[str, str]]] = {}
        self.words = dict(WORDS)
        self.fill()

    def get(self, client: Client, path: str, *keys) -> object:
        """A value of an answer, by its place; nothing when there is none."""
        answer = client.get("/api/v1" + path)
        value = answer.json() if answer.status_code == 200 else None
        for step in keys:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return None
        return value

    def put(self, prefix: str, *values: object) -> None:
        """Values of one part: alone, or each under the name of its state."""
        pairs = [value if isinstance(value, tuple) else ("", value) for value in values]
        self.values[prefix] = [(state, str(value)) for state, value in pairs if value] or [("absent", ABSENT)]

    def fill(self) -> None:
        get, put, doctor, agent, admin, agency = self.get, self.put, self.doctor, self.agent, self.admin, self.agency
        dossiers = [(state, get(doctor, f"/dossiers?etat={state}&teleservice={SERVICE}", "dossiers", 0, "id") or get(doctor, f"/dossiers?etat={state}", "dossiers", 0, "id"))
                    for state in STATES]
        others = [(code, get(doctor, f"/dossiers?teleservice={code}", "dossiers", 0, "id"))
                  for code in ("protocole-de-soins", "certificat-medical", "prescription-transport", "certificat-accident-travail", "declaration-medecin-traitant", "demande-accord-prealable")]
        put("/dossiers/{id}", *dossiers, *others)
        known = dict(dossiers)
        put("/dossiers/{id}/documents/{nom}", "volet-1.pdf", )
        put("/dossiers/{id}/versions/{n}", "1")
        put("/dossiers/{id}/suites/{suite}", "prolongation")
        patient = get(doctor, "/patients", "patients", 0, "id")
        second = get(doctor, "/patients", "patients", 1, "id")
        put("/patients/{id}", patient)
        put("/patients/{id}/espace/{piece}", ABSENT)
        put("/patientele/medecin-traitant/{id}", patient)
        self.words |= {"/teleservices/{code}/formulaire": f"?patient={patient}", "/entretiens/creneaux": f"?dossier={known.get('accepte')}",
                       "/corbeilles/collegues": f"?dossier={known.get('en-traitement')}", "/fusions-patients/comparaison": f"?a={patient}&b={second}", "/fusions-patients/comparer": f"?a={patient}&b={second}",
                       "/dossiers/nouveau/{code}": f"?patient={patient}", "/suivi/cas/formulaire": f"?patient={patient}", "/entretiens/nouveau": f"?dossier={known.get('accepte')}"}
        asked = doctor.post(f"/api/v1/patients/{patient}/droits", {}, headers=key())
        put("/droits/{id}", asked.json().get("id") if asked.status_code == 201 else get(doctor, f"/patients/{patient}/droits/reponses", "reponses", 0, "id"))
        put("/affections/{id}", get(doctor, "/patientele/affections", "renouvellements", 0, "affection", "id"))
        put("/affections/{id}/{nom}", "explication.pdf")
        put("/corbeilles/{nom}", "a-traiter")
        put("/corbeilles/dossiers/{id}", ("recu", known.get("recu")), ("en-traitement", known.get("en-traitement")))
        put("/teleservices/{code}", SERVICE, ("genres", "demande-accord-prealable"))
        put("/dossiers/nouveau/{code}", SERVICE)
        put("/dossiers/{code}", SERVICE)
        put("/nomenclatures/{liste}", "motifs-arret")
        put("/nomenclatures/{list}", "motifs-arret")
        put("/caisses/{code}", "019980000")
        put("/caisses/{code}/contacts/{id}", get(doctor, "/caisses/019980000/contacts", "contacts", 0, "id"))
        put("/motifs/{id}", get(agent, "/motifs", "motifs", 0, "id"))
        put("/messagerie/{id}", get(doctor, "/messagerie", "fils", 0, "id"))
        put("/messagerie/{id}/pieces/{piece}", ABSENT)
        put("/entretiens/{id}", get(doctor, "/entretiens", "entretiens", 0, "id"))
        claims = get(doctor, "/reclamations", "reclamations") or []
        put("/reclamations/{id}", *{c["etat"]: c["id"] for c in claims}.items())
        put("/delegations/{id}", get(doctor, "/delegations", "donnees", 0, "id"))
        doctor.post("/api/v1/jetons", {"nom": "Essai"}, headers=key())
        put("/jetons/{id}", next(t["id"] for t in get(doctor, "/jetons", "jetons") if t["nom"] == "Essai"))
        put("/sessions/{id}", get(doctor, "/sessions", "sessions", 0, "id"))
        put("/avis/webhooks/{id}", ABSENT)
        put("/annuaire/lieux/{id}", get(doctor, "/annuaire/lieux?nom=cabinet", "lieux", 0, "id"))
        put("/annuaire/noms/{id}", ABSENT)
        put("/annuaire/professionnels/{id}", get(doctor, "/annuaire/professionnels?nom=leclerc", "professionnels", 0, "id"))
        for kind, query in (("Practitioner", "?name=leclerc"), ("Organization", "?name=cabinet")):
            put(f"/fhir/{kind}/{{id}}", get(doctor, f"/fhir/{kind}{query}", "entry", 0, "resource", "id"))
        put("/fhir/PractitionerRole/{id}", get(doctor, f"/fhir/PractitionerRole?practitioner={self.values['/fhir/Practitioner/{id}'][0][1]}", "entry", 0, "resource", "id"))
        put("/fusions-patients/{id}", get(agent, "/fusions-patients", "fusions", 0, "id"))
        self.tracing()
        self.census()
        put("/certificats/{regle}", "C33")
        put("/certificats/questions/{question}", "ecole-cantine")
        report = get(doctor, "/certificats/signalements", "signalements", 1, "id")
        put("/certificats/signalements/{id}", report)
        link = doctor.post(f"/api/v1/certificats/signalements/{report}/lien", headers=key())
        put("/certificats/structures/{jeton}", link.json().get("jeton") if link.status_code == 201 else None)
        put("/certificats/comptes/{nom}", "saisons.svg")
        put("/verification/{code}", self.code(known.get("accepte")))
        self.administration()

    def code(self, dossier: str | None) -> str | None:
        text = self.doctor.get(f"/api/v1/dossiers/{dossier}").text
        found = re.search(r'/verification/([^"/]+)"', text) or re.search(r'"codeVerification":"([^"]+)"', text)
        return found and found[1]

    def tracing(self) -> None:
        get, put, doctor, agent, admin, agency = self.get, self.put, self.doctor, self.agent, self.admin, self.agency
        sheets = get(doctor, "/suivi/cas") or {}
        put("/suivi/cas/{id}", *{c["etat"]: c["id"] for c in sheets.get("aValider", []) + sheets.get("cas", [])}.items())
        mine = get(doctor, f"/suivi/cas/{self.values['/suivi/cas/{id}'][0][1]}", "contacts", 0, "id")
        erased = None
        for case in sheets.get("cas", []):
            for contact in get(doctor, f"/suivi/cas/{case['id']}", "contacts") or []:
                if not erased and doctor.delete(f"/api/v1/suivi/contacts/{contact['id']}").status_code == 200:
                    erased = contact["id"]
        put("/suivi/contacts/{id}", ("inscrit", mine), ("retiré", erased))
        put("/suivi/arrets/{id}", get(doctor, "/suivi/arrets", "arrets", 0, "id"))
        taken = agent.post("/api/v1/suivi/appels/suivant", {}, headers=key())
        put("/suivi/appels/{id}", (taken.json()["contact"] or {}).get("id") if taken.status_code == 200 else None)
        put("/suivi/fiches/{id}", get(agent, "/suivi/fiches", "fiches", 0, "id"))
        put("/suivi/fusions/{id}", get(agent, "/suivi/fusions", "fusions", 0, "id"))
        sheet = {"cas": ("cas.csv", agent.get("/api/v1/suivi/exports/cas.csv").content)}
        put("/suivi/imports/{id}", agent.post("/api/v1/suivi/imports", files=sheet, data={"departement": "96"}, headers=key()).json().get("id"))
        put("/suivi/imports/{id}/refus/{genre}", "cas")
        put("/suivi/groupes/{id}", get(agency, "/suivi/groupes", "groupes", 0, "id"))
        put("/suivi/doublons/{id}", get(agent, "/suivi/doublons", "doublons", 0, "id"))
        put("/suivi/isolement/{id}", get(agency, "/suivi/isolement", "appels", 0, "id"))
        put("/suivi/agence/cas/{id}", get(agency, "/suivi/agence/cas", "cas", 0, "id"))
        put("/suivi/habilitations/{id}", get(agency, "/suivi/habilitations", "habilitations", 0, "id"))
        put("/suivi/exports/{genre}", "cas.csv")
        put("/suivi/graphiques/{nom}", "courbe.svg")
        put("/suivi/effacements/{id}", get(admin, "/suivi/effacements", "effacements", 0, "id"))
        put("/declaration/{jeton}", ABSENT)

    def census(self) -> None:
        get, put, agent = self.get, self.put, self.agent
        campaign = get(agent, "/recensement/campagnes", "campagnes", 0, "id")
        put("/recensement/campagnes/{id}", campaign)
        put("/recensement/moi/{campagne}", campaign)
        self.words["/recensement/campagnes/{id}/orientation"] = "?besoin=diagnostic&commune=96000"
        put("/recensement/fiches/{id}", *{f["etat"]: f["id"] for f in get(agent, f"/recensement/campagnes/{campaign}/fiches", "fiches") or []}.items())
        put("/recensement/orientations/{id}", get(agent, f"/recensement/campagnes/{campaign}/orientations", "orientations", 0, "id"))
        put("/recensement/recues/{id}", get(self.doctor, "/recensement/recues", "orientations", 0, "id"))
        sheet = next((value for state, value in self.values["/recensement/fiches/{id}"] if state == "a-appeler"), ABSENT)
        agent.post(f"/api/v1/recensement/fiches/{sheet}/prise", headers=key())
        link = agent.post(f"/api/v1/recensement/fiches/{sheet}/lien", headers=key())
        put("/recensement/repondre/{jeton}", link.json()["adresse"].rsplit("/", 1)[1] if link.status_code == 201 else None)

    def administration(self) -> None:
        get, put, admin = self.get, self.put, self.admin
        put("/livraisons/{id}", get(self.agent, "/livraisons", "livraisons", 0, "id"))
        put("/releves/{id}", get(admin, "/releves", "releves", 0, "id"))
        put("/administration/releves/{id}", get(admin, "/releves", "releves", 0, "id"))
        for name in ("file", "webhooks", "messages", "maintenances", "reprises"):
            put(f"/administration/{name}/{{id}}", ABSENT)
        put("/administration/genres/{code}", "demande-accord-prealable")
        put("/administration/genres/{code}/{id}", get(admin, "/administration/genres/demande-accord-prealable", "genres", 0, "id"))
        put("/administration/habilitations/{id}", get(admin, "/administration/habilitations", "habilitations", 0, "id"))
        put("/administration/lieux-a-rapprocher/{id}", get(admin, "/administration/lieux-a-rapprocher", "saisies", 0, "id"))
        put("/administration/caisses/{code}", "019980000")
        put("/administration/caisses/{code}/receptions/{id}", get(admin, "/administration/caisses/019980000", "receptions", 0, "id"))
        put("/administration/caisses/{code}/second-regard/{teleservice}", SERVICE)
        put("/administration/vigilance/{id}", get(admin, "/administration/vigilance", "vigilances", 0, "id"))
        put("/administration/affections/{code}", "1")
        put("/administration/certificats/{regle}", "C33")
        put("/administration/certificats/propositions/{id}", get(admin, "/administration/certificats", "propositions", 0, "id"))
        put("/administration/certificats/lecteurs/{id}", get(admin, "/administration/certificats/lecteurs", "lecteurs", 0, "id"))
        put("/administration/epidemies/{code}", get(self.agent, "/suivi/epidemies", "epidemies", 0, "code"))
        put("/administration/acces-documents/{profession}", "10")
        put("/administration/acces-documents/{profession}/{type}", "0")
        put("/administration/remboursements-masques/{code}", "0000000")

    def addresses(self, path: str) -> list[tuple[str, str]]:
        """(state, address) for each object a path can be about."""
        prefix = "/api/v1" if path.startswith("/api/v1") else ""
        bare, found = path.removeprefix("/api/v1"), [("", "")]
        steps = bare.split("/")[1:]
        for count, step in enumerate(steps, 1):
            if "{" in step:
                known = self.values.get("/" + "/".join(steps[:count])) or [("absent", ABSENT)]
                # One of each state at the first part; afterwards the first.
                found = [(" ".join(filter(None, (state, new))), f"{begun}/{value}") for state, begun in found for new, value in (known if len(found) == 1 else known[:1])]
            else:
                found = [(state, f"{begun}/{step}") for state, begun in found]
        words = self.words.get(path, self.words.get(bare, ""))
        return [(state, prefix + address + words) for state, address in found if state in self.told(bare) or not bare.startswith("/dossiers/{id}/")]

    def told(self, path: str) -> tuple[str, ...]:
        """States worth a question: each one for what shows the dossier, some for what begins from it."""
        return STATES if path.rsplit("/", 1)[1] in ("historique", "rectification", "retrait") else ("brouillon", "recu", "retire", "accepte")

    def reads(self, description: dict) -> list[tuple[str, str, str]]:
        paths = sorted(path for path, methods in description["paths"].items() if "get" in methods and path not in LEFT_OUT) + pages("get")
        return [(path, state, address) for path in paths for state, address in self.addresses(path)]


def settled(admin: Client) -> None:
    """The workers have made what was asked of them: papers no longer appear while they are looked for."""
    until(lambda: (file := admin.get("/api/v1/administration/file").json())["enAttente"] <= 1 and file["abandonnes"] == [], 60)


def imported(scene: Scene) -> None:
    """The import that somebody confirmed has ended: while it runs, nobody takes it back."""
    lot = scene.values["/suivi/imports/{id}"][0][1]
    until(lambda: scene.agent.get(f"/api/v1/suivi/imports/{lot}").json()["etat"] not in ("a-faire", "en-cours"), 60)


def sign_in(place) -> tuple[dict, dict]:
    """Every role's two doors: the token of a program, the cookies of a browser."""
    browsers = {role: place.browser(slug) if slug else requests.Session() for role, slug in ROLES.items()}
    return {role: place.persona(slug).token if slug else None for role, slug in ROLES.items()}, browsers


# What is asked of a write: nothing where that is enough to know who asks, else what names somebody.
CONTACT = {"nom": "Martel", "prenom": "Lucie", "dateNaissance": "1987-07-14"}
DRAFTS = {"/dossiers/{id}", "/dossiers/{id}/depot"}


def writes(scene: Scene, description: dict) -> list[tuple]:
    """(method, path, state, address, body): every act of the API, on one object."""
    found = []
    for path, methods in sorted(description["paths"].items()):
        for method in sorted(set(methods) & {"post", "put", "delete"}):
            bare = path.removeprefix("/api/v1")
            # A session or a token that is closed could be the asker's own.
            if path in LEFT_OUT or bare == "/sessions/{id}":
                continue
            addresses = scene.addresses(path)
            if bare.startswith("/dossiers/{id}"):
                wanted = "brouillon" if bare in DRAFTS else "recu"
                addresses = [(state, address) for state, address in addresses if state == wanted]
            body = CONTACT if bare.endswith("/verification") else {"nom": "Maillard Marie-Laure", "dateNaissance": "1984-09-30"} if bare == "/patients/recherche" else {}
            for state, address in addresses[:2]:
                found.append((method.upper(), path, state, address.split("?")[0], None if method == "delete" else body))
    # What ends an object comes last: everything else has been tried on it.
    return sorted(found, key=lambda write: (write[0] == "DELETE", is_ending(write)))


def is_ending(write: tuple) -> bool:
    return write[0] == "DELETE" or write[1].endswith(("retrait", "cloture", "revocation", "fin", "abandon", "annulation"))
