"""Line lists over HTTP: real files in, counts, refused rows, sheets out, duplicates decided."""

import io
import zipfile
from xml.sax.saxutils import escape

import pytest
from practice import key, until

IMPORTS, DOUBLES = "/api/v1/suivi/imports", "/api/v1/suivi/doublons"


def workbook(rows) -> bytes:
    """The least a spreadsheet accepts."""
    def cell(column, row, value):
        return f'<c r="{chr(65 + column)}{row}" t="inlineStr"><is><t>{escape(str(value))}</t></is></c>'

    sheet = "".join(f'<row r="{n}">{"".join(cell(c, n, v) for c, v in enumerate(row))}</row>' for n, row in enumerate(rows, 1))
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Cas" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet}</sheetData></worksheet>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


@pytest.fixture(scope="module")
def agent(as_persona):
    return as_persona("agent-cpam")


def deposit(client, files, departement="96", **options):
    parts = {name: (file_name, content) for name, (file_name, content) in files.items()}
    return client.post(IMPORTS, files=parts, data={"departement": departement}, headers=options.pop("headers", key()))


def bring(client, files, **options):
    answer = deposit(client, files, **options)
    assert answer.status_code == 201, answer.text
    address = answer.headers["Location"]
    assert client.post(address + "/confirmation", {}, headers=key()).status_code == 200
    return until(lambda: (lot := client.get(address).json())["etat"] in ("fait", "echec") and lot, 30), address


ROWS = [["Numéro", "Nom", "Prénom", "Né le", "Téléphone", "Dépt"], ["{p}1", "DURÉ", "Éloïse", "02/03/1980", "0612000001", "96"],
        ["{p}2", "NOËL", "Zoé", "31/12/1999", "", "96"], ["", "", "", "", "", "96"]]


def rows(prefix):
    return [[cell.replace("{p}", prefix) for cell in row] for row in ROWS]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_three_encodings(agent, encoding):
    text = "\r\n".join(";".join(row) for row in rows(f"E{encoding}-"))
    lot, address = bring(agent, {"cas": ("cas.csv", text.encode(encoding))})
    assert (lot["lus"], lot["retenus"], lot["refuses"]) == (3, 2, 1), lot
    back = agent.get(address + "/refus/cas")
    assert back.status_code == 200 and "motif_du_refus" in back.content.decode("utf-8-sig")
    assert "DURÉ" in agent.get("/api/v1/suivi/exports/cas").content.decode("utf-8-sig")


def test_a_workbook(agent):
    lot, address = bring(agent, {"cas": ("cas.xlsx", workbook(rows("X")))})
    assert (lot["lus"], lot["retenus"], lot["refuses"]) == (3, 2, 1), lot
    back = agent.get(address + "/refus/cas")
    assert zipfile.ZipFile(io.BytesIO(back.content)).testzip() is None
    assert agent.post(address + "/retrait", {}, headers=key()).json() == {"restants": 0}


def test_a_deposit_sent_twice_is_one(agent):
    same = key()
    files = {"cas": ("c.csv", b"id,dep\nK1,96\n")}
    first, second = deposit(agent, files, headers=same), deposit(agent, files, headers=same)
    assert first.json()["id"] == second.json()["id"]


def test_what_is_not_a_table_is_said(agent):
    answer = deposit(agent, {"cas": ("x.pdf", b"%PDF-1.7 nothing")})
    assert answer.status_code == 422 and "CSV" in answer.text
    assert agent.post(IMPORTS, {}, headers=key()).status_code == 415
    assert agent.call("POST", IMPORTS, data=b"--x\r\nbroken", headers={**key(), "Content-Type": "multipart/form-data; boundary=x"}).status_code == 400
    assert deposit(agent, {"cas": ("c.csv", b"x" * (21 << 20))}).status_code == 413


def test_nobody_else_has_a_part_in_it(as_persona, nobody, agent):
    lot = deposit(agent, {"cas": ("c.csv", b"id,dep\nN1,96\n")}).json()["id"]
    for persona in ("dr-leclerc", "inf-garcia", "ph-lambert", "bio-durand", "admin", "ars-appel"):
        client = as_persona(persona)
        for path in (IMPORTS, f"{IMPORTS}/{lot}", DOUBLES, "/api/v1/suivi/exports/cas", "/api/v1/suivi/fusions"):
            assert client.get(path).status_code in (403, 404), (persona, path)
    assert nobody.get(IMPORTS).status_code == 401


def test_links_and_contacts_follow(agent):
    cases = b"id,infected_by,nom,dep\nL1,,ALPHA,96\nL2,L1,BETA,96\nL3,\"L1, L9\",GAMMA,96\n"
    contacts = "id;cas;nom;tel;cp\nk1;L1;=1+1;0699000001;96100\nk2;L8;X;0699000002;96100\n".encode()
    lot, _ = bring(agent, {"cas": ("c.csv", cases), "contacts": ("k.csv", contacts)})
    assert lot["contacts"]["retenus"] == 1 and lot["contacts"]["refuses"] == 1 and lot["signales"]["liens_orphelins"] == 1
    out = agent.get("/api/v1/suivi/exports/contacts").content.decode("utf-8-sig")
    assert "'=1+1" in out and ";=1+1" not in out
    again, _ = bring(agent, {"cas": ("c.csv", cases), "contacts": ("k.csv", contacts)})
    assert again["cas"]["nouveaux"] == again["contacts"]["nouveaux"] == 0


def test_doubles_are_merged_and_parted(agent):
    people = "id,nom,prenom,ddn,tel,dep\nD1,QUINTESSENCE,Lou,1985-04-03,0677000001,96\nD2,QUINTESENCE,Lou,1985-04-03,0677000001,96\n".encode()
    lot, _ = bring(agent, {"cas": ("c.csv", people)})
    assert lot["doublons_a_examiner"] == 1
    pairs = [agent.get(f"{DOUBLES}/{p['id']}").json() for p in agent.get(DOUBLES).json()["doublons"] if p["genre"] == "cas"]
    pair = next(p for p in pairs if any("QUINTESSENCE" in (f["a"], f["b"]) for f in p["champs"]))
    assert any(f["differe"] for f in pair["champs"])
    wrong = agent.post(f"{DOUBLES}/{pair['id']}/fusion", {"garder": "x"}, headers=key())
    assert wrong.status_code == 422
    done = agent.post(f"{DOUBLES}/{pair['id']}/fusion", {"garder": pair["a"]}, headers=key())
    assert done.status_code == 200, done.text
    assert agent.post(f"{DOUBLES}/{pair['id']}/distincts", {}, headers=key()).status_code == 409
    fusion = done.json()["fusion"]
    assert fusion in [f["id"] for f in agent.get("/api/v1/suivi/fusions").json()["fusions"]]
    assert agent.post(f"/api/v1/suivi/fusions/{fusion}/annulation", {}, headers=key()).json() == {"restes": []}
    assert agent.post(f"{DOUBLES}/{pair['id']}/distincts", {}, headers=key()).status_code == 200

