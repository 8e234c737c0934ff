/// Deliveries of outside files, whatever they bring.
extension Schema {
    /// `releve`: one delivery. `genre`: annuaire, finess, assures. `emetteur`: the fund whose file it is, empty for the
    /// national files. `portee`: `complet` (what is absent ended) or `changements`. `fichier`: its name in the folder of
    /// arrivals, NULL when it was brought at the console. `fichier_du`: its own date, `empreinte`: SHA-256 of its bytes,
    /// `moment`: the instant its rows hold from, once begun. `precedent`: rows the delivery that served before had kept.
    /// States: `attend` (to be done by a worker), `en-cours`, `applique`, `inchange` (the very file that serves),
    /// `refuse` (with `raison_code` and `raison`), `retenu` (shrunk: waits for an approval), `rejete` (an administrator
    /// said no). `avance`: rows read so far; `pris_jusqu_au`: until when the process at work holds it.
    ///
    /// `releve_courant`: the delivery that serves, one per kind and sender.
    /// `releve_refus`: the refused rows of a delivery as pieces of a CSV file, sealed under the desk's key.
    static func releves(_ engine: Engine) -> [SQL] {
        [
            """
            CREATE TABLE releve (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
                genre TEXT NOT NULL CHECK (genre IN ('annuaire', 'finess', 'assures')),
                emetteur TEXT NOT NULL,
                portee TEXT NOT NULL CHECK (portee IN ('complet', 'changements')),
                nom TEXT NOT NULL,
                fichier TEXT,
                empreinte TEXT NOT NULL,
                octets BIGINT NOT NULL,
                fichier_du BIGINT,
                recu_le BIGINT NOT NULL,
                etat TEXT NOT NULL
                    CHECK (etat IN ('attend', 'en-cours', 'applique', 'inchange', 'refuse', 'retenu', 'rejete')),
                moment BIGINT,
                lus BIGINT NOT NULL,
                retenus BIGINT NOT NULL,
                refuses BIGINT NOT NULL,
                doublons BIGINT NOT NULL,
                nouveaux BIGINT NOT NULL,
                modifies BIGINT NOT NULL,
                finis BIGINT NOT NULL,
                inchanges BIGINT NOT NULL,
                precedent BIGINT,
                raison_code TEXT,
                raison TEXT,
                demande_par TEXT NOT NULL,
                approuve_par TEXT,
                approuve_le BIGINT,
                fini_le BIGINT,
                avance BIGINT NOT NULL,
                pris_jusqu_au BIGINT,
                CONSTRAINT releve_comptes_check CHECK (etat <> 'applique' OR lus = retenus + refuses),
                CONSTRAINT releve_raison_check CHECK ((etat IN ('refuse', 'retenu', 'rejete')) <= (raison IS NOT NULL))
            )
            """,
            "CREATE INDEX releve_recu_idx ON releve (recu_le)",
            "CREATE INDEX releve_genre_idx ON releve (genre, emetteur, recu_le)",
            """
            CREATE TABLE releve_courant (
                genre TEXT NOT NULL,
                emetteur TEXT NOT NULL,
                releve TEXT NOT NULL REFERENCES releve (id),
                moment BIGINT NOT NULL,
                PRIMARY KEY (genre, emetteur)
            )
            """,
            """
            CREATE TABLE releve_refus (
                releve TEXT NOT NULL REFERENCES releve (id),
                rang BIGINT NOT NULL,
                octets \(sql: bytes(engine)) NOT NULL,
                PRIMARY KEY (releve, rang)
            )
            """,
        ]
    }
}
