/// What the content of a dossier makes its fund owe: the delay, the meaning of silence, and the text they rest on, as they
/// were settled on the day of the deposit. Nothing owed is nothing written.
extension Schema {
    static let answerDue: [SQL] = [
        "ALTER TABLE dossier ADD COLUMN delai_jours BIGINT CHECK (delai_jours BETWEEN 1 AND 3650)",
        "ALTER TABLE dossier ADD COLUMN delai_silence TEXT CHECK (delai_silence IN ('sans-effet', 'accord', 'rejet'))",
        "ALTER TABLE dossier ADD COLUMN delai_texte TEXT",
        "ALTER TABLE dossier ADD COLUMN delai_certitude TEXT CHECK (delai_certitude IN ('confirme', 'a-confirmer'))",
    ]
}
