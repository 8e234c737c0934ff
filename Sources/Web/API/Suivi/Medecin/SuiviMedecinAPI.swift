/// The doctor's sheets: cases, contacts, consent, validation, statement.
enum SuiviMedecinAPI {
    static let routes: [Route] = [
        ListCas.route, ReadAttentes.route, PrepareCas.route, OpenCas.route, ReadCas.route, UpdateCas.route, NoteAccord.route, NoteResultat.route, ValidateCas.route,
        AddContacts.route, ReadListe.route,
    ] + ContactDuMedecinAPI.routes + [NoteResultatContact.route, ReadResultatContact.route, ReadRemuneration.route, ExportRemuneration.route]
}
