import Core
import Desk

/// Files put on the server, to bring in.
struct ArriveesForm: Component {
    let arrivees: [Arrivees.Fichier]?
    let csrf: String
    let key: String

    var body: HTML {
        Card("Importer un fichier arrivé", hint: "Ces fichiers sont trop gros pour être envoyés d’un navigateur : déposez-les sur le serveur, dans le dossier des arrivées.") {
            if let arrivees {
                if arrivees.isEmpty {
                    EmptyState(title: "Le dossier des arrivées est vide.", next: "Déposez-y le fichier décompressé, puis rechargez cette page.")
                } else {
                    form(arrivees)
                }
            } else {
                EmptyState(
                    title: "Aucun dossier d’arrivées n’est configuré.",
                    next: "Indiquez-le dans GUICHET_ARRIVALS et redémarrez, ou importez à la console avec « guichet import annuaire FICHIER ».")
            }
        }
    }

    private func form(_ arrivees: [Arrivees.Fichier]) -> HTML {
        PostForm(to: "/administration/releves", csrf: csrf, key: key) {
            ChoiceList(
                frame: FieldFrame(name: "fichier", label: "Fichier", isRequired: true),
                choices: arrivees.map { Choice(value: $0.nom, label: "\($0.nom) (\(Nombre.entier(Int($0.octets / 1_000_000))) Mo)") }, value: arrivees[0].nom)
            ChoiceList(
                frame: FieldFrame(name: "genre", label: "Ce que c’est", isRequired: true), choices: GenreReleve.allCases.filter { $0 != .assures }.map { Choice(value: $0.rawValue, label: $0.libelle) },
                value: arrivees[0].genre.map { $0 == .assures ? "" : $0.rawValue } ?? "")
            Actions { Button("Importer", .primary, isMain: true) }
        }.body
    }
}
