/// Treating doctors through time, and how the versions of a dossier go when no wire leads to the fund.
extension Schema {
    static func treatingDoctor(_ engine: Engine) -> [SQL] {
        competentFunds + deliveries + treatingDoctors + reimbursements(engine)
    }

    /// `jusqua` is the first day on which the doctor no longer is: two doctors never share a day. A row without `du` was
    /// found in the register of a fund that does not tell since when.
    private static let treatingDoctors: [SQL] = [
        """
        CREATE TABLE medecin_traitant (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            patient TEXT NOT NULL REFERENCES patient (id),
            rpps TEXT NOT NULL CHECK (length(rpps) BETWEEN 1 AND 40),
            nom TEXT NOT NULL,
            du BIGINT,
            jusqua BIGINT,
            origine TEXT NOT NULL CHECK (origine IN ('declaration', 'registre')),
            fin TEXT CHECK (fin IN ('changement', 'demande-patient', 'depart-patient', 'retraite', 'cessation', 'autre', 'rectification')),
            dossier TEXT REFERENCES dossier (id),
            fin_dossier TEXT REFERENCES dossier (id),
            note_le BIGINT NOT NULL,
            fin_notee_le BIGINT,
            prevenu_le BIGINT,
            CONSTRAINT medecin_traitant_periode_check CHECK (jusqua >= du),
            CONSTRAINT medecin_traitant_fin_notee_check CHECK ((jusqua IS NULL) = (fin IS NULL) AND (jusqua IS NULL) = (fin_notee_le IS NULL)),
            CONSTRAINT medecin_traitant_declaration_check CHECK (origine <> 'declaration' OR (du IS NOT NULL AND dossier IS NOT NULL))
        )
        """,
        "CREATE UNIQUE INDEX medecin_traitant_un_seul_idx ON medecin_traitant (patient) WHERE jusqua IS NULL",
        "CREATE INDEX medecin_traitant_patient_idx ON medecin_traitant (patient, du)",
        "CREATE INDEX medecin_traitant_patientele_idx ON medecin_traitant (rpps, du, id) WHERE jusqua IS NULL",
        "CREATE INDEX medecin_traitant_partis_idx ON medecin_traitant (rpps, jusqua, id) WHERE jusqua IS NOT NULL",
        "CREATE INDEX medecin_traitant_dossier_idx ON medecin_traitant (dossier) WHERE dossier IS NOT NULL",
        "ALTER TABLE notification ADD COLUMN adresse TEXT",
    ]
}
